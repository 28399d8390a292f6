package dev.jacket.value;

/** How a hash table compares keys (reference, section 4.15). */
public enum HashKind {
  /** By {@code equal?}. */
  EQUAL("hash"),
  /** By {@code equal-always?}. */
  ALWAYS("hashalw"),
  /** By {@code eqv?}. */
  EQV("hasheqv"),
  /** By {@code eq?}. */
  EQ("hasheq");

  private final String constructor;

  HashKind(String constructor) {
    this.constructor = constructor;
  }

  /** The name of the procedure that makes immutable tables of this kind. */
  public String constructor() {
    return constructor;
  }

  /** Whether keys are compared by their parts. */
  public boolean isStructural() {
    return this == EQUAL || this == ALWAYS;
  }

  /** The kind whose tables a constructor of that name makes, such as {@code hasheq}. */
  public static HashKind named(String constructor) {
    for (HashKind kind : values()) {
      if (kind.constructor.equals(constructor)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(constructor);
  }
}
