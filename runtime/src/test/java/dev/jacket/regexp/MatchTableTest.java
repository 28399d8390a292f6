package dev.jacket.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.value.Bytes;
import dev.jacket.value.Str;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Matches what {@code matches.txt} lists, and compares with what Racket 8.7 has answered.
 *
 * <p>A line has a kind of regexp (rx, px; brx and bpx for bytes), a pattern, an input and an
 * answer, with tabs between them: the positions of the groups in bytes, {@code none}, or {@code !}
 * and what is wrong with the pattern. A backslash is written twice, other bytes as {@code \xHH}.
 *
 * <p>Every line is tried with the whole input at once, and again with the input arriving byte by
 * byte while the search is stopped after each step.
 */
final class MatchTableTest {
  @TestFactory
  Stream<DynamicTest> answersAsRacketDoes() throws IOException {
    try (InputStream in = MatchTableTest.class.getResourceAsStream("matches.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  static void check(String line) {
    String[] fields = line.split("\t", -1);
    byte[] pattern = decode(fields[1]);
    byte[] input = decode(fields[2]);
    String expected = new String(decode(fields[3]), StandardCharsets.UTF_8);
    assertEquals(expected, answer(fields[0], pattern, input, false));
    assertEquals(expected, answer(fields[0], pattern, input, true));
  }

  private static String answer(String kind, byte[] pattern, byte[] input, boolean piecemeal) {
    Object source =
        kind.startsWith("b")
            ? new Bytes(pattern, true)
            : Str.immutable(new String(pattern, StandardCharsets.UTF_8));
    Regexp regexp;
    try {
      regexp = Regexp.of(kind.endsWith("px"), source);
    } catch (PatternException e) {
      return "! " + e.problem();
    }
    Matcher matcher = new Matcher(regexp, input, 0, 0, piecemeal ? 0 : input.length, !piecemeal);
    boolean found = piecemeal ? searchPiecemeal(matcher, input) : matcher.search();
    return found ? positions(matcher, regexp.groups()) : "none";
  }

  private static boolean searchPiecemeal(Matcher matcher, byte[] input) {
    int end = 0;
    while (true) {
      switch (matcher.run(1)) {
        case MATCHED -> {
          return true;
        }
        case FAILED -> {
          return false;
        }
        case MORE -> {
          boolean complete = end == input.length;
          end = Math.min(end + 1, input.length);
          matcher.extend(java.util.Arrays.copyOf(input, end), end, complete);
        }
        default -> {}
      }
    }
  }

  private static String positions(Matcher matcher, int groups) {
    StringJoiner all = new StringJoiner(" ");
    for (int group = 0; group <= groups; group++) {
      int start = matcher.groupStart(group);
      all.add(start < 0 ? "-" : start + "-" + matcher.groupEnd(group));
    }
    return all.toString();
  }

  private static byte[] decode(String field) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] text = field.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      if (text[i] != '\\') {
        out.write(text[i]);
      } else if (text[i + 1] == '\\') {
        out.write('\\');
        i++;
      } else {
        out.write(Integer.parseInt(new String(text, i + 2, 2, StandardCharsets.US_ASCII), 16));
        i += 3;
      }
    }
    return out.toByteArray();
  }
}
