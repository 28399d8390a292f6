package dev.jacket.primitives;

import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Machine;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Utf8;
import dev.jacket.port.Writing;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Format;
import dev.jacket.value.Message;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.Printer;
import dev.jacket.value.Str;
import dev.jacket.value.VoidValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Printing of values and of formatted text (reference, section 13.5). */
@PrimitiveModule("#%kernel")
public final class Printing {
  /** What Racket's errors about a closed port name while values are printed. */
  private static final String WRITER = "write-string";

  private Printing() {}

  @Primitive(value = "display", control = true)
  public static Object display(Machine m, Object v, @Nullable Object port) {
    OutputPort out = PortArguments.output(m, "display", port);
    if (out.displayHandler != null) {
      return m.tailCall(out.displayHandler, v, port == null ? out : port);
    }
    if (v instanceof Str s) {
      byte[] bytes = Utf8.encode(s.chars, 0, s.length());
      return Writing.write(m, WRITER, out, bytes, 0, bytes.length, VoidValue.VOID);
    }
    if (v instanceof Bytes b) {
      return Writing.write(m, WRITER, out, b.data, 0, b.data.length, VoidValue.VOID);
    }
    return show(m, out, v, PrintSettings.Mode.DISPLAY, false);
  }

  @Primitive(value = "write", control = true)
  public static Object write(Machine m, Object v, @Nullable Object port) {
    OutputPort out = PortArguments.output(m, "write", port);
    return out.writeHandler != null
        ? m.tailCall(out.writeHandler, v, port == null ? out : port)
        : show(m, out, v, PrintSettings.Mode.WRITE, false);
  }

  @Primitive(value = "print", control = true)
  public static Object print(
      Machine m, Object v, @Nullable Object port, @Nullable Object quoteDepth) {
    OutputPort out = PortArguments.output(m, "print", port);
    boolean inner = isInner("print", quoteDepth);
    Object to = port == null ? out : port;
    if (out.printHandler != null) {
      return PrintHandlers.call(m, out.printHandler, v, to, inner);
    }
    Object global = PrintHandlers.GLOBAL.get(m);
    return global instanceof PrintHandlers.Default
        ? show(m, out, v, PrintSettings.Mode.PRINT, inner)
        : PrintHandlers.call(m, global, v, to, inner);
  }

  /** Whether a quote depth is 1. */
  static boolean isInner(String who, @Nullable Object quoteDepth) {
    if (quoteDepth == null) {
      return false;
    }
    if (quoteDepth instanceof Long depth && (depth == 0 || depth == 1)) {
      return depth == 1;
    }
    throw Errors.argument(who, "(or/c 0 1)", 0, quoteDepth);
  }

  /** Prints as the parameters say, whatever handlers there are. */
  static Object show(Machine m, OutputPort out, Object v, PrintSettings.Mode mode, boolean inner) {
    out.checkOpen(WRITER);
    String text = Printer.toString(v, PrintParameters.settings(m, mode, inner, out));
    return put(m, out, text);
  }

  static Object put(Machine m, OutputPort out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Writing.write(m, WRITER, out, bytes, 0, bytes.length, VoidValue.VOID);
  }

  @Primitive("format")
  public static Object format(Machine m, int depth, Object form, Object... args) {
    return format(m, depth, "format", PortArguments.string("format", form), args);
  }

  /** The text that a format string makes; {@code who} is the procedure that errors name. */
  static Object format(Machine m, int depth, String who, Str form, Object... args) {
    return PrintHandlers.GLOBAL.get(m) instanceof PrintHandlers.Default
        ? ErrorValues.complete(m, depth, Format.format(who, form, args, style(m, null)))
        : HandledFormat.toText(m, Format.pieces(who, form, args, style(m, null)));
  }

  @Primitive(value = "printf", control = true)
  public static Object printf(Machine m, Object form, Object... args) {
    return formatted(m, "printf", PortArguments.output(m, "printf", null), form, args);
  }

  @Primitive(value = "eprintf", control = true)
  public static Object eprintf(Machine m, Object form, Object... args) {
    return formatted(m, "eprintf", StandardPorts.error(m), form, args);
  }

  @Primitive(value = "fprintf", control = true)
  public static Object fprintf(Machine m, Object port, Object form, Object... args) {
    return formatted(m, "fprintf", PortArguments.output("fprintf", port), form, args);
  }

  private static Object formatted(
      Machine m, String who, OutputPort out, Object form, Object[] args) {
    Str text = PortArguments.string(who, form);
    if (out.hasHandlers() || !(PrintHandlers.GLOBAL.get(m) instanceof PrintHandlers.Default)) {
      return HandledFormat.write(m, out, Format.pieces(who, text, args, style(m, out)));
    }
    Message message = Format.format(who, text, args, style(m, out));
    return message.count() == 0
        ? put(m, out, message.toString())
        : HandledFormat.write(m, out, List.of(message));
  }

  private static Format.Style style(Machine m, @Nullable OutputPort out) {
    PrintSettings settings = PrintParameters.settings(m, PrintSettings.Mode.PRINT, false, out);
    return new Format.Style(settings, ErrorValues.width(m));
  }
}
