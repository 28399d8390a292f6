package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;

/**
 * Reading of single bytes and characters, and what all reading has in common. The methods return a
 * Racket value or, if they have to wait, {@link Machine#SPECIAL}.
 */
public final class Reading {
  private Reading() {}

  /** Takes a byte: a fixnum or the end-of-file object. */
  public static Object readByte(Machine m, String who, InputPort in) {
    in.checkOpen(who);
    int b = in.read();
    if (b >= 0) {
      return (long) b;
    }
    return switch (b) {
      case InputPort.EOF -> Eof.EOF;
      case InputPort.SPECIAL -> throw specialTaken(who, in);
      default -> in.source().await(m, in, new ByteFrame(who, in), Demand.take(1));
    };
  }

  private static final class ByteFrame extends Frame {
    private final String who;
    private final InputPort in;

    ByteFrame(String who, InputPort in) {
      this.who = who;
      this.in = in;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return readByte(m, who, in);
    }
  }

  /** Takes a character, decoding UTF-8. */
  public static Object readChar(Machine m, String who, InputPort in) {
    in.checkOpen(who);
    int c = charAt(in, 0);
    if (c >= 0) {
      takeChar(in, c);
      return finish(m, in, Char.of(character(c)));
    }
    return switch (c) {
      case InputPort.EOF -> {
        in.takeEof();
        yield Eof.EOF;
      }
      case InputPort.SPECIAL -> throw specialTaken(who, in);
      default -> in.source().await(m, in, new CharFrame(who, in), Demand.character(in));
    };
  }

  private static final class CharFrame extends Frame {
    private final String who;
    private final InputPort in;

    CharFrame(String who, InputPort in) {
      this.who = who;
      this.in = in;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return readChar(m, who, in);
    }
  }

  /**
   * The character that begins behind {@code skip} bytes, or {@link InputPort#EOF}, {@link
   * InputPort#WAIT} or {@link InputPort#SPECIAL}.
   */
  public static int charAt(InputPort in, int skip) {
    int first = in.peek(skip);
    if (first < 0x80) {
      return first;
    }
    while (true) {
      int from = in.windowStart();
      int known = in.availableBehind(skip);
      int c = Utf8.decode(in.window(), from + skip, from + skip + known);
      if (c >= 0) {
        return c;
      }
      if (c == Utf8.INVALID) {
        return BAD_BYTE;
      }
      if (!in.demand((long) skip + known + 1)) {
        return in.ending((long) skip + known) == InputPort.WAIT ? InputPort.WAIT : BAD_BYTE;
      }
    }
  }

  /** What {@link #charAt} answers for a byte that is no part of a character. */
  public static final int BAD_BYTE = 0x200000 | Utf8.REPLACEMENT;

  /** The character itself: {@link #BAD_BYTE} becomes the replacement character. */
  public static int character(int answer) {
    return answer & 0x1FFFFF;
  }

  /** How many bytes an answer of {@link #charAt} stands for. */
  public static int byteLength(int answer) {
    return answer == BAD_BYTE ? 1 : Utf8.encodedLength(answer);
  }

  /** Takes a character that {@link #charAt} has found at the front. */
  public static void takeChar(InputPort in, int answer) {
    in.take(byteLength(answer));
    Locations locations = in.locations();
    if (locations != null && answer == BAD_BYTE) {
      locations.endOfCharacter();
    }
  }

  /** Gives the result, after the source has been told of bytes that were taken behind its back. */
  public static Object finish(Machine m, InputPort in, Object result) {
    int debt = in.settleDebt();
    if (in.source().hasProcedures()) {
      in.dropPeeked();
    }
    return debt == 0 ? result : in.source().discard(m, in, debt, result);
  }

  /** Closes a port. */
  public static Object close(Machine m, InputPort in) {
    if (!in.isClosed()) {
      if (in.source().hasProcedures()) {
        return in.source().closeBy(m, in);
      }
      in.close(Scheduler.of(m));
    }
    return VoidValue.VOID;
  }

  /** Takes a special value where only bytes and characters are welcome. */
  static RacketException specialTaken(String who, InputPort in) {
    in.takeSpecial();
    return specialError(who, in);
  }

  /** The error for a special value where only bytes and characters are welcome. */
  static RacketException specialError(String who, InputPort in) {
    in.dropPeeked();
    return new RacketException(
        ExnTypes.CONTRACT, who + ": non-character in an unsupported context\n  port: " + in);
  }
}
