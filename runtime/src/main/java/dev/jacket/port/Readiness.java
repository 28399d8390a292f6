package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/** Whether reading would wait: {@code char-ready?} and {@code byte-ready?}. */
public final class Readiness {
  private static final Demand POLL = new Demand(1, true, Patience.POLL, null);

  private Readiness() {}

  /** Whether a byte, a special value or the end of file can be read now. */
  public static Object byteReady(Machine m, InputPort in) {
    in.checkOpen("byte-ready?");
    return in.isReady() ? (Object) true : nothing(m, in, false);
  }

  /** Whether a whole character, a special value or the end of file can be read now. */
  public static Object charReady(Machine m, InputPort in) {
    in.checkOpen("byte-ready?");
    int c = Reading.charAt(in, 0);
    return c == InputPort.WAIT ? nothing(m, in, true) : (Object) !isCutShort(in, c);
  }

  /** Whether the port ends in the middle of a character, which never becomes a whole one. */
  private static boolean isCutShort(InputPort in, int c) {
    int start = in.windowStart();
    return c == Reading.BAD_BYTE
        && Utf8.decode(in.window(), start, start + in.available()) == Utf8.INCOMPLETE;
  }

  private static Object nothing(Machine m, InputPort in, boolean wholeChar) {
    return in.source().hasProcedures()
        ? in.source().await(m, in, new ReadyFrame(in, wholeChar), POLL)
        : Boolean.FALSE;
  }

  private static final class ReadyFrame extends Frame {
    private final InputPort in;
    private final boolean wholeChar;

    ReadyFrame(InputPort in, boolean wholeChar) {
      this.in = in;
      this.wholeChar = wholeChar;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (value == InputSource.NOTHING) {
        in.dropPeeked();
        return false;
      }
      Object ready = wholeChar ? charReady(m, in) : byteReady(m, in);
      if (ready != Machine.SPECIAL) {
        in.dropPeeked();
      }
      return ready;
    }
  }
}
