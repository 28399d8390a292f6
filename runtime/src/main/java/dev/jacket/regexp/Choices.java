package dev.jacket.regexp;

import java.util.Arrays;

/**
 * What a matcher would come back to, and what it would undo on the way: a stack of entries of two
 * numbers, a word and a position. Some entries have a second pair below them.
 */
final class Choices {
  /** Go on at an instruction, at a position. */
  static final int TRY = 0;

  /** Restore the content of a register. */
  static final int UNDO = 1;

  /** Give back an element of a greedy repetition; below: nothing, and where it began. */
  static final int GREEDY = 2;

  /** Match one more element; below: nothing, and how many there can be. */
  static final int LAZY = 3;

  /** A look has failed; below: the barrier outside of it, and its bound. */
  static final int BARRIER = 4;

  /** Look behind from further back. */
  static final int BEHIND = 5;

  private static final int KIND_BITS = 3;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  private long[] entries = new long[64];

  /** The number of pairs. */
  int size;

  void push(int kind, int word, int position) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = (long) position << 32 | (word << KIND_BITS | kind) & 0xFFFFFFFFL;
  }

  /** Pushes an entry with a pair below it. */
  void push(int kind, int word, int position, int belowWord, int belowPosition) {
    push(TRY, belowWord, belowPosition);
    push(kind, word, position);
  }

  int kind(int index) {
    return (int) entries[index] & KIND_MASK;
  }

  int word(int index) {
    return (int) entries[index] >> KIND_BITS;
  }

  int position(int index) {
    return (int) (entries[index] >> 32);
  }

  /** Removes an entry and what is above it, but keeps what has to be undone. */
  void cut(int index) {
    int kept = index - (isDouble(index) ? 1 : 0);
    int top = size;
    for (int at = top - 1; at > index; at -= isDouble(at) ? 2 : 1) {
      if (kind(at) == UNDO) {
        if (size == entries.length) {
          entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entries[at];
      }
    }
    int count = size - top;
    for (int i = 0; i < count; i++) {
      entries[kept + i] = entries[size - 1 - i];
    }
    size = kept + count;
  }

  private boolean isDouble(int index) {
    int kind = kind(index);
    return kind == GREEDY || kind == LAZY || kind == BARRIER;
  }
}
