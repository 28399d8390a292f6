package dev.jacket.value;

/**
 * Makes equal literals the same object ({@code datum-intern-literal}). Shared by engines, as the
 * tables of symbols are; entries are weak.
 */
public final class LiteralTable {
  private static final MutableHash TABLE = new MutableHash(HashKind.EQUAL, Hash.Strength.WEAK);

  private LiteralTable() {}

  /**
   * The one immutable literal that is equal to {@code v}; other kinds of values stay as they are.
   */
  public static Object intern(Object v) {
    Object literal = immutable(v);
    if (!isLiteral(literal)) {
      return v;
    }
    synchronized (TABLE) {
      Object known = TABLE.getKey(literal);
      if (known != null) {
        return known;
      }
      TABLE.put(literal, Boolean.TRUE);
      return literal;
    }
  }

  private static Object immutable(Object v) {
    if (v instanceof Str s && !s.immutable) {
      return new Str(s.chars.clone(), true);
    }
    return v instanceof Bytes b && !b.immutable ? new Bytes(b.data.clone(), true) : v;
  }

  private static boolean isLiteral(Object v) {
    return v instanceof Str || v instanceof Bytes || Numbers.isNumber(v) && !(v instanceof Long);
  }
}
