package dev.jacket.primitives;

import dev.jacket.event.EventFrame;
import dev.jacket.event.Semaphore;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.value.VoidValue;

/**
 * {@code call-with-semaphore}: waits, calls a procedure, and posts when that returns or is escaped
 * from. Breaks are disabled from the wait to the call, so that none comes between.
 */
final class SemaphoreCalls {
  private SemaphoreCalls() {}

  static Object call(
      Machine m, Semaphore semaphore, Object body, Object[] args, boolean enableBreaks) {
    Steps steps = new Steps(semaphore, body, args, m.breakEnabledCell(), enableBreaks);
    return Control.withMark(
        m, Keys.BREAK_ENABLED, new ThreadCell(Boolean.FALSE, false), steps.step(Kind.WIND));
  }

  private enum Kind {
    WIND,
    WAIT,
    BODY,
    BARRIER,
    CALL,
    POST
  }

  private record Steps(
      Semaphore semaphore, Object body, Object[] args, ThreadCell breaks, boolean enableBreaks) {
    Procedure step(Kind kind) {
      return new Step(this, kind);
    }
  }

  /** One of the procedures that these calls are made of. */
  private static final class Step extends Procedure {
    private final Steps steps;
    private final Kind kind;

    Step(Steps steps, Kind kind) {
      this.steps = steps;
      this.kind = kind;
    }

    @Override
    public Object call0(Machine m, int depth) {
      switch (kind) {
        case WIND:
          return Control.dynamicWind(
              m, steps.step(Kind.WAIT), steps.step(Kind.BODY), steps.step(Kind.POST));
        case WAIT:
          boolean enabled = m.cells().get(steps.breaks) != Boolean.FALSE;
          return EventFrame.await(m, steps.semaphore, enabled || steps.enableBreaks);
        case BODY:
          return Control.withMark(m, Keys.BREAK_ENABLED, steps.breaks, steps.step(Kind.BARRIER));
        case BARRIER:
          return Control.withBarrier(m, steps.step(Kind.CALL));
        case CALL:
          return m.callN(steps.body, depth, steps.args);
        default:
          steps.semaphore.post();
          return VoidValue.VOID;
      }
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "call-with-semaphore";
    }
  }
}
