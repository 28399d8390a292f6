package dev.jacket.port;

import dev.jacket.event.ProceduralEvent;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.RacketException;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An input port: a buffer of bytes over a source.
 *
 * <p>The buffer holds bytes that were read ahead; special values stand among them as zero bytes
 * with an entry in a queue. Behind the bytes that belong to the port there can be bytes that were
 * only peeked from a source with a peek procedure of its own. An end of file stands at the end of
 * the buffer until it is taken.
 *
 * <p>No method waits. Those that may find nothing answer {@link #WAIT}; the caller then goes on
 * with {@link InputSource#await}.
 */
public final class InputPort extends Port implements ProceduralEvent {
  /** The answer at the end of the stream. */
  public static final int EOF = -1;

  /** The answer if nothing can be read without waiting. */
  public static final int WAIT = -2;

  /** The answer if a special value comes next. */
  public static final int SPECIAL = -3;

  private static final int BUFFER_SIZE = 4096;

  private final InputSource source;
  private byte[] buffer;
  private int start;
  private int plainEnd;
  private int end;
  private int peekedEnd;
  private long base;
  private int debt;
  private boolean eof;
  private boolean eofPeeked;
  private @Nullable Special peekedSpecial;
  private @Nullable RacketException failure;
  private final boolean quick;
  private boolean buffering = true;
  private @Nullable ArrayDeque<Special> specials;
  private @Nullable ProgressListener progress;

  /** What {@code read} calls in place of reading itself, or null. */
  public @Nullable Object readHandler;

  /** What a reading shares with those that a procedure of its readtable begins, or null. */
  public @Nullable Object sharedReading;

  /** Makes a port over a source. */
  public InputPort(Object name, InputSource source) {
    super(name);
    this.source = source;
    this.buffer = new byte[0];
    this.buffering = source.buffers();
    this.quick = !source.wantsToKnow();
  }

  /** Makes a string port over bytes that nobody else changes. */
  public InputPort(Object name, byte[] bytes) {
    super(name);
    this.source = EmptySource.INSTANCE;
    this.quick = true;
    this.buffer = bytes;
    this.plainEnd = bytes.length;
    this.end = bytes.length;
    this.peekedEnd = bytes.length;
  }

  /** A special value and where it stands, counted from the beginning of the stream. */
  private record Special(long position, Object value) {}

  /** Whoever wants to know that something was read. */
  public interface ProgressListener {
    /** The port was read from, or closed. */
    void progressed();
  }

  /** Whether this is a string port. */
  public boolean isInMemory() {
    return source == EmptySource.INSTANCE;
  }

  /** The source. */
  public InputSource source() {
    return source;
  }

  // ---- looking ahead ----

  /**
   * Looks at a byte.
   *
   * @param skip how many bytes before it to ignore
   * @return the byte, from 0, or {@link #EOF}, {@link #WAIT} or {@link #SPECIAL}
   */
  public int peek(long skip) {
    if (skip < plainEnd - start) {
      return buffer[start + (int) skip] & 0xFF;
    }
    return demand(skip + 1) ? buffer[start + (int) skip] & 0xFF : ending(skip);
  }

  /** What stands behind {@code skip} bytes: {@link #EOF}, {@link #SPECIAL} or {@link #WAIT}. */
  public int ending(long skip) {
    if (specialAt(skip) != null) {
      return SPECIAL;
    }
    return eof && skip >= peekedEnd - start ? EOF : WAIT;
  }

  /**
   * Tries to have at least {@code count} bytes to look at; special values count as one.
   *
   * @return whether there are so many, and the last one is no special value
   */
  public boolean demand(long count) {
    while (peekedEnd - start < count) {
      if (eof || !fill((int) Math.min(count - (peekedEnd - start), Integer.MAX_VALUE - 16))) {
        return false;
      }
    }
    return specials == null && peekedSpecial == null || specialAt(count - 1) == null;
  }

  /** How many bytes can be looked at now without a special value among them. */
  public int available() {
    int shown = peekedSpecial == null ? peekedEnd : peekedEnd - 1;
    return (specials == null ? shown : plainEnd) - start;
  }

  /** How many bytes can be looked at behind {@code skip}, up to the next special value. */
  public int availableBehind(long skip) {
    if (specials == null || skip < plainEnd - start) {
      return (int) Math.max(0, available() - skip);
    }
    long from = base + start + skip;
    long to = base + peekedEnd;
    for (Special s : specials) {
      if (s.position >= from) {
        to = s.position;
        break;
      }
    }
    return (int) Math.max(0, to - from);
  }

  /** Whether a special value was handed over that was not taken yet. */
  boolean holdsSpecials() {
    return specials != null;
  }

  /** How many bytes and special values the port holds. */
  public int buffered() {
    return end - start;
  }

  /** The bytes to look at: {@link #available} of them from {@link #windowStart}. */
  public byte[] window() {
    return buffer;
  }

  /** Where in {@link #window} the next byte stands. */
  public int windowStart() {
    return start;
  }

  /**
   * Reads from the source into the buffer.
   *
   * @return whether there is more now; if not, look at {@link #ending}
   */
  private boolean fill(int wanted) {
    if (eof || isClosed()) {
      return false;
    }
    if (failure != null) {
      RacketException e = failure;
      failure = null;
      throw e;
    }
    if (source == EmptySource.INSTANCE) {
      eof = true; // what was read stays in the buffer, to come back to
      return false;
    }
    int room = buffering ? Math.max(wanted, BUFFER_SIZE) : wanted;
    makeRoom(buffering ? wanted : room);
    int length = buffering ? buffer.length - end : room;
    int n = source.read(buffer, end, length);
    if (n > 0) {
      appended(n);
      return true;
    }
    eof = n == InputSource.END;
    return false;
  }

  private void makeRoom(int wanted) {
    if (buffer.length - end >= wanted) {
      return;
    }
    int held = peekedEnd - start;
    byte[] target = buffer;
    if (buffer.length < held + wanted || held > buffer.length / 2) {
      int size = Math.max(Math.max(BUFFER_SIZE, held + wanted), held * 2);
      target = new byte[size];
    }
    System.arraycopy(buffer, start, target, 0, held);
    buffer = target;
    base += start;
    plainEnd -= start;
    end -= start;
    peekedEnd -= start;
    start = 0;
  }

  private void appended(int count) {
    end += count;
    peekedEnd = end;
    if (specials == null) {
      plainEnd = end;
    }
  }

  // ---- what sources hand over by themselves ----

  /** Adds bytes at the end of the buffer. */
  public void append(byte[] bytes, int from, int to) {
    dropPeeked();
    makeRoom(to - from);
    System.arraycopy(bytes, from, buffer, end, to - from);
    appended(to - from);
  }

  /** Adds a special value at the end of the buffer. */
  public void appendSpecial(Object value) {
    dropPeeked();
    makeRoom(1);
    buffer[end] = 0;
    if (specials == null) {
      specials = new ArrayDeque<>();
    }
    specials.add(new Special(base + end, value));
    end++;
    peekedEnd = end;
  }

  /** Notes that the source has come to an end. */
  public void appendEof() {
    eof = true;
  }

  /** Adds bytes that can be looked at but stay with the source. */
  public void appendPeeked(byte[] bytes, int from, int to) {
    int before = end;
    int peeked = peekedEnd - end;
    end = peekedEnd;
    makeRoom(to - from);
    before = end - peeked;
    System.arraycopy(bytes, from, buffer, end, to - from);
    peekedEnd = end + to - from;
    end = before;
  }

  /** Adds a special value that can be looked at but stays with the source. */
  public void appendPeekedSpecial(Object value) {
    byte[] placeholder = {0};
    appendPeeked(placeholder, 0, 1);
    peekedSpecial = new Special(base + peekedEnd - 1, value);
  }

  /** Notes that the source has shown its end, but not given it out. */
  public void appendPeekedEof() {
    eof = true;
    eofPeeked = true;
  }

  /**
   * Ends a look at the next {@code count} bytes: tells the source, and forgets what is only there
   * to be looked at.
   */
  public void endPeek(long count) {
    if (!quick) {
      source.peeked(count);
    }
    dropPeeked();
  }

  /** Forgets what was only peeked. */
  public void dropPeeked() {
    peekedEnd = end;
    peekedSpecial = null;
    if (eofPeeked) {
      eofPeeked = false;
      eof = false;
    }
  }

  // ---- taking ----

  /** Takes a byte: the byte, from 0, or {@link #EOF}, {@link #WAIT} or {@link #SPECIAL}. */
  public int read() {
    if (quick && start < plainEnd && locations == null && progress == null) {
      return buffer[start++] & 0xFF;
    }
    int b = peek(0);
    if (b >= 0) {
      take(1);
    } else if (b == EOF) {
      takeEof();
    }
    return b;
  }

  /** Takes bytes that {@link #demand} or {@link #available} has shown to be there. */
  public void take(int count) {
    if (locations != null) {
      locations.advance(buffer, start, start + count);
    }
    start += count;
    if (start > end) {
      debt += start - end;
      end = start;
      plainEnd = start;
    }
    progressed();
  }

  /** Takes bytes and special values from the buffer, as many as are there and at most so many. */
  public void takeUpTo(long count) {
    for (long left = count; left > 0 && start < end; ) {
      if (specialAt(0) != null) {
        takeSpecial();
        left--;
      } else {
        int n = (int) Math.min(left, Math.min(available(), end - start));
        take(n);
        left -= n;
      }
    }
  }

  /** A port that looks like this one over another source. */
  InputPort viewed(InputSource view) {
    InputPort port = new InputPort(name, view);
    port.locations = locations;
    return port;
  }

  /** How many bytes were taken that the source still holds. */
  int debt() {
    return debt;
  }

  /** How many bytes the port has taken or shown that the source still holds. */
  int aheadOfSource() {
    return debt + peekedEnd - end;
  }

  /** How many bytes were taken that the source still holds; from now on none. */
  public int settleDebt() {
    int owed = debt;
    debt = 0;
    return owed;
  }

  /** Takes the end of file, so that the source is asked again. */
  public void takeEof() {
    if (source != EmptySource.INSTANCE) {
      eof = false;
    }
  }

  /** The special value behind {@code skip} bytes, or null. */
  public @Nullable Object specialAt(long skip) {
    if (peekedSpecial != null && peekedSpecial.position == base + start + skip) {
      return peekedSpecial.value;
    }
    if (specials == null) {
      return null;
    }
    for (Special s : specials) {
      if (s.position == base + start + skip) {
        return s.value;
      }
    }
    return null;
  }

  /** Takes the special value that comes next. */
  public void takeSpecial() {
    ArrayDeque<Special> queue = java.util.Objects.requireNonNull(specials);
    queue.remove();
    start++;
    if (queue.isEmpty()) {
      specials = null;
      plainEnd = end;
    } else {
      plainEnd = (int) (queue.element().position - base);
    }
    if (locations != null) {
      locations.advanceSpecial();
    }
    progressed();
  }

  /**
   * Takes bytes into an array: those in the buffer, or else straight from the source.
   *
   * @return how many, at least 1, or {@link #EOF}, {@link #WAIT} or {@link #SPECIAL}
   */
  public int read(byte[] into, int from, int to) {
    int held = available();
    if (held == 0 && to - from >= BUFFER_SIZE && direct()) {
      int n = source.read(into, from, to - from);
      if (n > 0) {
        base += n;
        if (locations != null) {
          locations.advance(into, from, from + n);
        }
        progressed();
      }
      return n > 0 ? n : n == InputSource.END ? EOF : WAIT;
    }
    if (held == 0 && !demand(1)) {
      int ending = ending(0);
      if (ending == EOF) {
        takeEof();
      }
      return ending;
    }
    int n = Math.min(available(), to - from);
    System.arraycopy(buffer, start, into, from, n);
    take(n);
    return n;
  }

  private boolean direct() {
    return !eof
        && failure == null
        && start == peekedEnd
        && source != EmptySource.INSTANCE
        && !isClosed();
  }

  // ---- the port as an event ----

  @Override
  public @Nullable Object procedural() {
    return isClosed() ? null : source.readyEvent(this);
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return isReady() ? this : null;
  }

  /** Whether reading would not wait; an error that would be raised counts as ready. */
  public boolean isReady() {
    if (isClosed()) {
      return true;
    }
    try {
      return peek(0) != WAIT;
    } catch (RacketException e) {
      failure = e;
      return true;
    }
  }

  @Override
  public void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      source.whenReadable(thread.scheduler, node);
    }
  }

  // ---- state ----

  @Override
  public long position() {
    return base + start;
  }

  /** Whether reading ahead is allowed. */
  public boolean isBuffering() {
    return buffering;
  }

  /** Allows or forbids reading ahead. */
  public void setBuffering(boolean on) {
    buffering = on;
  }

  /** Forgets what was read ahead; the source has been moved to {@code newPosition}. */
  public void moved(long newPosition) {
    start = 0;
    end = 0;
    plainEnd = 0;
    peekedEnd = 0;
    specials = null;
    eof = false;
    base = newPosition;
    progressed();
  }

  /** Goes to a position in a string port; behind the end there is nothing to read. */
  public void moveWithin(long newPosition) {
    start = (int) Math.min(newPosition, end);
    base = newPosition - start;
    progressed();
  }

  /** Calls the listener at the next progress. */
  public void onProgress(ProgressListener listener) {
    ProgressListener before = progress;
    progress =
        before == null
            ? listener
            : () -> {
              before.progressed();
              listener.progressed();
            };
  }

  private void progressed() {
    source.taken();
    ProgressListener listener = progress;
    if (listener != null) {
      progress = null;
      listener.progressed();
    }
  }

  @Override
  public void close(Scheduler scheduler) {
    if (!isClosed()) {
      markClosed();
      source.close(scheduler);
      if (source != EmptySource.INSTANCE) {
        buffer = new byte[0];
        base += start;
        start = 0;
        plainEnd = 0;
        end = 0;
        peekedEnd = 0;
      }
      specials = null;
      progressed();
    }
  }

  /** How many bytes a string port had at first. */
  public int size() {
    return end;
  }

  /** The bytes that are left in a string port. */
  public byte[] rest() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  @Override
  public String direction() {
    return "input";
  }
}
