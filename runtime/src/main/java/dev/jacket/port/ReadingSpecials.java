package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reading and peeking of a byte or character where a special value is welcome too: its procedure is
 * called with the source name and the location, and may be followed by a wrapper.
 */
public final class ReadingSpecials {
  private final String who;
  private final InputPort in;
  private final boolean chars;
  private final @Nullable Object wrap;
  private final @Nullable Object name;

  /**
   * A reading.
   *
   * @param chars whether characters are read, not bytes
   * @param wrap called with the special value; null for none; a symbol is itself the result
   * @param name the source name to tell; null for none
   */
  public ReadingSpecials(
      String who, InputPort in, boolean chars, @Nullable Object wrap, @Nullable Object name) {
    this.who = who;
    this.in = in;
    this.chars = chars;
    this.wrap = wrap;
    this.name = name;
  }

  /** Takes what comes next. */
  public Object read(Machine m) {
    in.checkOpen(who);
    int next = chars ? Reading.charAt(in, 0) : in.peek(0);
    if (next >= 0) {
      return chars ? Reading.readChar(m, who, in) : Reading.readByte(m, who, in);
    }
    if (next == InputPort.EOF) {
      in.takeEof();
      return Eof.EOF;
    }
    if (next == InputPort.WAIT) {
      return in.source().await(m, in, new ReadFrame(this), Demand.character(in));
    }
    Object special = Objects.requireNonNull(in.specialAt(0));
    Object[] place = place();
    in.takeSpecial();
    return call(m, special, place);
  }

  /** Looks at what comes behind {@code skip} bytes. */
  public Object peek(Machine m, long skip) {
    in.checkOpen(who);
    InputPort view = in.source().view(in, skip);
    return view == null
        ? look(m, skip)
        : new ReadingSpecials(who, view, chars, wrap, name).look(m, 0);
  }

  private Object look(Machine m, long skip) {
    in.checkOpen(who);
    int next = chars ? Reading.charAt(in, (int) skip) : in.peek(skip);
    if (next == InputPort.WAIT) {
      int wanted = (int) Math.max(1, skip + 1 - in.available());
      return in.source().await(m, in, new PeekFrame(this, skip), Demand.peek(wanted));
    }
    Object special = next == InputPort.SPECIAL ? in.specialAt(skip) : null;
    in.dropPeeked();
    if (next >= 0) {
      return chars ? Char.of(Reading.character(next)) : (Object) (long) next;
    }
    if (special == null) {
      return Eof.EOF;
    }
    return call(m, special, place());
  }

  /** The source name, line, column and position of what comes next. */
  private Object[] place() {
    Locations at = in.locations();
    return new Object[] {
      name == null ? Boolean.FALSE : name,
      at == null ? Boolean.FALSE : orFalse(at.line()),
      at == null ? Boolean.FALSE : orFalse(at.column()),
      at == null ? (Object) (in.position() + 1) : orFalse(at.position())
    };
  }

  private static Object orFalse(long n) {
    return n < 0 ? Boolean.FALSE : (Object) n;
  }

  private Object call(Machine m, Object special, Object[] place) {
    if (wrap == null) {
      return m.tailCallN(special, place);
    }
    if (wrap instanceof dev.jacket.value.Symbol) {
      return wrap;
    }
    return m.control(new CallThen(special, place, new WrapFrame(wrap)));
  }

  private static final class WrapFrame extends Frame {
    private final Object wrap;

    WrapFrame(Object wrap) {
      this.wrap = wrap;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(wrap, value);
    }
  }

  private static final class ReadFrame extends Frame {
    private final ReadingSpecials reading;

    ReadFrame(ReadingSpecials reading) {
      this.reading = reading;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return reading.read(m);
    }
  }

  private static final class PeekFrame extends Frame {
    private final ReadingSpecials reading;
    private final long skip;

    PeekFrame(ReadingSpecials reading, long skip) {
      this.reading = reading;
      this.skip = skip;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return reading.look(m, skip);
    }
  }
}
