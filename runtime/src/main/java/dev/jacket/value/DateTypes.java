package dev.jacket.value;

import dev.jacket.value.FieldContracts.Field;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The structures {@code date} and {@code date*} (reference, section 15.6). */
public final class DateTypes {
  private static final Field INTEGER =
      new Field("exact-integer?", v -> v instanceof Long || v instanceof BigInteger);

  /** Second, minute, hour, day, month, year, day of week, day of year, dst?, zone offset. */
  public static final StructType DATE =
      make(
          "date",
          null,
          range(0, 60),
          range(0, 59),
          range(0, 23),
          range(1, 31),
          range(1, 12),
          INTEGER,
          range(0, 6),
          range(0, 365),
          new Field("boolean?", v -> v instanceof Boolean),
          INTEGER);

  /** Adds nanoseconds and the name of the time zone. */
  public static final StructType DATE_STAR =
      make("date*", DATE, range(0, 999_999_999), new Field("string?", v -> v instanceof Str));

  private DateTypes() {}

  private static Field range(long least, long most) {
    return new Field(
        "(integer-in " + least + " " + most + ")",
        v -> v instanceof Long n && least <= n && n <= most);
  }

  private static StructType make(String name, @Nullable StructType parent, Field... fields) {
    StructType.Spec spec = new StructType.Spec(Symbol.of(name));
    spec.parent = parent;
    spec.initFields = fields.length;
    spec.immutableFields = new boolean[fields.length];
    Arrays.fill(spec.immutableFields, true);
    spec.guard = new FieldContracts(fields);
    return new StructType(spec);
  }
}
