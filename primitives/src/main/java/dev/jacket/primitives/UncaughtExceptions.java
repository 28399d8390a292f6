package dev.jacket.primitives;

import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Raising;
import dev.jacket.thread.Logger;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.LogLevel;
import dev.jacket.value.Message;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;

/**
 * Reports an uncaught exception and escapes (reference, sections 10.2.1 and 10.2.2); or exits if it
 * is a break by which the program is asked to end. Where that is because the terminal went away,
 * there is nothing to print to.
 *
 * <p>What a script has put in place for that may itself fail. Then both exceptions are reported
 * without it.
 */
public final class UncaughtExceptions extends Procedure {
  /** What the report is made with. */
  private enum Means {
    ALL_HANDLERS,
    STANDARD_DISPLAY,
    STANDARD_HANDLERS,
    LOGGER
  }

  private final Means means;

  private UncaughtExceptions(Means means) {
    this.means = means;
  }

  /** The first value of {@code uncaught-exception-handler}. */
  public static UncaughtExceptions handler() {
    return new UncaughtExceptions(Means.ALL_HANDLERS);
  }

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
      m.save(new DisplayFrame(raised));
      return r;
    }
    return display(m, depth, r, raised);
  }

  private Object display(Machine m, int depth, Object message, Object raised) {
    if (means == Means.LOGGER || means != Means.ALL_HANDLERS && StandardPorts.error(m).isClosed()) {
      Logger logger = (Logger) ThreadParameters.LOGGER.get(m);
      logger.log(LogLevel.ERROR, message.toString(), Boolean.FALSE, null);
      return escape(m, depth, raised);
    }
    Object handler =
        means == Means.ALL_HANDLERS
            ? ErrorParameters.ERROR_DISPLAY_HANDLER.get(m)
            : new ErrorHandlers.Display();
    Means next = means == Means.ALL_HANDLERS ? Means.STANDARD_DISPLAY : Means.LOGGER;
    m.save(new EscapeFrame(raised));
    return Raising.callGuarded(
        m, raised, "error display handler", new UncaughtExceptions(next), handler, message, raised);
  }

  private Object escape(Machine m, int depth, Object raised) {
    if (Struct.is(raised, ExnTypes.BREAK_TERMINATE)) {
      return exit(m, depth);
    }
    if (means.compareTo(Means.STANDARD_DISPLAY) > 0) {
      return m.call0(new ErrorHandlers.Escape(), depth + 1);
    }
    Object handler = ErrorParameters.ERROR_ESCAPE_HANDLER.get(m);
    Procedure next = new UncaughtExceptions(Means.STANDARD_HANDLERS);
    return Raising.callGuarded(m, raised, "error escape handler", next, handler);
  }

  private static Object exit(Machine m, int depth) {
    return m.call1(Exits.EXIT_HANDLER.get(m), depth + 1, 1L);
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return "default-uncaught-exception-handler";
  }

  /** Goes on when the message is complete. */
  private final class DisplayFrame extends Frame {
    private final Object raised;

    DisplayFrame(Object raised) {
      this.raised = raised;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return display(m, depth, value, raised);
    }
  }

  /** Goes on when the message was displayed. */
  private final class EscapeFrame extends Frame {
    private final Object raised;

    EscapeFrame(Object raised) {
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
