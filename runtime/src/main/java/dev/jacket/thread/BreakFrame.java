package dev.jacket.thread;

import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.Control;
import dev.jacket.machine.ControlAction;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Raising;
import dev.jacket.machine.ReturnFrame;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;

/**
 * Delivers a break: raises the exception on top of an interrupted continuation. If a handler
 * resumes the exception's continuation, the interrupted one goes on with what it was to be given.
 */
final class BreakFrame extends Frame {
  private final StructType exnType;
  private final Object interruptedValue;

  BreakFrame(StructType exnType, Object interruptedValue) {
    this.exnType = exnType;
    this.interruptedValue = interruptedValue;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    m.save(new ReturnFrame(interruptedValue));
    return Control.callWithEscape(m, new Raiser(exnType));
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }

  /** Raises the exception with the continuation that it is given. */
  private static final class Raiser extends Procedure {
    private final StructType exnType;

    Raiser(StructType exnType) {
      this.exnType = exnType;
    }

    @Override
    public Object call1(Machine m, int depth, Object continuation) {
      return m.control(new Raise(exnType, continuation));
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "raise-break";
    }
  }

  private record Raise(StructType exnType, Object continuation) implements ControlAction {
    @Override
    public Object run(Machine m) {
      Object marks = ContinuationMarks.of(m.k);
      return Raising.raise(
          m, new Struct(exnType, Str.immutable("user break"), marks, continuation));
    }
  }
}
