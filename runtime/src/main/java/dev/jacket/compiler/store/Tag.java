package dev.jacket.compiler.store;

/** What kind of datum a node is; the ordinal is written, so the order is part of the format. */
enum Tag {
  FALSE,
  TRUE,
  NULL,
  VOID,
  EOF,
  UNDEFINED,
  SYMBOL,
  UNREADABLE_SYMBOL,
  UNINTERNED_SYMBOL,
  KEYWORD,
  CHAR,
  SMALL_INTEGER,
  LARGE_INTEGER,
  RATIO,
  FLONUM,
  COMPLEX,
  EXTFLONUM,
  STRING,
  MUTABLE_STRING,
  BYTES,
  MUTABLE_BYTES,
  PATH,
  BUILTIN,
  FLVECTOR,
  FXVECTOR,
  LIST,
  VECTOR,
  MUTABLE_VECTOR,
  BOX,
  MUTABLE_BOX,
  MUTABLE_PAIR,
  PREFAB,
  HASH,
  HASHALW,
  HASHEQV,
  HASHEQ,
  REGEXP,
  PREGEXP;

  private static final Tag[] ALL = values();

  static Tag of(int ordinal) {
    if (ordinal < 0 || ordinal >= ALL.length) {
      throw new IllegalArgumentException("no kind of datum: " + ordinal);
    }
    return ALL[ordinal];
  }
}
