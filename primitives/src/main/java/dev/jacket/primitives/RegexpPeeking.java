package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.RegexpCall.Variant;
import dev.jacket.primitives.RegexpCall.Wanted;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import org.jspecify.annotations.Nullable;

/** Matching regexps with the input of ports, which stays there (reference, section 4.8.4). */
@PrimitiveModule("#%kernel")
final class RegexpPeeking {
  private static final Variant MATCH_PEEK =
      new Variant("regexp-match-peek", Wanted.PARTS, true, false);
  private static final Variant MATCH_PEEK_POSITIONS =
      new Variant("regexp-match-peek-positions", Wanted.POSITIONS, true, false);
  private static final Variant MATCH_PEEK_IMMEDIATE =
      new Variant("regexp-match-peek-immediate", Wanted.PARTS, true, true);
  private static final Variant MATCH_PEEK_POSITIONS_IMMEDIATE =
      new Variant("regexp-match-peek-positions-immediate", Wanted.POSITIONS, true, true);
  private static final Variant MATCH_PEEK_POSITIONS_END =
      new Variant("regexp-match-peek-positions/end", Wanted.POSITIONS, true, false);
  private static final Variant MATCH_PEEK_POSITIONS_IMMEDIATE_END =
      new Variant("regexp-match-peek-positions-immediate/end", Wanted.POSITIONS, true, true);

  private RegexpPeeking() {}

  @Primitive("regexp-match-peek")
  static Object regexpMatchPeek(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call = RegexpCall.of(MATCH_PEEK, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }

  @Primitive("regexp-match-peek-positions")
  static Object regexpMatchPeekPositions(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call =
        RegexpCall.of(MATCH_PEEK_POSITIONS, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }

  @Primitive("regexp-match-peek-immediate")
  static Object regexpMatchPeekImmediate(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call =
        RegexpCall.of(MATCH_PEEK_IMMEDIATE, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }

  @Primitive("regexp-match-peek-positions-immediate")
  static Object regexpMatchPeekPositionsImmediate(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call =
        RegexpCall.of(
            MATCH_PEEK_POSITIONS_IMMEDIATE, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }

  @Primitive("regexp-match-peek-positions/end")
  static Object regexpMatchPeekPositionsEnd(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix,
      @Nullable Object count) {
    int tail = RegexpArguments.count("regexp-match-peek-positions/end", count);
    RegexpCall call =
        RegexpCall.of(MATCH_PEEK_POSITIONS_END, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }

  @Primitive("regexp-match-peek-positions-immediate/end")
  static Object regexpMatchPeekPositionsImmediateEnd(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object progress,
      @Nullable Object prefix,
      @Nullable Object count) {
    int tail = RegexpArguments.count("regexp-match-peek-positions-immediate/end", count);
    RegexpCall call =
        RegexpCall.of(
            MATCH_PEEK_POSITIONS_IMMEDIATE_END, pattern, input, start, end, null, prefix, tail);
    return RegexpSearch.run(m, depth, call.until(progress));
  }
}
