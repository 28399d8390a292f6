package dev.jacket.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie of {@link ImmutableHash}; never changed once it is made.
 *
 * <p>Each level takes five bits of the hash code, the lowest first. A node has up to 32 places:
 * some have an entry ({@link #entryMap}), some a node of the next level ({@link #childMap}). {@link
 * #slots} has keys and values of the entries in turn, then the children. Below the last level all
 * entries have the same hash code: there both maps are 0.
 *
 * <p>The position of an entry has five bits for each level, the index of the entry or child among
 * those of the node; entries come before children, so that 0 is the position of the first entry of
 * any node.
 */
final class HashNode {
  private static final int BITS = 5;
  private static final int MASK = 31;
  private static final int LEVELS = 7;

  static final HashNode EMPTY = new HashNode(0, 0, new int[0], new Object[0]);

  private final int entryMap;
  private final int childMap;
  private final int[] hashes;
  private final Object[] slots;

  /** The number of entries here and below. */
  final int count;

  private HashNode(int entryMap, int childMap, int[] hashes, Object[] slots) {
    this.entryMap = entryMap;
    this.childMap = childMap;
    this.hashes = hashes;
    this.slots = slots;
    int total = hashes.length;
    for (int i = 2 * hashes.length; i < slots.length; i++) {
      total += ((HashNode) slots[i]).count;
    }
    this.count = total;
  }

  private static int bit(int level, int hash) {
    return 1 << (hash >>> BITS * level & MASK);
  }

  private static int indexBelow(int map, int bit) {
    return Integer.bitCount(map & bit - 1);
  }

  private HashNode child(int index) {
    return (HashNode) slots[2 * hashes.length + index];
  }

  // ---- look-up ----

  /**
   * The key ({@code part} 0) or value (1) of an entry; null if there is none, or {@link
   * Hash#UNSURE}.
   */
  @Nullable Object find(HashKind kind, Object key, int hash, int part) {
    HashNode node = this;
    for (int level = 0; level < LEVELS; level++) {
      int bit = bit(level, hash);
      if ((node.entryMap & bit) != 0) {
        int i = indexBelow(node.entryMap, bit);
        return node.hashes[i] == hash ? node.check(kind, i, key, part) : null;
      }
      if ((node.childMap & bit) == 0) {
        return null;
      }
      node = node.child(indexBelow(node.childMap, bit));
    }
    return node.findColliding(kind, key, part);
  }

  private @Nullable Object check(HashKind kind, int i, Object key, int part) {
    int same = Equality.compare(kind, slots[2 * i], key);
    return same == Equality.YES ? slots[2 * i + part] : same == Equality.NO ? null : Hash.UNSURE;
  }

  private @Nullable Object findColliding(HashKind kind, Object key, int part) {
    Object answer = null;
    for (int i = 0; i < hashes.length; i++) {
      Object found = check(kind, i, key, part);
      if (found != null && found != Hash.UNSURE) {
        return found;
      }
      answer = found == null ? answer : found;
    }
    return answer;
  }

  Object[] candidates(int hash) {
    HashNode node = this;
    for (int level = 0; level < LEVELS; level++) {
      int bit = bit(level, hash);
      if ((node.entryMap & bit) != 0) {
        int i = indexBelow(node.entryMap, bit);
        return node.hashes[i] == hash
            ? new Object[] {node.slots[2 * i], node.slots[2 * i + 1]}
            : EMPTY.slots;
      }
      if ((node.childMap & bit) == 0) {
        return EMPTY.slots;
      }
      node = node.child(indexBelow(node.childMap, bit));
    }
    return node.slots.clone();
  }

  // ---- change ----

  /**
   * A node with an entry added or changed; null if it is unsure which.
   *
   * @param kind how {@code probe} is compared to the keys
   * @param key the key to be stored
   */
  @Nullable HashNode put(
      HashKind kind, int level, Object probe, int hash, Object key, Object value) {
    if (level == LEVELS) {
      return putColliding(kind, probe, hash, key, value);
    }
    int bit = bit(level, hash);
    if ((childMap & bit) != 0) {
      int i = indexBelow(childMap, bit);
      HashNode child = child(i);
      HashNode changed = child.put(kind, level + 1, probe, hash, key, value);
      return changed == null || changed == child ? unlessUnsure(changed) : withChild(i, changed);
    }
    int i = indexBelow(entryMap, bit);
    if ((entryMap & bit) == 0) {
      return new HashNode(
          entryMap | bit, childMap, insert(hashes, i, hash), insert(slots, 2 * i, key, value));
    }
    int same = hashes[i] == hash ? Equality.compare(kind, slots[2 * i], probe) : Equality.NO;
    if (same == Equality.NO) {
      return split(bit, i, level, hash, key, value);
    }
    return same == Equality.YES ? withEntry(i, key, value) : null;
  }

  /** This node where a child did not change; null where that is unsure. */
  private @Nullable HashNode unlessUnsure(@Nullable HashNode child) {
    return child == null ? null : this;
  }

  private @Nullable HashNode putColliding(
      HashKind kind, Object probe, int hash, Object key, Object value) {
    boolean unsure = false;
    for (int i = 0; i < hashes.length; i++) {
      int same = Equality.compare(kind, slots[2 * i], probe);
      if (same == Equality.YES) {
        return withEntry(i, key, value);
      }
      unsure |= same == Equality.UNSURE;
    }
    int n = hashes.length;
    return unsure
        ? null
        : new HashNode(0, 0, insert(hashes, n, hash), insert(slots, 2 * n, key, value));
  }

  private HashNode withEntry(int i, Object key, Object value) {
    if (slots[2 * i] == key && slots[2 * i + 1] == value) {
      return this;
    }
    Object[] changed = slots.clone();
    changed[2 * i] = key;
    changed[2 * i + 1] = value;
    return new HashNode(entryMap, childMap, hashes, changed);
  }

  private HashNode withChild(int i, HashNode child) {
    Object[] changed = slots.clone();
    changed[2 * hashes.length + i] = child;
    return new HashNode(entryMap, childMap, hashes, changed);
  }

  /** Moves entry {@code i} into a new child, together with another entry. */
  private HashNode split(int bit, int i, int level, int hash, Object key, Object value) {
    HashNode child = pair(level + 1, hashes[i], slots[2 * i], slots[2 * i + 1], hash, key, value);
    Object[] rest = delete(slots, 2 * i, 2);
    int at = rest.length - Integer.bitCount(childMap) + indexBelow(childMap, bit);
    return new HashNode(entryMap ^ bit, childMap | bit, delete(hashes, i), insert(rest, at, child));
  }

  private static HashNode pair(
      int level, int hash1, Object key1, Object value1, int hash2, Object key2, Object value2) {
    if (level == LEVELS) {
      return new HashNode(
          0, 0, new int[] {hash1, hash2}, new Object[] {key1, value1, key2, value2});
    }
    int bit1 = bit(level, hash1);
    int bit2 = bit(level, hash2);
    if (bit1 == bit2) {
      HashNode child = pair(level + 1, hash1, key1, value1, hash2, key2, value2);
      return new HashNode(0, bit1, new int[0], new Object[] {child});
    }
    return Integer.compareUnsigned(bit1, bit2) < 0
        ? new HashNode(
            bit1 | bit2, 0, new int[] {hash1, hash2}, new Object[] {key1, value1, key2, value2})
        : new HashNode(
            bit1 | bit2, 0, new int[] {hash2, hash1}, new Object[] {key2, value2, key1, value1});
  }

  /** A node without a key; null if it is unsure which entry that is. */
  @Nullable HashNode remove(HashKind kind, int level, Object probe, int hash) {
    if (level == LEVELS) {
      return removeColliding(kind, probe);
    }
    int bit = bit(level, hash);
    if ((childMap & bit) != 0) {
      int i = indexBelow(childMap, bit);
      HashNode child = child(i);
      HashNode changed = child.remove(kind, level + 1, probe, hash);
      if (changed == null || changed == child) {
        return unlessUnsure(changed);
      }
      return changed.isSingle() ? withChildInlined(bit, i, changed) : withChild(i, changed);
    }
    if ((entryMap & bit) == 0) {
      return this;
    }
    int i = indexBelow(entryMap, bit);
    int same = hashes[i] == hash ? Equality.compare(kind, slots[2 * i], probe) : Equality.NO;
    return same == Equality.NO ? this : same == Equality.YES ? without(bit, i) : null;
  }

  private @Nullable HashNode removeColliding(HashKind kind, Object probe) {
    HashNode answer = this;
    for (int i = 0; i < hashes.length; i++) {
      int same = Equality.compare(kind, slots[2 * i], probe);
      if (same == Equality.YES) {
        return without(0, i);
      }
      answer = same == Equality.NO ? answer : null;
    }
    return answer;
  }

  private HashNode without(int bit, int i) {
    return new HashNode(entryMap ^ bit, childMap, delete(hashes, i), delete(slots, 2 * i, 2));
  }

  /** Whether there is one entry and nothing else, which belongs into the node above. */
  private boolean isSingle() {
    return slots.length == 2 && hashes.length == 1;
  }

  private HashNode withChildInlined(int bit, int i, HashNode child) {
    int at = indexBelow(entryMap, bit);
    Object[] rest = delete(slots, 2 * hashes.length + i, 1);
    return new HashNode(
        entryMap | bit,
        childMap ^ bit,
        insert(hashes, at, child.hashes[0]),
        insert(rest, 2 * at, child.slots[0], child.slots[1]));
  }

  // ---- positions ----

  /** The position after one, whose bits for the levels above are kept; -1 if it was the last. */
  long next(int level, long position) {
    int shift = BITS * level;
    int here = index(level, position);
    int children = slots.length - 2 * hashes.length;
    int child = here - hashes.length;
    if (child >= 0 && child < children) {
      long inside = child(child).next(level + 1, position);
      if (inside >= 0) {
        return inside;
      }
    }
    if (here + 1 >= hashes.length + children) {
      return -1;
    }
    return position & (1L << shift) - 1 | (long) (here + 1) << shift;
  }

  private static int index(int level, long position) {
    long index = level == LEVELS ? position >>> BITS * level : position >>> BITS * level & MASK;
    return (int) index;
  }

  /** The key ({@code part} 0) or value (1) at a position, or null. */
  @Nullable Object at(int level, long position, int part) {
    int i = index(level, position);
    if (i < hashes.length) {
      return slots[2 * i + part];
    }
    int child = i - hashes.length;
    return 2 * hashes.length + child < slots.length
        ? child(child).at(level + 1, position, part)
        : null;
  }

  /** The hash code at the position of an entry. */
  int hashAt(int level, long position) {
    int i = index(level, position);
    return i < hashes.length ? hashes[i] : child(i - hashes.length).hashAt(level + 1, position);
  }

  // ---- arrays ----

  private static int[] insert(int[] items, int at, int item) {
    int[] result = new int[items.length + 1];
    System.arraycopy(items, 0, result, 0, at);
    result[at] = item;
    System.arraycopy(items, at, result, at + 1, items.length - at);
    return result;
  }

  private static int[] delete(int[] items, int at) {
    int[] result = Arrays.copyOf(items, items.length - 1);
    System.arraycopy(items, at + 1, result, at, result.length - at);
    return result;
  }

  private static Object[] insert(Object[] items, int at, Object... added) {
    Object[] result = new Object[items.length + added.length];
    System.arraycopy(items, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(items, at, result, at + added.length, items.length - at);
    return result;
  }

  private static Object[] delete(Object[] items, int at, int count) {
    Object[] result = Arrays.copyOf(items, items.length - count);
    System.arraycopy(items, at + count, result, at, result.length - at);
    return result;
  }
}
