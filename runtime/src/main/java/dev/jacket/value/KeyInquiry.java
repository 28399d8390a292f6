package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * Finds a key in a hash table where that takes procedures of {@code prop:equal+hash}: first the
 * hash code of the key, then which of the keys with that code is the same.
 */
public final class KeyInquiry extends Inquiry {
  private final Hash table;
  private final Object key;
  private HashInquiry hashing;
  private Object @Nullable [] candidates;
  private int next;
  private @Nullable EqualityInquiry comparing;
  private @Nullable Object found;

  /** Asks for a key. */
  public KeyInquiry(Hash table, Object key) {
    this.table = table;
    this.key = key;
    this.hashing = new HashInquiry(key, table.kind == HashKind.ALWAYS, false);
  }

  /** The key that was looked for. */
  public Object key() {
    return key;
  }

  /** Its hash code, once the inquiry is complete. */
  public int hash() {
    return hashing.result();
  }

  /** The key of the table that is the same, or null, once the inquiry is complete. */
  public @Nullable Object found() {
    return found;
  }

  /** The value of the key that was found, or null. */
  public @Nullable Object foundValue() {
    return found == null ? null : java.util.Objects.requireNonNull(candidates)[next + 1];
  }

  /**
   * What stands for the key when the entry is looked for by identity: the key that was found, or
   * something that no table has.
   */
  Object probe() {
    return found == null ? this : found;
  }

  @Override
  public boolean advance() {
    if (candidates == null) {
      if (!hashing.advance()) {
        return false;
      }
      candidates = table.candidates(hashing.result());
    }
    while (next < candidates.length) {
      if (comparing == null) {
        comparing = EqualityInquiry.of(candidates[next], key, table.kind == HashKind.ALWAYS);
      }
      if (!comparing.advance()) {
        return false;
      }
      if (comparing.result()) {
        found = candidates[next];
        return true;
      }
      comparing = null;
      next += 2;
    }
    return true;
  }

  @Override
  public Inquiry innermost() {
    return comparing == null ? hashing : comparing;
  }

  @Override
  public Object[] arguments(Object recur) {
    return innermost().arguments(recur);
  }

  @Override
  public void answer(Object result) {
    innermost().answer(result);
  }

  @Override
  public Inquiry copy() {
    KeyInquiry copy = (KeyInquiry) super.copy();
    copy.hashing = (HashInquiry) hashing.copy();
    copy.comparing = comparing == null ? null : (EqualityInquiry) comparing.copy();
    return copy;
  }
}
