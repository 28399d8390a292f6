package dev.jacket.primitives;

import dev.jacket.machine.MultipleValues;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.ProgressEvent;
import dev.jacket.regexp.Matcher;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a matching function was asked.
 *
 * @param end {@link Long#MAX_VALUE} if there is none
 * @param out where to write what comes before the match
 * @param tail how many bytes before the end of the match are wanted as a second value, or -1
 * @param progress there is no match when this event is ready
 */
record RegexpCall(
    Variant variant,
    Regexp regexp,
    Object input,
    long start,
    long end,
    @Nullable OutputPort out,
    byte[] prefix,
    int tail,
    @Nullable ProgressEvent progress) {
  static final int NO_TAIL = -1;

  /** What is wanted of a match. */
  enum Wanted {
    PARTS,
    POSITIONS,
    TEST
  }

  /**
   * One of the matching functions.
   *
   * @param peeks whether the input stays in the port
   * @param immediate whether to do with what can be read without waiting
   */
  record Variant(String who, Wanted wanted, boolean peeks, boolean immediate) {
    static Variant reading(String who, Wanted wanted) {
      return new Variant(who, wanted, false, false);
    }
  }

  /** Checks arguments; null stands for those that were not given. */
  static RegexpCall of(
      Variant variant,
      Object pattern,
      Object input,
      @Nullable Object start,
      @Nullable Object end,
      @Nullable Object out,
      @Nullable Object prefix,
      int tail) {
    String who = variant.who;
    Regexp regexp = RegexpArguments.pattern(who, pattern);
    checkInput(variant, input);
    long from = RegexpArguments.start(who, start);
    long to = RegexpArguments.end(who, end);
    OutputPort skipped = RegexpArguments.output(who, out);
    byte[] before = RegexpArguments.prefix(who, prefix);
    if (input instanceof InputPort) {
      if (to < from) {
        RegexpArguments.range(who, from, end, Integer.MAX_VALUE);
      }
    } else {
      RegexpArguments.range(who, from, end, RegexpInput.length(regexp, input));
    }
    return new RegexpCall(variant, regexp, input, from, to, skipped, before, tail, null);
  }

  /** The same, to be given up when a progress event, which may be absent, is ready. */
  RegexpCall until(@Nullable Object event) {
    ProgressEvent watched = RegexpArguments.progress(event);
    return new RegexpCall(variant, regexp, input, start, end, out, prefix, tail, watched);
  }

  /** Whether the search is to be given up. */
  boolean isObsolete() {
    return progress != null && progress.isReady();
  }

  private static void checkInput(Variant variant, Object input) {
    if (input instanceof InputPort) {
      return;
    }
    if (variant.peeks) {
      throw Errors.argument(variant.who, "input-port?", 0, input);
    }
    if (!(input instanceof Str || input instanceof Bytes || input instanceof Path)) {
      throw Errors.argument(variant.who, "(or/c bytes? string? input-port? path?)", 0, input);
    }
  }

  /** The part of an input that is no port. */
  RegexpInput content() {
    int length = RegexpInput.length(regexp, input);
    return RegexpInput.of(regexp, input, (int) start, (int) Math.min(end, length), prefix);
  }

  /** The result for a match, or for none; two values are {@link MultipleValues}. */
  Object result(RegexpInput content, Matcher match, boolean found) {
    Object first = found ? matched(content, match) : Boolean.FALSE;
    if (tail == NO_TAIL) {
      return first;
    }
    Object second = found ? tail(content, match.groupEnd(0)) : Boolean.FALSE;
    return new MultipleValues(new Object[] {first, second});
  }

  private Object matched(RegexpInput content, Matcher match) {
    return switch (variant.wanted) {
      case TEST -> Boolean.TRUE;
      case POSITIONS -> content.positions(match, regexp.groups());
      case PARTS -> Lists.of(content.parts(match, regexp.groups()));
    };
  }

  /** The last bytes of the prefix and the input up to an index. */
  private Bytes tail(RegexpInput content, int index) {
    int own = Math.min(tail, index - content.start);
    int more = Math.min(tail - own, prefix.length);
    byte[] bytes = new byte[more + own];
    System.arraycopy(prefix, prefix.length - more, bytes, 0, more);
    System.arraycopy(content.data, index - own, bytes, more, own);
    return new Bytes(bytes, false);
  }

  /** The bytes of the prefix that a match could look at. */
  byte[] visiblePrefix() {
    int n = Math.min(prefix.length, regexp.maxLookbehind());
    return Arrays.copyOfRange(prefix, prefix.length - n, prefix.length);
  }
}
