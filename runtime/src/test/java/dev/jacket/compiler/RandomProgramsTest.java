package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.expander.compile.UnitCompiler.Use;
import org.junit.jupiter.api.Test;

/** Random programs give the same compiled, interpreted, and under pressure. */
final class RandomProgramsTest {
  private static final int COUNT = Integer.getInteger("jacket.random.programs", 400);
  private static final long FIRST = Long.getLong("jacket.random.seed", 1);

  @Test
  void allWaysAgree() {
    for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
      String program = RandomPrograms.of(seed);
      String expected = Programs.outcome(program, Use.ONCE, 300);
      String where = "seed " + seed + ": " + program;
      assertEquals(expected, Programs.outcome(program, Use.KEEP, 300), where);
      assertEquals(expected, Programs.outcome(program, Use.KEEP, 3), where);
      assertEquals(expected, Programs.outcome(program, Use.ONCE, 3), where);
    }
  }
}
