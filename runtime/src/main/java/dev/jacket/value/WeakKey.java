package dev.jacket.value;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Holds a key of a weak table. */
final class WeakKey extends WeakReference<Object> {
  /** The key's hash code, by which the entry is found when the key is gone. */
  final int hash;

  WeakKey(Object key, int hash, ReferenceQueue<Object> queue) {
    super(key, queue);
    this.hash = hash;
  }

  /** Whether a value has no identity of its own, so that it cannot be said to be held. */
  static boolean isHeldAnyway(Object key) {
    return key instanceof Long || key instanceof Char || key instanceof Boolean;
  }
}
