package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.regexp.Matcher;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.VoidValue;

/** All matches in a string or byte string at once, for the libraries. */
@PrimitiveModule("#%regexp")
final class RegexpRepetition {
  /** How many matches make a slice. */
  private static final int SLICE = 10_000;

  private RegexpRepetition() {}

  /**
   * The positions of all matches, each as {@code regexp-match-positions} gives them; a list, the
   * last match first. After a match the search goes on at its end; a match that is empty is not
   * found twice.
   */
  @Primitive(value = "regexp-all-positions", control = true)
  static Object allPositions(
      Machine m, Regexp regexp, Object input, int start, int end, Bytes prefix) {
    RegexpInput content = RegexpInput.of(regexp, input, start, end, prefix.data);
    return collect(m, regexp, content, content.start, Matcher.MAY_BE_EMPTY, Nil.NIL);
  }

  /**
   * Collects matches.
   *
   * @param from where the search begins
   * @param notEmptyAt where a match must not be empty
   * @param found what was found already
   */
  private static Object collect(
      Machine m, Regexp regexp, RegexpInput content, int from, int notEmptyAt, Object found) {
    Object all = found;
    int at = from;
    int taken = notEmptyAt;
    for (int n = 0; n < SLICE; n++) {
      Matcher match = content.matcher(regexp, at);
      match.forbidEmptyAt(taken);
      if (!match.search()) {
        return all;
      }
      all = new Pair(content.positions(match, regexp.groups()), all);
      at = match.groupEnd(0);
      taken = match.groupStart(0) == at ? at : Matcher.MAY_BE_EMPTY;
    }
    return m.resumeLater(new CollectFrame(regexp, content, at, taken, all), VoidValue.VOID);
  }

  /** Goes on collecting. */
  private static final class CollectFrame extends Frame {
    private final Regexp regexp;
    private final RegexpInput content;
    private final int from;
    private final int notEmptyAt;
    private final Object found;

    CollectFrame(Regexp regexp, RegexpInput content, int from, int notEmptyAt, Object found) {
      this.regexp = regexp;
      this.content = content;
      this.from = from;
      this.notEmptyAt = notEmptyAt;
      this.found = found;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return collect(m, regexp, content, from, notEmptyAt, found);
    }
  }
}
