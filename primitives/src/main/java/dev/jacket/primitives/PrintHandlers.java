package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.port.OutputPort;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** The procedures that a port's printing can be handed over to (reference, section 13.5). */
@PrimitiveModule("#%kernel")
public final class PrintHandlers {
  private static final Default DISPLAY =
      new Default("default-port-display-handler", PrintSettings.Mode.DISPLAY);
  private static final Default WRITE =
      new Default("default-port-write-handler", PrintSettings.Mode.WRITE);
  private static final Procedure PRINT = new DefaultPrint();

  /** What {@code print} does where the port has no handler of its own. */
  @PrimitiveValue("global-port-print-handler")
  public static final Parameter GLOBAL =
      Parameter.builtin(
          "global-port-print-handler",
          new ContractGuard(
              "global-port-print-handler",
              "(or/c (->* (any/c output-port?) ((or/c 0 1)) any)\n"
                  + "                  (any/c output-port? . -> . any))",
              v -> Applicables.accepts(v, 2)),
          new Default("default-global-port-print-handler", PrintSettings.Mode.PRINT));

  private PrintHandlers() {}

  @Primitive("port-display-handler")
  public static Object portDisplayHandler(Object port, @Nullable Object handler) {
    OutputPort out = PortArguments.output("port-display-handler", port);
    if (handler == null) {
      return out.displayHandler == null ? DISPLAY : out.displayHandler;
    }
    out.displayHandler = checked("port-display-handler", handler, DISPLAY);
    return VoidValue.VOID;
  }

  @Primitive("port-write-handler")
  public static Object portWriteHandler(Object port, @Nullable Object handler) {
    OutputPort out = PortArguments.output("port-write-handler", port);
    if (handler == null) {
      return out.writeHandler == null ? WRITE : out.writeHandler;
    }
    out.writeHandler = checked("port-write-handler", handler, WRITE);
    return VoidValue.VOID;
  }

  @Primitive("port-print-handler")
  public static Object portPrintHandler(Object port, @Nullable Object handler) {
    OutputPort out = PortArguments.output("port-print-handler", port);
    if (handler == null) {
      return out.printHandler == null ? PRINT : out.printHandler;
    }
    out.printHandler = checked("port-print-handler", handler, PRINT);
    return VoidValue.VOID;
  }

  /** The handler to remember: null stands for the one that all ports begin with. */
  private static @Nullable Object checked(String who, Object handler, Object usual) {
    if (!Applicables.accepts(handler, 2)) {
      throw Errors.argument(who, "(procedure-arity-includes/c 2)", 0, handler);
    }
    return handler == usual ? null : handler;
  }

  /** Calls a print handler, which need not take the quote depth. */
  static Object call(Machine m, Object handler, Object v, Object port, boolean inner) {
    return Applicables.accepts(handler, 3)
        ? m.tailCall(handler, v, port, inner ? 1L : 0L)
        : m.tailCall(handler, v, port);
  }

  /** A handler that prints as the parameters say. */
  static final class Default extends Procedure {
    private final String name;
    private final PrintSettings.Mode mode;

    Default(String name, PrintSettings.Mode mode) {
      this.name = name;
      this.mode = mode;
    }

    @Override
    public Object call2(Machine m, int depth, Object v, Object port) {
      return Printing.show(m, PortArguments.output(name, port), v, mode, false);
    }

    @Override
    public Object call3(Machine m, int depth, Object v, Object port, Object quoteDepth) {
      if (mode != PrintSettings.Mode.PRINT) {
        return super.call3(m, depth, v, port, quoteDepth);
      }
      OutputPort out = PortArguments.output(name, port);
      return Printing.show(m, out, v, mode, Printing.isInner(name, quoteDepth));
    }

    @Override
    public long arityMask() {
      return mode == PrintSettings.Mode.PRINT ? 12 : 4;
    }

    @Override
    public String name() {
      return name;
    }
  }

  /** The print handler that ports begin with: asks the global one. */
  private static final class DefaultPrint extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object v, Object port) {
      return call3(m, depth, v, port, 0L);
    }

    @Override
    public Object call3(Machine m, int depth, Object v, Object port, Object quoteDepth) {
      PortArguments.output(name(), port);
      return call(m, GLOBAL.get(m), v, port, Printing.isInner(name(), quoteDepth));
    }

    @Override
    public long arityMask() {
      return 12;
    }

    @Override
    public String name() {
      return "default-port-print-handler";
    }
  }
}
