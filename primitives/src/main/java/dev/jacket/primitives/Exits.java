package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.ExitRequest;
import dev.jacket.thread.PlumberFlush;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Exiting (reference, section 18.3). */
@PrimitiveModule("#%kernel")
public final class Exits {
  private static final long LARGEST_STATUS = 255;

  @PrimitiveValue("exit-handler")
  public static final Parameter EXIT_HANDLER =
      Parameter.builtin("exit-handler", thunkOfOne("exit-handler"), new DefaultHandler());

  @PrimitiveValue("executable-yield-handler")
  public static final Parameter EXECUTABLE_YIELD_HANDLER =
      Parameter.builtin(
          "executable-yield-handler", thunkOfOne("executable-yield-handler"), new NoYield());

  private Exits() {}

  private static ContractGuard thunkOfOne(String name) {
    return new ContractGuard(name, "(procedure-arity-includes/c 1)", Contracts::acceptsOne);
  }

  @Primitive("exit")
  public static Object exit(Machine m, int depth, @Nullable Object status) {
    Object handler = EXIT_HANDLER.get(m);
    Object r = m.call1(handler, depth + 1, status == null ? Boolean.TRUE : status);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new ReturnedFrame());
      return r;
    }
    return VoidValue.VOID;
  }

  /** The result if an exit handler returns. */
  private static final class ReturnedFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return VoidValue.VOID;
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Flushes what the engine's plumber has, then leaves the engine. */
  private static final class DefaultHandler extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object value) {
      int status = value instanceof Long n && n > 0 && n <= LARGEST_STATUS ? n.intValue() : 0;
      Object r = PlumberFlush.run(m, depth + 1, Scheduler.of(m).rootPlumber);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new LeaveFrame(status));
        return r;
      }
      throw new ExitRequest(status);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** Leaves the engine once everything is flushed. */
  private static final class LeaveFrame extends Frame {
    private final int status;

    LeaveFrame(int status) {
      this.status = status;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      throw new ExitRequest(status);
    }
  }

  /** Waits for nothing before the program ends. */
  private static final class NoYield extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object status) {
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "void";
    }
  }
}
