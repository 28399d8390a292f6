package dev.jacket.primitives;

import dev.jacket.expander.load.SyntaxMaker;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.CallThen;
import dev.jacket.port.InputPort;
import dev.jacket.port.Reading;
import dev.jacket.reader.CharSource;
import dev.jacket.reader.DatumMaker;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Extension;
import dev.jacket.reader.Literals;
import dev.jacket.reader.Location;
import dev.jacket.reader.PortSource;
import dev.jacket.reader.PushedSource;
import dev.jacket.reader.ReadHooks;
import dev.jacket.value.Eof;
import org.jspecify.annotations.Nullable;

/** One reading of a datum or syntax object from a port, which may wait anywhere. */
final class DatumReading {
  private static final DatumMaker SYNTAX = new SyntaxMaker();

  private final InputPort in;
  private final Object source;
  private final boolean syntax;
  private final DatumReader reader;

  /**
   * Begins to read.
   *
   * @param syntax whether syntax objects are made
   * @param source the name of the source in locations
   * @param first a character that was taken from the port already, or -1
   */
  DatumReading(Machine m, InputPort in, boolean syntax, Object source, int first) {
    Readtables.checkNone(m, syntax ? "read-syntax" : "read");
    this.in = in;
    this.source = source;
    this.syntax = syntax;
    Object told = syntax ? source : Boolean.FALSE;
    CharSource port =
        new PortSource(
            in,
            (held, line, column, position) ->
                m.callNested(held, told, orFalse(line), orFalse(column), orFalse(position)));
    this.reader =
        new DatumReader(
            first < 0 ? port : new PushedSource(first, port),
            source == Boolean.FALSE ? null : source,
            ReadParameters.settings(m),
            (Literals) ReadHooks.LITERALS.get(m),
            syntax ? SYNTAX : DatumMaker.PLAIN);
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
      return in.source().await(m, in, new ReadFrame(this, false), 1, in.available() > 0);
    }
    if (result instanceof Extension extension) {
      return m.control(
          new CallThen(
              ReadHooks.EXTENSION.get(m), arguments(extension), new ReadFrame(this, true)));
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
    return new DatumReading(m, in, syntax, source == null ? in.name : source, first).read(m);
  }
}
