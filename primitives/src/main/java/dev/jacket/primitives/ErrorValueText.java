package dev.jacket.primitives;

import dev.jacket.machine.ControlAction;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.port.MemorySink;
import dev.jacket.port.OutputPort;
import dev.jacket.value.Errors;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.Printer;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;

/**
 * What {@code error-value->string-handler} is unless a script sets it: prints a value, as the
 * parameters of printing say, in as many characters as are given.
 */
final class ErrorValueText extends Procedure {
  private static final Symbol PORT_NAME = Symbol.of("string");

  @Override
  public Object call2(Machine m, int depth, Object value, Object width) {
    if (!Conversions.isIndex(width)) {
      throw Errors.argument(name(), "exact-nonnegative-integer?", 0, width);
    }
    int most = Conversions.toIndex(width);
    Object global = PrintHandlers.GLOBAL.get(m);
    if (global instanceof PrintHandlers.Default) {
      PrintSettings settings = PrintParameters.settings(m, PrintSettings.Mode.PRINT, false);
      return Str.of(Printer.limited(value, settings, most));
    }
    return m.control(new Handled(global, value, most));
  }

  /** Has the global print handler print the value to a port of its own. */
  private record Handled(Object handler, Object value, int most) implements ControlAction {
    @Override
    public Object run(Machine m) {
      OutputPort out = MemorySink.newPort(PORT_NAME);
      m.k = new Written(out, most).linkTo(m.k);
      return PrintHandlers.call(m, handler, value, out, false);
    }
  }

  private static final class Written extends Frame {
    private final OutputPort out;
    private final int most;

    Written(OutputPort out, int most) {
      this.out = out;
      this.most = most;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Str text = (Str) StringPorts.getOutputString(out);
      return Str.of(Printer.cut(text.toString(), most));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return "default-error-value->string-handler";
  }
}
