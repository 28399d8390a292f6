package dev.jacket.value;

import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A mutable hash table that holds its keys strongly or weakly.
 *
 * <p>Entries stand in arrays in the order in which they were made; an index with open addressing
 * leads to them. Removal leaves a hole, which goes when the arrays are full; until then positions
 * stay good, so that tables can be changed while they are iterated over.
 */
public final class MutableHash extends Hash {
  private static final int SMALLEST = 8;
  private static final int SPREAD = 0x9E3779B9;
  private static final int NOWHERE = -1;
  private static final int UNDECIDED = -2;

  private final Strength strength;
  private final @Nullable ReferenceQueue<Object> gone;

  /** 0, or the number of an entry plus 1; twice as many places as entries. */
  private int[] index = new int[2 * SMALLEST];

  private int[] hashes = new int[SMALLEST];
  private @Nullable Object[] keys = new Object[SMALLEST];
  private @Nullable Object[] values = new Object[SMALLEST];

  /** All entries from here on are holes. */
  private int end;

  /** All entries before here are holes. */
  private int start;

  private int live;

  /** Makes an empty table. */
  public MutableHash(HashKind kind, Strength strength) {
    super(kind);
    this.strength = strength;
    this.gone = strength == Strength.STRONG ? null : new ReferenceQueue<>();
  }

  @Override
  public Strength strength() {
    return strength;
  }

  /** Counts weak keys one by one: those just collected are queued only some time later. */
  @Override
  public int count() {
    if (gone == null) {
      return live;
    }
    int count = 0;
    for (long at = first(); at >= 0; at = next(at)) {
      count++;
    }
    return count;
  }

  // ---- look-up ----

  @Override
  public @Nullable Object find(Object key, int hash) {
    int entry = entry(kind, key, hash);
    return entry >= 0 ? values[entry] : entry == NOWHERE ? null : UNSURE;
  }

  @Override
  public @Nullable Object findKey(Object key, int hash) {
    int entry = entry(kind, key, hash);
    return entry >= 0 ? keyOf(entry) : entry == NOWHERE ? null : UNSURE;
  }

  @Override
  public Object[] candidates(int hash) {
    Object[] found = new Object[8];
    int n = 0;
    for (int at = place(hash); index[at] != 0; at = after(at)) {
      int entry = index[at] - 1;
      Object key = hashes[entry] == hash ? keyOf(entry) : null;
      Object value = values[entry];
      if (key != null && value != null) {
        found = n + 2 > found.length ? Arrays.copyOf(found, 2 * n) : found;
        found[n++] = key;
        found[n++] = value;
      }
    }
    return Arrays.copyOf(found, n);
  }

  private int entry(HashKind comparison, Object key, int hash) {
    int answer = NOWHERE;
    for (int at = place(hash); index[at] != 0; at = after(at)) {
      int entry = index[at] - 1;
      Object other = hashes[entry] == hash ? keyOf(entry) : null;
      if (other != null) {
        int same = Equality.compare(comparison, other, key);
        if (same == Equality.YES) {
          return entry;
        }
        answer = same == Equality.NO ? answer : UNDECIDED;
      }
    }
    return answer;
  }

  private @Nullable Object keyOf(int entry) {
    Object key = keys[entry];
    return key instanceof WeakKey weak ? weak.get() : key;
  }

  private int place(int hash) {
    return hash * SPREAD >>> Integer.numberOfLeadingZeros(index.length) + 1;
  }

  private int after(int place) {
    return place + 1 & index.length - 1;
  }

  // ---- change ----

  /** Maps a key to a value; false if a {@link KeyInquiry} has to find the key. */
  public boolean put(Object key, Object value) {
    long code = HashCodes.of(kind, key);
    return code != HashCodes.UNSURE && put(kind, key, (int) code, key, value);
  }

  /** Maps a key to a value, after the key was looked for. */
  public void put(KeyInquiry search, Object value) {
    put(HashKind.EQ, search.probe(), search.hash(), search.key(), value);
  }

