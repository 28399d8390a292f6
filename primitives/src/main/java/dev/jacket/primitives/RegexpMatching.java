package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.RegexpCall.Variant;
import dev.jacket.primitives.RegexpCall.Wanted;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import org.jspecify.annotations.Nullable;

/** Matching regexps (reference, section 4.8.4). */
@PrimitiveModule("#%kernel")
final class RegexpMatching {
  private static final Variant MATCH = Variant.reading("regexp-match", Wanted.PARTS);
  private static final Variant MATCH_TEST = Variant.reading("regexp-match?", Wanted.TEST);
  private static final Variant MATCH_POSITIONS =
      Variant.reading("regexp-match-positions", Wanted.POSITIONS);
  private static final Variant MATCH_END = Variant.reading("regexp-match/end", Wanted.PARTS);
  private static final Variant MATCH_POSITIONS_END =
      Variant.reading("regexp-match-positions/end", Wanted.POSITIONS);

  private RegexpMatching() {}

  @Primitive("regexp-match")
  static Object regexpMatch(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call = RegexpCall.of(MATCH, pattern, input, start, end, out, prefix, tail);
    return RegexpSearch.run(m, depth, call);
  }

  @Primitive("regexp-match?")
  static Object isRegexpMatch(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call = RegexpCall.of(MATCH_TEST, pattern, input, start, end, out, prefix, tail);
    return RegexpSearch.run(m, depth, call);
  }

  @Primitive("regexp-match-positions")
  static Object regexpMatchPositions(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix) {
    int tail = RegexpCall.NO_TAIL;
    RegexpCall call = RegexpCall.of(MATCH_POSITIONS, pattern, input, start, end, out, prefix, tail);
    return RegexpSearch.run(m, depth, call);
  }

  @Primitive("regexp-match/end")
  static Object regexpMatchEnd(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix,
      @Nullable Object count) {
    int tail = RegexpArguments.count("regexp-match/end", count);
    RegexpCall call = RegexpCall.of(MATCH_END, pattern, input, start, end, out, prefix, tail);
    return RegexpSearch.run(m, depth, call);
  }

  @Primitive("regexp-match-positions/end")
  static Object regexpMatchPositionsEnd(
      Machine m,
      int depth,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix,
      @Nullable Object count) {
    int tail = RegexpArguments.count("regexp-match-positions/end", count);
    RegexpCall call =
        RegexpCall.of(MATCH_POSITIONS_END, pattern, input, start, end, out, prefix, tail);
    return RegexpSearch.run(m, depth, call);
  }
}
