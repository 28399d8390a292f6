package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Eof;
import dev.jacket.value.Str;
import java.util.Arrays;

/** Reading of strings. The methods return a Racket value or {@link Machine#SPECIAL}. */
public final class ReadingStrings {
  private static final int FIRST_SIZE = 1024;
  private static final int LARGEST_REQUEST = 4096;

  private ReadingStrings() {}

  /** Reads {@code count} characters, or what there is before the end: a string or eof. */
  public static Object read(Machine m, String who, InputPort in, long count) {
    if (count == 0) {
      return new Str(new int[0], false);
    }
    return readMore(m, who, in, new int[(int) Math.min(count, FIRST_SIZE)], 0, count);
  }

  private static Object readMore(
      Machine m, String who, InputPort in, int[] start, int from, long count) {
    in.checkOpen(who);
    int[] into = start;
    int at = from;
    while (at < count) {
      if (at == into.length) {
        into = Arrays.copyOf(into, (int) Math.min(count, at * 2L));
      }
      int c = Reading.charAt(in, 0);
      if (c == InputPort.WAIT) {
        Frame onWake = new ReadFrame(who, in, into, at, count);
        return awaitChars(m, in, onWake, count - at);
      }
      if (c == InputPort.SPECIAL) {
        throw Reading.specialTaken(who, in);
      }
      if (c == InputPort.EOF) {
        in.takeEof();
        break;
      }
      Reading.takeChar(in, c);
      into[at++] = Reading.character(c);
    }
    return Reading.finish(m, in, at == 0 ? Eof.EOF : new Str(Arrays.copyOf(into, at), false));
  }

  /** Waits for characters, each of which takes a byte at least, or for the rest of one. */
  private static Object awaitChars(Machine m, InputPort in, Frame onWake, long count) {
    boolean inside = in.available() > 0;
    int wanted = inside ? 1 : (int) Math.min(count, LARGEST_REQUEST);
    return in.source().await(m, in, onWake, inside ? Demand.peek(wanted) : Demand.take(wanted));
  }

  private static final class ReadFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final int[] into;
    private final int at;
    private final long count;

    ReadFrame(String who, InputPort in, int[] into, int at, long count) {
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

  /** Fills {@code into} from {@code from} to {@code to}: the number of characters, or eof. */
  public static Object readInto(Machine m, String who, InputPort in, int[] into, int from, int to) {
    return from == to ? (Object) 0L : fill(m, who, in, into, from, from, to);
  }

  private static Object fill(
      Machine m, String who, InputPort in, int[] into, int from, int start, int to) {
    in.checkOpen(who);
    int at = start;
    while (at < to) {
      int c = Reading.charAt(in, 0);
      if (c == InputPort.WAIT) {
        Frame onWake = new FillFrame(who, in, into, from, at, to);
        return awaitChars(m, in, onWake, to - at);
      }
      if (c == InputPort.SPECIAL) {
        throw Reading.specialTaken(who, in);
      }
      if (c == InputPort.EOF) {
        in.takeEof();
        break;
      }
      Reading.takeChar(in, c);
      into[at++] = Reading.character(c);
    }
    return Reading.finish(m, in, at == from ? Eof.EOF : (Object) (long) (at - from));
  }

  private static final class FillFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final int[] into;
    private final int from;
    private final int at;
    private final int to;

    FillFrame(String who, InputPort in, int[] into, int from, int at, int to) {
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
}