  private boolean put(HashKind comparison, Object probe, int hash, Object key, Object value) {
    forgetGone();
    int entry = entry(comparison, probe, hash);
    if (entry >= 0) {
      values[entry] = value;
    } else if (entry == NOWHERE) {
      add(key, hash, value);
    }
    return entry != UNDECIDED;
  }

  private void add(Object key, int hash, Object value) {
    if (end == hashes.length) {
      rebuild();
    }
    Object held = gone == null || WeakKey.isHeldAnyway(key) ? key : new WeakKey(key, hash, gone);
    append(held, hash, value);
  }

  private void append(Object held, int hash, Object value) {
    int at = place(hash);
    while (index[at] != 0) {
      at = after(at);
    }
    hashes[end] = hash;
    keys[end] = held;
    values[end] = value;
    index[at] = ++end;
    live++;
  }

  /** Closes the holes and makes room. */
  private void rebuild() {
    int[] oldHashes = hashes;
    @Nullable Object[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    int oldEnd = end;
    allocate(Math.max(SMALLEST, Integer.highestOneBit(live + live / 2) * 2));
    for (int i = 0; i < oldEnd; i++) {
      Object key = oldKeys[i];
      Object value = oldValues[i];
      if (key != null && value != null) {
        append(key, oldHashes[i], value);
      }
    }
  }

  private void allocate(int capacity) {
    index = new int[2 * capacity];
    hashes = new int[capacity];
    keys = new Object[capacity];
    values = new Object[capacity];
    start = 0;
    end = 0;
    live = 0;
  }

  /** Removes a key; false if a {@link KeyInquiry} has to find it. */
  public boolean remove(Object key) {
    long code = HashCodes.of(kind, key);
    if (code == HashCodes.UNSURE) {
      return false;
    }
    int entry = entry(kind, key, (int) code);
    drop(entry);
    return entry != UNDECIDED;
  }

  /** Removes a key that was looked for. */
  public void remove(KeyInquiry search) {
    drop(entry(HashKind.EQ, search.probe(), search.hash()));
  }

  private void drop(int entry) {
    if (entry >= 0) {
      keys[entry] = null;
      values[entry] = null;
      live--;
    }
  }

  /** Removes all entries. */
  public void clear() {
    allocate(SMALLEST);
  }

  /** A new table with the same entries. */
  public MutableHash copy() {
    MutableHash copy = new MutableHash(kind, strength);
    copy.addAll(this);
    return copy;
  }

  /** Adds the entries of a table of the same kind, none of whose keys is here. */
  public void addAll(Hash other) {
    for (long at = other.first(); at >= 0; at = other.next(at)) {
      Object key = other.keyAt(at);
      Object value = other.valueAt(at);
      if (key != null && value != null) {
        add(key, other.hashAt(at), value);
      }
    }
  }

  /** Removes the entries whose keys were collected. */
  private void forgetGone() {
    if (gone == null) {
      return;
    }
    for (Object key = gone.poll(); key != null; key = gone.poll()) {
      for (int at = place(((WeakKey) key).hash); index[at] != 0; at = after(at)) {
        if (keys[index[at] - 1] == key) {
          drop(index[at] - 1);
          break;
        }
      }
    }
  }

  // ---- positions ----

  @Override
  public long first() {
    forgetGone();
    start = entryFrom(start);
    return start == end ? -1 : start;
  }

  @Override
  public long next(long position) {
    int entry = position >= end ? end : entryFrom((int) position + 1);
    return entry >= end ? -1 : entry;
  }

  private int entryFrom(int from) {
    int entry = from;
    while (entry < end && keyOf(entry) == null) {
      entry++;
    }
    return entry;
  }

  @Override
  public @Nullable Object keyAt(long position) {
    return position < end ? keyOf((int) position) : null;
  }

  @Override
  public @Nullable Object valueAt(long position) {
    return position < end ? values[(int) position] : null;
  }

  @Override
  public int hashAt(long position) {
    return hashes[(int) position];
  }
}
