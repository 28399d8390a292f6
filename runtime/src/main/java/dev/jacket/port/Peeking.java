package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import dev.jacket.value.Str;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reading ahead without taking anything. The methods return a Racket value or {@link
 * Machine#SPECIAL}; while they wait nothing is remembered but what was asked for.
 */
public final class Peeking {
  private Peeking() {}

  /** Looks for something, again after each wait. */
  private abstract static class Look extends Frame {
    final String who;
    final InputPort in;
    final long skip;

    Look(String who, InputPort in, long skip) {
      this.who = who;
      this.in = in;
      this.skip = skip;
    }

    /** A look that has not been linked. */
    abstract Look again();

    /** The result, or null if it has to wait for {@link #wanted} bytes. */
    abstract @Nullable Object look();

    /** How many bytes the look needs in all. */
    abstract long wanted();

    /** How many bytes it has seen in the end, if there are so many. */
    long seen() {
      return wanted();
    }

    final Object start(Machine m) {
      in.checkOpen(who);
      Object result = look();
      if (result != null) {
        in.endPeek(seen());
        return result;
      }
      int missing = (int) Math.min(wanted() - in.available(), Integer.MAX_VALUE / 2);
      return in.source().await(m, in, again(), Demand.peek(Math.max(1, missing)));
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return start(m);
    }
  }

  /** Where to look for what stands behind {@code skip} bytes of {@code in}: after {@code skip}. */
  private record Place(InputPort in, long skip) {
    /** The port itself, or a view of a custom one. */
    static Place of(String who, InputPort in, long skip) {
      in.checkOpen(who);
      InputPort view = in.source().hasProcedures() ? in.source().view(in, skip) : null;
      return view == null ? new Place(in, skip) : new Place(view, 0);
    }
  }

  /** The byte behind {@code skip} bytes, or eof. */
  public static Object peekByte(Machine m, String who, InputPort in, long skip) {
    if (!in.isClosed()) {
      int b = in.peek(skip);
      if (b >= 0) {
        in.endPeek(skip + 1);
        return (long) b;
      }
    }
    Place place = Place.of(who, in, skip);
    return new ByteLook(who, place.in, place.skip).start(m);
  }

  private static final class ByteLook extends Look {
    ByteLook(String who, InputPort in, long skip) {
      super(who, in, skip);
    }

    @Override
    Look again() {
      return new ByteLook(who, in, skip);
    }

    @Override
    @Nullable Object look() {
      int b = in.peek(skip);
      return switch (b) {
        case InputPort.WAIT -> null;
        case InputPort.EOF -> Eof.EOF;
        case InputPort.SPECIAL -> throw Reading.specialError(who, in);
        default -> (Object) (long) b;
      };
    }

    @Override
    long wanted() {
      return skip + 1;
    }
  }

  /** The character behind {@code skip} bytes, or eof. */
  public static Object peekChar(Machine m, String who, InputPort in, long skip) {
    Place place = Place.of(who, in, skip);
    return new CharLook(who, place.in, place.skip).start(m);
  }

  private static final class CharLook extends Look {
    private long seen;

    CharLook(String who, InputPort in, long skip) {
      super(who, in, skip);
    }

    @Override
    Look again() {
      return new CharLook(who, in, skip);
    }

    @Override
    @Nullable Object look() {
      int c = Reading.charAt(in, (int) Math.min(skip, Integer.MAX_VALUE - 8));
      return switch (c) {
        case InputPort.WAIT -> null;
        case InputPort.EOF -> Eof.EOF;
        case InputPort.SPECIAL -> throw Reading.specialError(who, in);
        default -> {
          seen = skip + Reading.byteLength(c);
          yield Char.of(Reading.character(c));
        }
      };
    }

    @Override
    long seen() {
      return seen;
    }

    @Override
    long wanted() {
      return Math.max(skip, in.available()) + 1;
    }
  }

  /** {@code count} bytes behind {@code skip} bytes, or fewer before the end; or eof. */
  public static Object peekBytes(Machine m, String who, InputPort in, long count, long skip) {
    if (count == 0) {
      return new Bytes(new byte[0], false);
    }
    Place place = Place.of(who, in, skip);
    return new BytesLook(who, place.in, place.skip, count).start(m);
  }

  private static final class BytesLook extends Look {
    private final long count;

    BytesLook(String who, InputPort in, long skip, long count) {
      super(who, in, skip);
      this.count = count;
    }

    @Override
    Look again() {
      return new BytesLook(who, in, skip, count);
    }

    @Override
    @Nullable Object look() {
      int n = found(who, in, skip, count);
      if (n <= 0) {
        return n == 0 ? null : Eof.EOF;
      }
      int from = in.windowStart() + (int) skip;
      return new Bytes(Arrays.copyOfRange(in.window(), from, from + n), false);
    }

    @Override
    long wanted() {
      return skip + count;
    }
  }

  /**
   * How many bytes there are behind {@code skip}: {@code count}, or fewer if the end comes first; 0
   * if it has to wait; -1 at the end.
   */
  private static int found(String who, InputPort in, long skip, long count) {
    if (in.demand(skip + count)) {
      if (in.availableBehind(skip) < count) {
        throw Reading.specialError(who, in);
      }
      return (int) count;
    }
    int ending = in.ending(Math.max(skip, in.available()));
    if (ending == InputPort.SPECIAL) {
      throw Reading.specialError(who, in);
    }
    if (ending == InputPort.WAIT) {
      return 0;
    }
    int n = in.availableBehind(skip);
    return n > 0 ? n : -1;
  }

  /** Like {@link #peekBytes} into a byte string: a count or eof. */
  public static Object peekInto(
      Machine m, String who, InputPort in, byte[] into, int from, int to, long skip) {
    if (from == to) {
      return 0L;
    }
    Place place = Place.of(who, in, skip);
    return new IntoLook(who, place.in, place.skip, into, from, to).start(m);
  }

  private static final class IntoLook extends Look {
    private final byte[] into;
    private final int from;
    private final int to;

    IntoLook(String who, InputPort in, long skip, byte[] into, int from, int to) {
      super(who, in, skip);
      this.into = into;
      this.from = from;
      this.to = to;
    }

    @Override
    Look again() {
      return new IntoLook(who, in, skip, into, from, to);
    }

    @Override
    @Nullable Object look() {
      int n = found(who, in, skip, to - from);
      if (n <= 0) {
        return n == 0 ? null : Eof.EOF;
      }
      System.arraycopy(in.window(), in.windowStart() + (int) skip, into, from, n);
      return (long) n;
    }

    @Override
    long wanted() {
      return skip + to - from;
    }
  }

  /**
   * Looks at what is there behind {@code skip} bytes: a count, eof, or the procedure of a special
   * value; 0 if there is nothing and no waiting, or if there was progress.
   *
   * @param progress ends the waiting when it is ready; null to wait for bytes alone
   */
  public static Object peekAvailable(
      Machine m,
      String who,
      InputPort in,
      byte[] into,
      int from,
      int to,
      long skip,
      @Nullable ProgressEvent progress,
      Patience patience) {
    if (progress != null && progress.isReady()) {
      return 0L;
    }
    Place place = Place.of(who, in, skip);
    return availableAt(m, who, place.in, into, from, to, place.skip, progress, patience);
  }

  private static Object availableAt(
      Machine m,
      String who,
      InputPort in,
      byte[] into,
      int from,
      int to,
      long skip,
      @Nullable ProgressEvent progress,
      Patience patience) {
    boolean late = progress != null && progress.isReady();
    if (!late) {
      in.checkOpen(who);
    }
    Object found = late || from == to ? (Object) 0L : availableNow(in, into, from, to, skip);
    if (found != null) {
      in.endPeek(found instanceof Long n ? skip + n : skip);
      return found;
    }
    Frame onWake = new AvailableFrame(who, in, into, from, to, skip, progress, patience);
    int wanted = (int) Math.min(skip + to - from, Integer.MAX_VALUE / 2);
    return Patience.await(m, in, onWake, new Demand(wanted, true, patience, progress), 0L);
  }

  /** What is there; null if there is nothing. */
  private static @Nullable Object availableNow(
      InputPort in, byte[] into, int from, int to, long skip) {
    int first = in.peek(skip);
    if (first == InputPort.WAIT) {
      return null;
    }
    if (first == InputPort.EOF) {
      return Eof.EOF;
    }
    if (first == InputPort.SPECIAL) {
      return new SpecialReader(Objects.requireNonNull(in.specialAt(skip)));
    }
    int n = Math.min(to - from, in.availableBehind(skip));
    System.arraycopy(in.window(), in.windowStart() + (int) skip, into, from, n);
    return (long) n;
  }

  private static final class AvailableFrame extends Frame {
    private final String who;
    private final InputPort in;
    private final byte[] into;
    private final int from;
    private final int to;
    private final long skip;
    private final @Nullable ProgressEvent progress;
    private final Patience patience;

    AvailableFrame(
        String who,
        InputPort in,
        byte[] into,
        int from,
        int to,
        long skip,
        @Nullable ProgressEvent progress,
        Patience patience) {
      this.who = who;
      this.in = in;
      this.into = into;
      this.from = from;
      this.to = to;
      this.skip = skip;
      this.progress = progress;
      this.patience = patience;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value == InputSource.NOTHING
          ? (Object) 0L
          : availableAt(m, who, in, into, from, to, skip, progress, patience);
    }
  }

  /** {@code count} characters behind {@code skip} bytes, or fewer before the end; or eof. */
  public static Object peekString(Machine m, String who, InputPort in, long count, long skip) {
    if (count == 0) {
      return new Str(new int[0], false);
    }
    Place place = Place.of(who, in, skip);
    return new StringLook(who, place.in, place.skip, count).start(m);
  }

  private static final class StringLook extends Look {
    private final long count;
    private long seen;

    StringLook(String who, InputPort in, long skip, long count) {
      super(who, in, skip);
      this.count = count;
    }

    @Override
    Look again() {
      return new StringLook(who, in, skip, count);
    }

    @Override
    @Nullable Object look() {
      int[] chars = new int[(int) Math.min(count, 64)];
      int n = 0;
      long at = skip;
      while (n < count) {
        int c = Reading.charAt(in, (int) at);
        if (c == InputPort.WAIT) {
          return null;
        }
        if (c == InputPort.SPECIAL) {
          throw Reading.specialError(who, in);
        }
        if (c == InputPort.EOF) {
          return n == 0 ? Eof.EOF : new Str(Arrays.copyOf(chars, n), false);
        }
        if (n == chars.length) {
          chars = Arrays.copyOf(chars, (int) Math.min(count, n * 2L));
        }
        chars[n++] = Reading.character(c);
        at += Reading.byteLength(c);
      }
      seen = at;
      return new Str(chars, false);
    }

    @Override
    long seen() {
      return seen;
    }

    @Override
    long wanted() {
      return Math.max(skip, in.available()) + 1;
    }
  }
}
