package dev.jacket.value;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash table: {@link ImmutableHash} or {@link MutableHash}.
 *
 * <p>Entries have positions: numbers that are good for iteration, also while the table is changed.
 * Where keys are found by hash codes, those are the ones of {@link HashCodes}.
 */
public abstract sealed class Hash permits ImmutableHash, MutableHash {
  /** Says that a {@link KeyInquiry} has to find a key. */
  public static final Object UNSURE =
      new Object() {
        @Override
        public String toString() {
          return "#<unsure>";
        }
      };

  /** How keys are compared. */
  public final HashKind kind;

  Hash(HashKind kind) {
    this.kind = kind;
  }

  /** The number of entries. */
  public abstract int count();

  /** The value of a key with that hash code, null if there is none, or {@link #UNSURE}. */
  public abstract @Nullable Object find(Object key, int hash);

  /** The key of the table that is the same, null if there is none, or {@link #UNSURE}. */
  public abstract @Nullable Object findKey(Object key, int hash);

  /** The keys with that hash code and their values, in turn. */
  public abstract Object[] candidates(int hash);

  /** The position of the first entry, or -1. */
  public abstract long first();

  /** The position of the entry after {@code position}, or -1. */
  public abstract long next(long position);

  /** The key at a position, or null if there is no entry (any more). */
  public abstract @Nullable Object keyAt(long position);

  /** The value at a position, or null if there is no entry (any more). */
  public abstract @Nullable Object valueAt(long position);

  /** The hash code of the key at the position of an entry. */
  public abstract int hashAt(long position);

  /** How firmly keys are held. */
  public abstract Strength strength();

  /** How firmly keys are held. */
  public enum Strength {
    /** Keys stay. */
    STRONG,
    /** Entries go when their keys are held by nothing else. */
    WEAK,
    /** As weak, even if the value holds its own key. */
    EPHEMERON
  }

  /** The value of a key, null if there is none, or {@link #UNSURE}. */
  public final @Nullable Object get(Object key) {
    long hash = HashCodes.of(kind, key);
    return hash == HashCodes.UNSURE ? UNSURE : find(key, (int) hash);
  }

  /** The key of the table that is the same, null if there is none, or {@link #UNSURE}. */
  public final @Nullable Object getKey(Object key) {
    long hash = HashCodes.of(kind, key);
    return hash == HashCodes.UNSURE ? UNSURE : findKey(key, (int) hash);
  }

  /** Whether {@code equal?} compares the entries of the two tables: they are of the same sort. */
  final boolean isComparableTo(Hash other) {
    return kind == other.kind && getClass() == other.getClass() && strength() == other.strength();
  }

  /** The name of the constructor that makes immutable tables of this kind. */
  public final String kindName() {
    return kind.constructor();
  }

  /** Calls {@code action} with each key and value. */
  public final void forEach(BiConsumer<Object, Object> action) {
    for (long at = first(); at >= 0; at = next(at)) {
      Object key = keyAt(at);
      Object value = valueAt(at);
      if (key != null && value != null) {
        action.accept(key, value);
      }
    }
  }
}
