package dev.jacket.primitives;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.port.FileNames;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Reading;
import dev.jacket.port.StandardStreams;
import dev.jacket.port.Writing;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;

/** Calls with an open file, which is closed afterwards (reference, section 13.1.5). */
@PrimitiveModule("#%kernel")
final class FileCalls {
  private FileCalls() {}

  @Primitive("call-with-input-file")
  static Object callWithInputFile(
      Machine m,
      int depth,
      Object name,
      @Is("(procedure-arity-includes/c 1)") Object procedure,
      Object... modes) {
    checkName("call-with-input-file", name);
    return call(m, depth, procedure, FilePorts.openInputFile(m, name, modes));
  }

  @Primitive("call-with-output-file")
  static Object callWithOutputFile(
      Machine m,
      int depth,
      Object name,
      @Is("(procedure-arity-includes/c 1)") Object procedure,
      Object... modes) {
    checkName("call-with-output-file", name);
    return call(m, depth, procedure, FilePorts.openOutputFile(m, name, modes));
  }

  @Primitive(value = "with-input-from-file", control = true)
  static Object withInputFromFile(
      Machine m, Object name, @Is("(procedure-arity-includes/c 0)") Object thunk, Object... modes) {
    checkName("with-input-from-file", name);
    Object port = FilePorts.openInputFile(m, name, modes);
    return within(m, port, StandardStreams.INPUT, thunk);
  }

  @Primitive(value = "with-output-to-file", control = true)
  static Object withOutputToFile(
      Machine m, Object name, @Is("(procedure-arity-includes/c 0)") Object thunk, Object... modes) {
    checkName("with-output-to-file", name);
    Object port = FilePorts.openOutputFile(m, name, modes);
    return within(m, port, StandardStreams.OUTPUT, thunk);
  }

  private static void checkName(String who, Object name) {
    if (!FileNames.isName(name)) {
      throw Errors.argument(who, "path-string?", 0, name);
    }
  }

  /** Calls a procedure with a port, then closes the port if the procedure returns. */
  private static Object call(Machine m, int depth, Object procedure, Object port) {
    Object r = m.call1(procedure, depth + 1, port);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new CloseFrame(port));
      return r;
    }
    return new CloseFrame(port).resume(m, depth, r);
  }

  static Object close(Machine m, Object port) {
    return port instanceof InputPort in
        ? Reading.close(m, in)
        : Writing.close(m, (OutputPort) port);
  }

  /** Closes a port, then gives the values that were waited for. */
  private static final class CloseFrame extends Frame {
    private final Object port;

    CloseFrame(Object port) {
      this.port = port;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object r = close(m, port);
      if (r == Machine.SPECIAL && m.settle(depth) == Machine.SPECIAL) {
        m.save(new PassFrame(value));
        return Machine.SPECIAL;
      }
      return m.pass(value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Gives values that are known, whatever it is resumed with. */
  private static final class PassFrame extends Frame {
    private final Object known;

    PassFrame(Object known) {
      this.known = known;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.pass(known);
    }
  }

  /** Calls a thunk with a port as the standard one, and closes the port however it is left. */
  private static Object within(Machine m, Object port, Parameter standard, Object thunk) {
    return Control.dynamicWind(
        m,
        new Step(Kind.NOTHING, port, standard, thunk),
        new Step(Kind.CALL, port, standard, thunk),
        new Step(Kind.CLOSE, port, standard, thunk));
  }

  private enum Kind {
    NOTHING,
    CALL,
    CLOSE
  }

  /** A part of such a call. */
  private static final class Step extends Procedure {
    private final Kind kind;
    private final Object port;
    private final Parameter standard;
    private final Object thunk;

    Step(Kind kind, Object port, Parameter standard, Object thunk) {
      this.kind = kind;
      this.port = port;
      this.standard = standard;
      this.thunk = thunk;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return switch (kind) {
        case NOTHING -> dev.jacket.value.VoidValue.VOID;
        case CALL ->
            Control.withMark(
                m,
                Keys.PARAMETERIZATION,
                m.parameterization().with(standard, new ThreadCell(port, true)),
                thunk);
        case CLOSE -> close(m, port);
      };
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "with-file";
    }
  }
}
