package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.expander.compile.UnitCompiler.Use;
import org.junit.jupiter.api.Test;

/** Random programs give the same however calls in them return, and whoever runs them. */
final class RandomCapturesTest {
  private static final int COUNT = Integer.getInteger("jacket.random.programs", 150);
  private static final long FIRST = Long.getLong("jacket.random.seed", 1);

  @Test
  void capturesDoNotShow() {
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      String expected = Programs.outcome(RandomPrograms.of(seed), Use.ONCE, 300);
      String capturing = RandomPrograms.of(seed, Captures.deciding(seed), "");
      allGive(expected, capturing, seed);
    }
  }

  @Test
  void continuationsAreEnteredAgain() {
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      String program = RandomPrograms.of(seed, Captures.KEEPING, Captures.ENTER);
      allGive(Programs.outcome(program, Use.ONCE, 300), program, seed);
    }
  }

  private static void allGive(String expected, String program, long seed) {
    String where = "seed " + seed + ": " + program;
    assertEquals(expected, Programs.outcome(program, Use.ONCE, 3), where);
    assertEquals(expected, Programs.outcome(program, Use.KEEP, 300), where);
    assertEquals(expected, Programs.outcome(program, Use.KEEP, 3), where);
    assertEquals(expected, Programs.outcome(program, Use.KEEP, 1 + (int) (seed % 7)), where);
  }
}
