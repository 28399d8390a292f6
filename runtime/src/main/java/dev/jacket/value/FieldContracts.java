package dev.jacket.value;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a builtin structure type: contracts of its last fields.
 *
 * @param who what errors name; null for the type that is being instantiated
 * @param fields the contracts of the type's own fields in turn, perhaps after those of fields that
 *     it inherits
 */
public record FieldContracts(@Nullable String who, List<Field> fields) {
  /** Accepts any value. */
  public static final Field ANY = new Field("any/c", v -> true);

  /**
   * What a field holds.
   *
   * @param words the contract as errors show it
   * @param accepts decides it
   */
  public record Field(String words, Predicate<Object> accepts) {}

  /** Contracts whose errors name the type that is being instantiated. */
  public FieldContracts(Field... fields) {
    this(null, List.of(fields));
  }

  /**
   * Checks the values of the fields, and makes strings immutable.
   *
   * @param name the type that is being instantiated
   * @param values the fields; those of this type end at {@code end}
   */
  public void check(Symbol name, Object[] values, int end) {
    int start = end - fields.size();
    for (int i = 0; i < fields.size(); i++) {
      Object value = values[start + i];
      Field field = fields.get(i);
      if (!field.accepts.test(value)) {
        throw Errors.argument(who == null ? name.name() : who, field.words, 0, value);
      }
      if (value instanceof Str s && !s.immutable) {
        values[start + i] = Str.immutable(s.toString());
      }
    }
  }
}
