package dev.jacket.primitives;

import dev.jacket.expander.load.SyntaxMaker;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.CallThen;
import dev.jacket.port.Demand;
import dev.jacket.port.InputPort;
import dev.jacket.port.Reading;
import dev.jacket.reader.CharSource;
import dev.jacket.reader.DatumMaker;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Extension;
import dev.jacket.reader.Literals;
import dev.jacket.reader.Location;
import dev.jacket.reader.MacroCall;
import dev.jacket.reader.PortSource;
import dev.jacket.reader.PushedSource;
import dev.jacket.reader.ReadGraph;
import dev.jacket.reader.ReadHooks;
import dev.jacket.reader.Readtable;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import dev.jacket.value.SpecialComment;
import org.jspecify.annotations.Nullable;

/** One reading of a datum or syntax object from a port, which may wait anywhere. */
final class DatumReading {
  private static final DatumMaker SYNTAX = new SyntaxMaker();

  private final InputPort in;
  private final Object source;
  private final boolean syntax;
  private final boolean recursive;
  private final DatumReader reader;

  /**
   * Begins to read.
   *
   * @param syntax whether syntax objects are made
   * @param source the name of the source in locations
   * @param first a character that was taken from the port already, or -1
   * @param recursive whether a special comment may be the result
   */
  DatumReading(
      Machine m,
      InputPort in,
      boolean syntax,
      Object source,
      int first,
      Readtable readtable,
      boolean recursive) {
    ReadGraph outer = recursive ? (ReadGraph) in.sharedReading : null;
    this.in = in;
    this.recursive = recursive;
    this.source = source;
    this.syntax = syntax;
    Object told = syntax ? source : Boolean.FALSE;
    CharSource port =
        new PortSource(
            in,
            (held, line, column, position) ->
                m.callNested(held, told, orFalse(line), orFalse(column), orFalse(position)),
            PortLocations.custom(m, in));
    this.reader =
        new DatumReader(
            first < 0 ? port : new PushedSource(first, port),
            source == Boolean.FALSE ? null : source,
            ReadParameters.settings(m),
            (Literals) ReadHooks.LITERALS.get(m),
            syntax ? SYNTAX : DatumMaker.PLAIN,
            readtable,
            outer);
  }

  private static Object orFalse(long n) {
    return n < 0 ? Boolean.FALSE : (Object) n;
  }

  /** Reads on. */
  Object read(Machine m) {
    in.checkOpen("read-char-or-special");
    return result(m, reader.read());
  }

  private Object result(Machine m, Object result) {
    if (result == DatumReader.PENDING) {
      return in.source().await(m, in, new ReadFrame(this, false), Demand.character(in));
    }
    if (result instanceof Extension extension) {
      return m.control(
          new CallThen(
              ReadHooks.EXTENSION.get(m), arguments(extension), new ReadFrame(this, true)));
    }
    if (result instanceof MacroCall call) {
      Object[] all = arguments(call);
      boolean plain = Applicables.accepts(call.procedure(), 2);
      boolean located = Applicables.accepts(call.procedure(), all.length) && (syntax || !plain);
      Object shared = in.sharedReading;
      in.sharedReading = reader.graph();
      return m.control(
          new CallThen(
              call.procedure(),
              located ? all : new Object[] {all[0], in},
              new MacroFrame(this, shared)));
    }
    if (result instanceof SpecialComment && !recursive) {
      return read(m);
    }
    if (result == Eof.EOF) {
      in.takeEof();
    }
    return Reading.finish(m, in, result);
  }

  private Object[] arguments(Extension extension) {
    Location at = extension.start();
    return new Object[] {
      syntax,
      extension.language(),
      extension.path(),
      in,
      source,
      orFalse(at.line()),
      orFalse(at.column()),
      orFalse(at.position())
    };
  }

  private Object[] arguments(MacroCall call) {
    Location at = call.start();
    return new Object[] {
      Char.of(call.character()),
      in,
      source,
      orFalse(at.line()),
      orFalse(at.column()),
      orFalse(at.position())
    };
  }

  /** What a procedure has read, as a part of what is being read. */
  private Object converted(Object value) {
    if (value instanceof SpecialComment || value == Eof.EOF) {
      return value;
    }
    if (!syntax) {
      return value instanceof Syntax s ? SyntaxData.toDatum(s) : value;
    }
    return value instanceof Syntax ? value : SyntaxData.toSyntax(Context.EMPTY, value);
  }

  /** Goes on when a procedure of the readtable has read. */
  private static final class MacroFrame extends Frame {
    private final DatumReading reading;
    private final @Nullable Object shared;

    MacroFrame(DatumReading reading, @Nullable Object shared) {
      this.reading = reading;
      this.shared = shared;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      reading.in.sharedReading = shared;
      return reading.result(m, reading.reader.resume(reading.converted(value)));
    }
  }

  /** Goes on when there is more to read, or when an extension has read. */
  private static final class ReadFrame extends Frame {
    private final DatumReading reading;
    private final boolean extended;

    ReadFrame(DatumReading reading, boolean extended) {
      this.reading = reading;
      this.extended = extended;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return extended ? reading.result(m, reading.reader.resume(value)) : reading.read(m);
    }
  }

  /** What {@code read} does; a null source name is the port's. */
  static Object start(Machine m, InputPort in, boolean syntax, @Nullable Object source, int first) {
    Object name = source == null ? in.name : source;
    return new DatumReading(m, in, syntax, name, first, Readtables.table(m, null), false).read(m);
  }

  /** What {@code read/recursive} does; a null readtable is the current one. */
  static Object recursive(
      Machine m,
      InputPort in,
      boolean syntax,
      @Nullable Object source,
      int first,
      @Nullable Object readtable) {
    Object name = source == null ? in.name : source;
    Readtable table = Readtables.table(m, readtable);
    return new DatumReading(m, in, syntax, name, first, table, true).read(m);
  }
}
