package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * An immutable hash table: a trie over the bits of hash codes, whose versions share what they have
 * in common. Iteration is in the order of the hash codes, so the same keys give the same order.
 */
public final class ImmutableHash extends Hash {
  private static final ImmutableHash[] EMPTY = emptyTables();

  /** Changed only while {@link ReaderGraph} makes a table that may be part of itself. */
  private HashNode root;

  private ImmutableHash(HashKind kind, HashNode root) {
    super(kind);
    this.root = root;
  }

  private static ImmutableHash[] emptyTables() {
    HashKind[] kinds = HashKind.values();
    ImmutableHash[] tables = new ImmutableHash[kinds.length];
    for (HashKind kind : kinds) {
      tables[kind.ordinal()] = new ImmutableHash(kind, HashNode.EMPTY);
    }
    return tables;
  }

  /** The empty table of a kind. */
  public static ImmutableHash empty(HashKind kind) {
    return EMPTY[kind.ordinal()];
  }

  /** A table that is to be filled. */
  static ImmutableHash unfilled(HashKind kind) {
    return new ImmutableHash(kind, HashNode.EMPTY);
  }

  /** Adds to a table that nobody else has seen; false if a procedure would have to be called. */
  boolean fill(Object key, Object value) {
    ImmutableHash filled = put(key, value);
    if (filled != null) {
      root = filled.root;
    }
    return filled != null;
  }

  /**
   * This table with a key mapped to a value; null if a {@link KeyInquiry} has to find the key. A
   * key that is there already is replaced by the new one.
   */
  public @Nullable ImmutableHash put(Object key, Object value) {
    long hash = HashCodes.of(kind, key);
    if (hash == HashCodes.UNSURE) {
      return null;
    }
    return with(root.put(kind, 0, key, (int) hash, key, value));
  }

  /** This table with a key mapped to a value, after the key was looked for. */
  public ImmutableHash put(KeyInquiry search, Object value) {
    HashNode changed = root.put(HashKind.EQ, 0, search.probe(), search.hash(), search.key(), value);
    return java.util.Objects.requireNonNull(with(changed));
  }

  /** This table without a key; null if a {@link KeyInquiry} has to find the key. */
  public @Nullable ImmutableHash remove(Object key) {
    long hash = HashCodes.of(kind, key);
    return hash == HashCodes.UNSURE ? null : with(root.remove(kind, 0, key, (int) hash));
  }

  /** This table without a key that was looked for. */
  public ImmutableHash remove(KeyInquiry search) {
    HashNode changed = root.remove(HashKind.EQ, 0, search.probe(), search.hash());
    return java.util.Objects.requireNonNull(with(changed));
  }

  private @Nullable ImmutableHash with(@Nullable HashNode changed) {
    if (changed == root) {
      return this;
    }
    if (changed == null) {
      return null;
    }
    return changed.count == 0 ? empty(kind) : new ImmutableHash(kind, changed);
  }

  @Override
  public int count() {
    return root.count;
  }

  @Override
  public @Nullable Object find(Object key, int hash) {
    return root.find(kind, key, hash, 1);
  }

  @Override
  public @Nullable Object findKey(Object key, int hash) {
    return root.find(kind, key, hash, 0);
  }

  @Override
  public Object[] candidates(int hash) {
    return root.candidates(hash);
  }

  @Override
  public long first() {
    return root.count == 0 ? -1 : 0;
  }

  @Override
  public long next(long position) {
    return root.next(0, position);
  }

  @Override
  public @Nullable Object keyAt(long position) {
    return root.at(0, position, 0);
  }

  @Override
  public @Nullable Object valueAt(long position) {
    return root.at(0, position, 1);
  }

  @Override
  public int hashAt(long position) {
    return root.hashAt(0, position);
  }

  @Override
  public Strength strength() {
    return Strength.STRONG;
  }
}
