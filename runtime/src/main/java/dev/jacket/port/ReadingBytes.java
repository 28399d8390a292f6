package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Bytes;
import dev.jacket.value.Eof;
import java.util.Arrays;

/** Reading of byte strings. The methods return a Racket value or {@link Machine#SPECIAL}. */
public final class ReadingBytes {
  private static final int FIRST_SIZE = 4096;

  private ReadingBytes() {}

  /** Reads {@code count} bytes, or what there is before the end: a byte string or eof. */
  public static Object read(Machine m, String who, InputPort in, long count) {
    if (count == 0) {
      return new Bytes(new byte[0], false);
    }
    return readMore(m, who, in, new byte[(int) Math.min(count, FIRST_SIZE)], 0, count);
  }

  private static Object readMore(
      Machine m, String who, InputPort in, byte[] start, int from, long count) {
    in.checkOpen(who);
    byte[] into = start;
    int at = from;
    while (at < count) {
      if (at == into.length) {
        into = Arrays.copyOf(into, (int) Math.min(count, at * 2L));
      }
      int n = in.read(into, at, into.length);
      if (n == InputPort.WAIT) {
        int wanted = into.length - at;
        return in.source()
            .await(m, in, new ReadFrame(who, in, into, at, count), Demand.take(wanted));
      }
      if (n == InputPort.SPECIAL) {
        throw Reading.specialTaken(who, in);
      }
      if (n == InputPort.EOF) {
        break;
      }
      at += n;
    }
    if (at == 0) {
      return Eof.EOF;
    }
    return new Bytes(at == into.length ? into : Arrays.copyOf(into, at), false);
  }

  private static final class ReadFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final byte[] into;
    private final int at;
    private final long count;

    ReadFrame(String who, InputPort in, byte[] into, int at, long count) {
      this.who = who;
      this.in = in;
      this.into = into;
      this.at = at;
      this.count = count;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return readMore(m, who, in, into, at, count);
    }
  }

  /** Fills {@code into} from {@code from} to {@code to}: the number of bytes read, or eof. */
  public static Object readInto(
      Machine m, String who, InputPort in, byte[] into, int from, int to) {
    return from == to ? (Object) 0L : fill(m, who, in, into, from, from, to);
  }

  private static Object fill(
      Machine m, String who, InputPort in, byte[] into, int from, int start, int to) {
    in.checkOpen(who);
    int at = start;
    while (at < to) {
      int n = in.read(into, at, to);
      if (n == InputPort.WAIT) {
        return in.source()
            .await(m, in, new FillFrame(who, in, into, from, at, to), Demand.take(to - at));
      }
      if (n == InputPort.SPECIAL) {
        throw Reading.specialTaken(who, in);
      }
      if (n == InputPort.EOF) {
        break;
      }
      at += n;
    }
    return at == from ? Eof.EOF : (Object) (long) (at - from);
  }

  private static final class FillFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final byte[] into;
    private final int from;
    private final int at;
    private final int to;

    FillFrame(String who, InputPort in, byte[] into, int from, int at, int to) {
      this.who = who;
      this.in = in;
      this.into = into;
      this.from = from;
      this.at = at;
      this.to = to;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return fill(m, who, in, into, from, at, to);
    }
  }

  /**
   * Reads what is there, waiting only if nothing is: a count, eof, or the procedure of a special
   * value.
   *
   * @param patience whether to wait at all; if not, nothing is a count of 0
   */
  public static Object readAvailable(
      Machine m, String who, InputPort in, byte[] into, int from, int to, Patience patience) {
    if (from == to) {
      return 0L;
    }
    in.checkOpen(who);
    int n = in.read(into, from, to);
    if (n == InputPort.EOF) {
      return Eof.EOF;
    }
    if (n == InputPort.SPECIAL) {
      Object special = java.util.Objects.requireNonNull(in.specialAt(0));
      in.takeSpecial();
      return new SpecialReader(special);
    }
    if (n != InputPort.WAIT) {
      return (long) n;
    }
    Frame onWake = new AvailableFrame(who, in, into, from, to, patience);
    return Patience.await(m, in, onWake, new Demand(to - from, false, patience, null), 0L);
  }

  private static final class AvailableFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final byte[] into;
    private final int from;
    private final int to;
    private final Patience patience;

    AvailableFrame(String who, InputPort in, byte[] into, int from, int to, Patience patience) {
      this.who = who;
      this.in = in;
      this.into = into;
      this.from = from;
      this.to = to;
      this.patience = patience;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value == InputSource.NOTHING
          ? (Object) 0L
          : readAvailable(m, who, in, into, from, to, patience);
    }
  }
}
