package dev.jacket.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.value.Str;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Inputs of ten million bytes, for which neither the Java stack nor quadratic time would do. */
final class LongInputTest {
  private static final int LENGTH = 10_000_000;

  private static byte[] repeated(char c) {
    byte[] bytes = new byte[LENGTH];
    Arrays.fill(bytes, (byte) c);
    return bytes;
  }

  private static Matcher matcher(String pattern, byte[] input) {
    return new Matcher(Regexp.of(true, Str.immutable(pattern)), input, 0, 0, input.length, true);
  }

  private static void assertMatchesAll(String pattern) {
    byte[] input = repeated('a');
    Matcher matcher = matcher(pattern, input);
    assertTrue(matcher.search());
    assertEquals(0, matcher.groupStart(0));
    assertEquals(LENGTH, matcher.groupEnd(0));
  }

  @Test
  void repeatsOneCharacter() {
    assertMatchesAll(".*");
    assertMatchesAll("^a+?$");
    assertMatchesAll("a{3,}");
  }

  @Test
  void repeatsGroupsWithAlternatives() {
    assertMatchesAll("(a|b)*");
    assertMatchesAll("(?:ab|a)+$");
    assertMatchesAll("(?:aa){5000000}");
  }

  @Test
  void searchesForWhatIsNotThere() {
    assertFalse(matcher("b", repeated('a')).search());
    assertFalse(matcher("(?:x|y)z", repeated('a')).search());
    assertFalse(matcher("^(?:a|b)*c", repeated('a')).search());
  }

  @Test
  void goesOnWhereItWasWhenInputArrives() {
    byte[] input = repeated('a');
    input[LENGTH - 1] = 'b';
    for (String pattern : new String[] {"^a*b", "^.*?b", "b"}) {
      Matcher matcher =
          new Matcher(Regexp.of(false, Str.immutable(pattern)), input, 0, 0, 0, false);
      int end = 0;
      while (matcher.run(Long.MAX_VALUE) == Matcher.Status.MORE) {
        end = Math.min(end + 1000, LENGTH);
        matcher.extend(input, end, end == LENGTH);
      }
      assertEquals(LENGTH, matcher.groupEnd(0), pattern);
    }
  }
}
