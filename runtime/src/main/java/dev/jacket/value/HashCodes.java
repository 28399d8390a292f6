package dev.jacket.value;

/** Hash codes that go with the equalities of {@link Equality} (reference, section 4.1.2). */
public final class HashCodes {
  /** Stands for a hash code that only a {@link HashInquiry} can find. */
  public static final long UNSURE = Long.MIN_VALUE;

  private HashCodes() {}

  /**
   * The hash code of a key in a table of that kind, an {@code int} unless it is {@link #UNSURE}.
   */
  public static long of(HashKind kind, Object key) {
    return switch (kind) {
      case EQ -> eq(key);
      case EQV -> eqv(key);
      case EQUAL -> structural(key, false);
      case ALWAYS -> structural(key, true);
    };
  }

  /** The hash code for {@code eq?}; the same in every run for fixnums, characters and symbols. */
  public static int eq(Object v) {
    if (v instanceof Symbol s) {
      return s.name().hashCode();
    }
    if (v instanceof Long n) {
      return Long.hashCode(n);
    }
    if (v instanceof Char c) {
      return ~c.code;
    }
    if (v instanceof Keyword k) {
      return k.name().hashCode() + 1;
    }
    return v instanceof Boolean b ? b.hashCode() : System.identityHashCode(v);
  }

  /** The hash code for {@code eqv?}. */
  public static int eqv(Object v) {
    return Identity.isSpecial(v) ? v.hashCode() : eq(v);
  }

  private static long structural(Object key, boolean always) {
    Object v = Equality.plain(key);
    if (v instanceof Symbol || v instanceof Long) {
      return eq(v);
    }
    if (!Sharing.isCompound(v)) {
      return leaf(v, always);
    }
    HashInquiry inquiry = new HashInquiry(key, always, false);
    return inquiry.advance() ? inquiry.result() : UNSURE;
  }

  /** The hash code of a value without parts that {@code equal?} looks at. */
  static int leaf(Object v, boolean always) {
    if (v instanceof Str s) {
      return always && !s.immutable ? System.identityHashCode(v) : string(s.chars);
    }
    if (v instanceof Bytes b) {
      return always && !b.immutable
          ? System.identityHashCode(v)
          : java.util.Arrays.hashCode(b.data);
    }
    if (v instanceof FlVector f) {
      return always ? System.identityHashCode(v) : java.util.Arrays.hashCode(f.items);
    }
    if (v instanceof FxVector f) {
      return always ? System.identityHashCode(v) : java.util.Arrays.hashCode(f.items);
    }
    boolean shared = v instanceof Symbol || v instanceof Keyword || v instanceof Char;
    return shared || v instanceof Long || v instanceof Boolean ? eq(v) : v.hashCode();
  }

  private static int string(int[] chars) {
    int code = 7;
    for (int c : chars) {
      code = 31 * code + c;
    }
    return code;
  }
}
