package dev.jacket.regexp;

import org.jspecify.annotations.Nullable;

/**
 * The instructions of a pattern.
 *
 * <p>An instruction is an operation followed by its operands, as the constants say. Sets, strings
 * and byte sets are named by their index. Where a {@code target} may be {@link #NOWHERE}, going
 * there is failure.
 */
final class Code {
  /** No target, or no set. */
  static final int NOWHERE = -1;

  /** The match is complete. */
  static final int MATCH = 0;

  /** Fails. */
  static final int FAIL = 1;

  /** {@code byte}: matches it. */
  static final int BYTE = 2;

  /** {@code string}: matches the bytes. */
  static final int BYTES = 3;

  /** {@code set}: matches an element. */
  static final int SET = 4;

  /** {@code set min max}: matches as many elements as there are, and never fewer. */
  static final int RUN = 5;

  /** {@code set min max follow}: matches many elements, fewer if need be. */
  static final int GREEDY = 6;

  /** {@code set min max follow}: matches few elements, more if need be. */
  static final int LAZY = 7;

  /** {@code target}: goes on here, and at the target if that fails. */
  static final int TRY = 8;

  /** {@code target}: goes on there. */
  static final int JUMP = 9;

  /** {@code bytes target}: goes to the target unless one of the bytes comes next. */
  static final int GUARD = 10;

  /** {@code group}: remembers where it begins. */
  static final int GROUP_START = 11;

  /** {@code group}: it has matched from where it began. */
  static final int GROUP_END = 12;

  /** {@code group length}: it has matched so many bytes. */
  static final int GROUP_FIXED = 13;

  /** {@code counter}: sets it to zero. */
  static final int COUNTER = 14;

  /**
   * {@code counter min max target lazy}: goes on into another iteration, or to the target out of
   * the loop. Followed by {@link #COUNT_UP}.
   */
  static final int COUNT = 15;

  /** {@code group fold}: matches what the group has matched. */
  static final int REFERENCE = 16;

  /** {@code group target}: goes to the target unless the group has matched. */
  static final int IF_GROUP = 17;

  /** {@code target}: begins a look ahead or an atomic part; where to go if it fails. */
  static final int LOOK = 18;

  /** {@code target min max}: begins a look behind, so many bytes back. */
  static final int BEHIND = 19;

  /** The look behind must end where it was begun. */
  static final int BEHIND_END = 20;

  /** The look was successful: goes on from where it was begun. */
  static final int LOOK_END = 21;

  /** The atomic part was successful. */
  static final int ATOMIC_END = 22;

  /** {@code target}: the look was successful, and should not be: back, and to the target. */
  static final int LOOK_REFUTED = 23;

  /** {@code assertion}: tests the position. */
  static final int ASSERT = 24;

  /** {@code counter}: begins another iteration. */
  static final int COUNT_UP = 25;

  /** Behind {@link #LAZY}, which skips it: matches more elements. */
  static final int LAZY_STEP = 26;

  /** {@code group}: forgets its match. */
  static final int GROUP_RESET = 27;

  /** The number of operations. */
  static final int COUNT_OF_OPERATIONS = 28;

  final int[] ops;
  final CharSet[] sets;
  final byte[][] strings;
  final ByteSet[] byteSets;
  final int groups;
  final int counters;

  /** The bytes a match can begin with, or null if it can be empty or begin with any byte. */
  final @Nullable ByteSet first;

  /** Whether a match can only be at the start of the input. */
  final boolean anchored;

  /** Bytes without which there is no match, or null if none are known. */
  final byte @Nullable [] required;

  Code(
      int[] ops,
      CharSet[] sets,
      byte[][] strings,
      ByteSet[] byteSets,
      int groups,
      int counters,
      @Nullable ByteSet first,
      boolean anchored,
      byte @Nullable [] required) {
    this.ops = ops;
    this.sets = sets;
    this.strings = strings;
    this.byteSets = byteSets;
    this.groups = groups;
    this.counters = counters;
    this.first = first;
    this.anchored = anchored;
    this.required = required;
  }
}
