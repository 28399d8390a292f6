package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.input;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.port.InputPort;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Char;
import dev.jacket.value.Errors;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Reading of data and syntax (reference, section 13.7). */
@PrimitiveModule("#%kernel")
public final class Reads {
  private static final Procedure DEFAULT_HANDLER = new DefaultHandler();

  private Reads() {}

  @Primitive(value = "read", control = true)
  public static Object read(Machine m, @Nullable Object port) {
    InputPort in = input(m, "read", port);
    return in.readHandler != null
        ? m.tailCall(in.readHandler, port == null ? in : port)
        : DatumReading.start(m, in, false, null, -1);
  }

  @Primitive(value = "read-syntax", control = true)
  public static Object readSyntax(Machine m, @Nullable Object source, @Nullable Object port) {
    InputPort in = input(m, "read-syntax", port);
    if (in.readHandler != null) {
      return m.tailCall(
          in.readHandler, port == null ? in : port, source == null ? in.name : source);
    }
    return DatumReading.start(m, in, true, source, -1);
  }

  @Primitive(value = "read/recursive", control = true)
  public static Object readRecursive(
      Machine m,
      @Nullable Object port,
      @Nullable Object start,
      @Is("(or/c readtable? #f)") @Nullable Object readtable,
      @Nullable Object graph) {
    InputPort in = input(m, "read/recursive", port);
    return DatumReading.recursive(m, in, false, null, first("read/recursive", start), readtable);
  }

  @Primitive(value = "read-syntax/recursive", control = true)
  public static Object readSyntaxRecursive(
      Machine m,
      @Nullable Object source,
      @Nullable Object port,
      @Nullable Object start,
      @Is("(or/c readtable? #f)") @Nullable Object readtable,
      @Nullable Object graph) {
    InputPort in = input(m, "read-syntax/recursive", port);
    return DatumReading.recursive(
        m, in, true, source, first("read-syntax/recursive", start), readtable);
  }

  private static int first(String who, @Nullable Object start) {
    if (start == null || start == Boolean.FALSE) {
      return -1;
    }
    if (start instanceof Char c) {
      return c.code;
    }
    throw Errors.argument(who, "(or/c char? #f)", 0, start);
  }

  @Primitive("port-read-handler")
  public static Object portReadHandler(Object port, @Nullable Object handler) {
    InputPort in = input("port-read-handler", port);
    if (handler == null) {
      return in.readHandler == null ? DEFAULT_HANDLER : in.readHandler;
    }
    if (!Applicables.accepts(handler, 1) || !Applicables.accepts(handler, 2)) {
      throw Errors.argument(
          "port-read-handler",
          "(and/c (procedure-arity-includes/c 1) (procedure-arity-includes/c 2))",
          0,
          handler);
    }
    in.readHandler = handler == DEFAULT_HANDLER ? null : handler;
    return VoidValue.VOID;
  }

  /** The handler that ports begin with. */
  private static final class DefaultHandler extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object port) {
      return DatumReading.start(m, input(name(), port), false, null, -1);
    }

    @Override
    public Object call2(Machine m, int depth, Object port, Object source) {
      return DatumReading.start(m, input(name(), port), true, source, -1);
    }

    @Override
    public long arityMask() {
      return 6;
    }

    @Override
    public String name() {
      return "default-port-read-handler";
    }
  }
}
