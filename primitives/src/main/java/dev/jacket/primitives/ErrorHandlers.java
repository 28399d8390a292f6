package dev.jacket.primitives;

import dev.jacket.machine.Control;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Writing;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.VoidValue;
import java.nio.charset.StandardCharsets;

/** The handlers that report errors unless a script has put others in their place. */
public final class ErrorHandlers {
  private ErrorHandlers() {}

  /**
   * Prints the message of an uncaught exception, then escapes; or exits if the exception is a break
   * by which the program is asked to end. Where that is because the terminal went away, there is
   * nothing to print to.
   */
  public static final class Uncaught extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object raised) {
      if (Struct.is(raised, ExnTypes.BREAK_HANG_UP)) {
        return exit(m, depth);
      }
      if (Struct.is(raised, ExnTypes.EXN) && ((Struct) raised).fields[0] instanceof Str text) {
        return display(m, depth, text, raised);
      }
      Message words = Message.of("uncaught exception: ").show(raised);
      Object r = ErrorValues.complete(m, depth + 1, words);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ThenDisplay(raised));
        return r;
      }
      return display(m, depth, r, raised);
    }

    private static Object display(Machine m, int depth, Object message, Object raised) {
      Object handler = ErrorParameters.ERROR_DISPLAY_HANDLER.get(m);
      Object r = m.call2(handler, depth + 1, message, raised);
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new ThenEscape(raised));
        return r;
      }
      return escape(m, depth, raised);
    }

    private static Object escape(Machine m, int depth, Object raised) {
      if (Struct.is(raised, ExnTypes.BREAK_TERMINATE)) {
        return exit(m, depth);
      }
      return m.call0(ErrorParameters.ERROR_ESCAPE_HANDLER.get(m), depth + 1);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-uncaught-exception-handler";
    }

    private static Object exit(Machine m, int depth) {
      return m.call1(Exits.EXIT_HANDLER.get(m), depth + 1, 1L);
    }

    private static final class ThenDisplay extends Frame {
      private final Object raised;

      ThenDisplay(Object raised) {
        this.raised = raised;
      }

      @Override
      public Object resume(Machine m, int depth, Object value) {
        return display(m, depth, value, raised);
      }
    }

    private static final class ThenEscape extends Frame {
      private final Object raised;

      ThenEscape(Object raised) {
        this.raised = raised;
      }

      @Override
      public Object resume(Machine m, int depth, Object value) {
        return escape(m, depth, raised);
      }

      @Override
      public boolean acceptsValues() {
        return true;
      }
    }
  }

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
      return Writing.write(m, "error-display-handler", out, text, 0, text.length, VoidValue.VOID);
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
