package dev.jacket.primitives;

import dev.jacket.machine.ControlAction;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.MemorySink;
import dev.jacket.port.OutputPort;
import dev.jacket.value.Format;
import dev.jacket.value.Message;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.List;

/** Formatted text whose values are printed by the handlers of a port, one after the other. */
final class HandledFormat {
  private static final Symbol NAME = Symbol.of("string");

  private HandledFormat() {}

  /**
   * Writes to a port.
   *
   * @param pieces as {@link Format#pieces} gives them
   */
  static Object write(Machine m, OutputPort out, List<Object> pieces) {
    return m.control(new Start(new Rest(out, pieces, 0, false)));
  }

  /** Makes a string. */
  static Object toText(Machine m, List<Object> pieces) {
    return m.control(new Start(new Rest(MemorySink.newPort(NAME), pieces, 0, true)));
  }

  /** Begins on an empty stack, so that each piece may come back as a whole. */
  private record Start(Rest rest) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return rest.resume(m, 0, VoidValue.VOID);
    }
  }

  /** The pieces from one on. */
  private static final class Rest extends Frame {
    private final OutputPort out;
    private final List<Object> pieces;
    private final int at;
    private final boolean wantsText;

    Rest(OutputPort out, List<Object> pieces, int at, boolean wantsText) {
      this.out = out;
      this.pieces = pieces;
      this.at = at;
      this.wantsText = wantsText;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      for (int i = at; i < pieces.size(); i++) {
        if (piece(m, depth + 1, pieces.get(i)) == Machine.SPECIAL
            && m.settleValues(depth) == Machine.SPECIAL) {
          m.save(new Rest(out, pieces, i + 1, wantsText));
          return Machine.SPECIAL;
        }
      }
      return wantsText ? StringPorts.getOutputString(out) : VoidValue.VOID;
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }

    private Object piece(Machine m, int depth, Object piece) {
      if (!(piece instanceof Format.Directive directive)) {
        return text(m, depth, (Message) piece);
      }
      return switch (directive.mode()) {
        case DISPLAY -> Printing.display(m, directive.value(), out);
        case WRITE -> Printing.write(m, directive.value(), out);
        case PRINT -> Printing.print(m, directive.value(), out, null);
      };
    }

    private Object text(Machine m, int depth, Message message) {
      Object r = ErrorValues.complete(m, depth + 1, message);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new Put(out));
        return Machine.SPECIAL;
      }
      return Printing.put(m, out, r.toString());
    }
  }

  /** Writes text with values that a script has shown. */
  private static final class Put extends Frame {
    private final OutputPort out;

    Put(OutputPort out) {
      this.out = out;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return Printing.put(m, out, value.toString());
    }
  }
}
