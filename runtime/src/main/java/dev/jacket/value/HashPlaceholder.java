package dev.jacket.value;

/** Stands for an immutable hash table in data that {@link ReaderGraph} turns into a graph. */
public final class HashPlaceholder {
  /** How the table compares keys. */
  final HashKind kind;

  /** Keys and values in turn; placeholders among them are replaced. */
  final Object[] entries;

  /** Makes a placeholder of keys and values in turn. */
  public HashPlaceholder(HashKind kind, Object[] entries) {
    this.kind = kind;
    this.entries = entries;
  }

  @Override
  public String toString() {
    return "#<" + kind.constructor() + "-placeholder>";
  }
}
