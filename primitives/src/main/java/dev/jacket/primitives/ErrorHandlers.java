package dev.jacket.primitives;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Writing;
import dev.jacket.value.Nil;
import dev.jacket.value.VoidValue;
import java.nio.charset.StandardCharsets;

/** The handlers that report errors unless a script has put others in their place. */
public final class ErrorHandlers {
  private ErrorHandlers() {}

  /** Prints a message with the locations and the context of the exception to the error port. */
  static final class Display extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object message, Object raised) {
      Object accessor = ExceptionProperties.srclocs(raised);
      if (accessor == null || !ErrorContext.isShown(m, raised)) {
        return print(m, message, raised, Nil.NIL);
      }
      Object r = m.call1(accessor, depth + 1, raised);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ThenPrint(message, raised));
        return r;
      }
      return print(m, message, raised, r);
    }

    private static Object print(Machine m, Object message, Object raised, Object locations) {
      String lines = message + ErrorContext.locations(raised, locations);
      byte[] text = (lines + ErrorContext.of(m, raised) + "\n").getBytes(StandardCharsets.UTF_8);
      OutputPort out = StandardPorts.error(m);
      return Writing.write(m, "write-string", out, text, 0, text.length, VoidValue.VOID);
    }

    @Override
    public long arityMask() {
      return 4;
    }

    @Override
    public String name() {
      return "default-error-display-handler";
    }

    /** Goes on with the locations of the exception. */
    private static final class ThenPrint extends Frame {
      private final Object message;
      private final Object raised;

      ThenPrint(Object message, Object raised) {
        this.message = message;
        this.raised = raised;
      }

      @Override
      public Object resume(Machine m, int depth, Object value) {
        return print(m, message, raised, value);
      }
    }
  }

  /** Aborts to the default prompt. */
  static final class Escape extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      return Control.abort(m, PromptTag.DEFAULT, new Nothing());
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "default-error-escape-handler";
    }
  }

  /** The thunk that a default abort leaves to the prompt. */
  private static final class Nothing extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "void";
    }
  }
}
