package dev.jacket.primitives;

import dev.jacket.machine.ControlAction;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.ErrorValues;
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
import org.jspecify.annotations.Nullable;

/**
 * What {@code error-value->string-handler} is unless a script sets it: prints a value, as the
 * parameters of printing say, in as many characters as are given.
 */
final class ErrorValueText extends Procedure implements ErrorValues.Direct {
  private static final Symbol PORT_NAME = Symbol.of("string");

  @Override
  public Object call2(Machine m, int depth, Object value, Object width) {
    if (!Conversions.isIndex(width)) {
      throw Errors.argument(name(), "exact-nonnegative-integer?", 0, width);
    }
    int most = Conversions.toIndex(width);
    String text = text(m, value, most);
    return text == null
        ? m.control(new Handled(PrintHandlers.GLOBAL.get(m), value, most))
        : Str.of(text);
  }

  @Override
  public @Nullable String text(Machine m, Object value, int width) {
    return PrintHandlers.GLOBAL.get(m) instanceof PrintHandlers.Default
        ? Printer.limited(
            value, PrintParameters.settings(m, PrintSettings.Mode.PRINT, false), width)
        : null;
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
