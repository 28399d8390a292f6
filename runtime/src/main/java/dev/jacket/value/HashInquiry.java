package dev.jacket.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hash code of a value for {@code equal?} or {@code equal-always?}, with the help of the
 * procedures of {@code prop:equal+hash}.
 *
 * <p>Only so many parts are looked at, so cycles need no care. When a procedure has answered, the
 * walk begins anew and uses the answers in the order of the questions.
 */
public final class HashInquiry extends Inquiry {
  private static final int MOST_PARTS = 128;
  private static final int PARTS_OF_ENTRY = 8;
  private static final int SMALL_TABLE = 16;

  private final Object value;
  private final boolean always;
  private final boolean secondary;
  private Object[] answers = {};
  private int used;
  private int parts;
  private int tables;
  private @Nullable Object asked;
  private int result;

  /**
   * Asks for the hash code of a value.
   *
   * @param always whether for {@code equal-always?}
   * @param secondary whether for the second code, of double hashing
   */
  public HashInquiry(Object value, boolean always, boolean secondary) {
    this.value = value;
    this.always = always;
    this.secondary = secondary;
  }

  /** The hash code, once the inquiry is complete. */
  public int result() {
    return result;
  }

  /** Whether the code is for {@code equal-always?}. */
  public boolean always() {
    return always;
  }

  /** Whether the code is the second one. */
  public boolean secondary() {
    return secondary;
  }

  @Override
  public boolean advance() {
    used = 0;
    parts = 0;
    tables = 0;
    asked = null;
    int code = code(value);
    if (asked != null) {
      if (!(asked instanceof Struct s)) {
        return ask(CONTENTS);
      }
      CustomEquality custom = custom(s);
      return ask(secondary ? custom.secondaryHash : custom.hash);
    }
    result = code;
    return true;
  }

  @Override
  public Object[] arguments(Object recur) {
    Object v = java.util.Objects.requireNonNull(asked);
    if (!(v instanceof Struct s)) {
      return new Object[] {v};
    }
    return custom(s).takesMode ? new Object[] {s, recur, !always} : new Object[] {s, recur};
  }

  @Override
  public void answer(Object code) {
    if (asked instanceof Struct && !Numbers.isExactInteger(code)) {
      throw Errors.arguments(
          "equal-hash-code",
          "hash procedure returned a value other than an exact integer",
          "result",
          code);
    }
    answers = Arrays.copyOf(answers, answers.length + 1);
    answers[answers.length - 1] = code;
  }

  private static CustomEquality custom(Struct s) {
    return java.util.Objects.requireNonNull(s.type.customEquality);
  }

  private int code(Object first) {
    int code = 0;
    Object v = first;
    while (v instanceof Pair p) {
      if (++parts > MOST_PARTS) {
        return code;
      }
      code = 31 * code + code(p.car) + 1;
      v = p.cdr;
    }
    if (++parts > MOST_PARTS) {
      return code;
    }
    return v == first ? single(v) : 31 * code + single(v);
  }

  private int single(Object whole) {
    Object v = Equality.plain(whole);
    boolean custom = v instanceof Struct s && s.type.customEquality != null;
    if (!custom && Equality.isInterposed(whole)) {
      Object contents = answerFor(whole);
      return contents == null ? 0 : single(contents);
    }
    if (v instanceof Struct s) {
      return struct(s);
    }
    if (v instanceof Vector vector) {
      return always && !vector.immutable ? HashCodes.eq(v) : all(vector.items, 3);
    }
    if (v instanceof Box b) {
      return always && !b.immutable ? HashCodes.eq(v) : 37 * code(b.content) + 1;
    }
    if (v instanceof MPair p) {
      return always ? HashCodes.eq(v) : 41 * code(p.car) + code(p.cdr);
    }
    if (v instanceof Hash h) {
      return always && h instanceof MutableHash ? HashCodes.eq(v) : table(h);
    }
    return HashCodes.leaf(v, always);
  }

  private int struct(Struct s) {
    CustomEquality custom = s.type.customEquality;
    if (custom != null) {
      Object code = custom.decides(s.type, always) ? answerFor(s) : HashCodes.eq(s);
      return code == null ? 0 : ((Number) code).intValue();
    }
    return s.type.transparent && !(always && s.type.mutable)
        ? all(s.fields, HashCodes.eq(s.type.name))
        : HashCodes.eq(s);
  }

  /** The answer to the next question, or null if there is none yet: that is the one to ask. */
  private @Nullable Object answerFor(Object v) {
    if (asked != null) {
      return null;
    }
    if (used < answers.length) {
      return answers[used++];
    }
    asked = v;
    parts = MOST_PARTS;
    return null;
  }

  private int all(Object[] items, int start) {
    int code = start + items.length;
    for (int i = 0; i < items.length && parts <= MOST_PARTS; i++) {
      code = 31 * code + code(items[i]);
    }
    return code;
  }

  /** The code of a table depends on the entries, not on their order. */
  private int table(Hash h) {
    int code = h.kind.ordinal() + h.count();
    boolean withValues = h.count() <= SMALL_TABLE && tables < 2;
    int partsBefore = parts;
    tables++;
    for (long at = h.first(); at >= 0; at = h.next(at)) {
      int entry = h.hashAt(at) * 31;
      Object v = withValues ? h.valueAt(at) : null;
      if (v != null && asked == null) {
        parts = MOST_PARTS - PARTS_OF_ENTRY;
        entry += code(v);
      }
      code += entry ^ entry >>> 15;
    }
    tables--;
    if (asked == null) {
      parts = partsBefore;
    }
    return code;
  }
}
