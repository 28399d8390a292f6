package dev.jacket.port;

import dev.jacket.event.ProceduralEvent;
import dev.jacket.thread.FlushHandle;
import dev.jacket.thread.Plumber;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.PartPrinter;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/**
 * An output port: a buffer of bytes over a sink.
 *
 * <p>No method waits. {@link #put} takes what it can; the caller goes on with {@link
 * OutputSink#await} if something is left.
 */
public final class OutputPort extends Port implements ProceduralEvent {
  private static final int BUFFER_SIZE = 4096;

  private final OutputSink sink;
  private BufferMode mode;
  private byte[] buffer = new byte[0];
  private int start;
  private int end;
  private long written;
  private @Nullable FlushHandle flushing;

  /** What {@code display} calls in place of printing itself, or null. */
  public @Nullable Object displayHandler;

  /** What {@code write} calls in place of printing itself, or null. */
  public @Nullable Object writeHandler;

  /** What {@code print} calls in place of the global handler, or null. */
  public @Nullable Object printHandler;

  /** Prints values as parts of another one, while a custom writer of it has this port; or null. */
  public @Nullable PartPrinter parts;

  /** Whether some printing is handed over to a procedure. */
  public boolean hasHandlers() {
    return displayHandler != null || writeHandler != null || printHandler != null;
  }

  /** Makes a port over a sink. */
  public OutputPort(Object name, OutputSink sink, BufferMode mode) {
    super(name);
    this.sink = sink;
    this.mode = mode;
  }

  /** The sink. */
  public OutputSink sink() {
    return sink;
  }

  /** When what was written is passed on. */
  public BufferMode mode() {
    return mode;
  }

  /** Changes when what is written is passed on; what is in the buffer stays there. */
  public void setMode(BufferMode newMode) {
    mode = newMode;
  }

  /**
   * Takes bytes, into the buffer or straight to the sink.
   *
   * @return the index behind the last byte that was taken: {@code to}, unless the sink would wait
   */
  public int put(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int n =
          end == start && (mode == BufferMode.NONE || to - at >= BUFFER_SIZE)
              ? sink.write(bytes, at, to - at)
              : buffer(bytes, at, to);
      if (n == 0) {
        break;
      }
      at += n;
    }
    if (locations != null) {
      locations.advance(bytes, from, at);
    }
    written += at - from;
    return at;
  }

  /** Puts into the buffer what fits, after making room if there is none. */
  private int buffer(byte[] bytes, int from, int to) {
    if (end == BUFFER_SIZE || mode == BufferMode.NONE) {
      if (!flushSome() && (mode == BufferMode.NONE || !compact())) {
        return 0;
      }
      if (mode == BufferMode.NONE) {
        return sink.write(bytes, from, to - from);
      }
    }
    if (buffer.length == 0) {
      buffer = new byte[BUFFER_SIZE];
    }
    int n = Math.min(to - from, BUFFER_SIZE - end);
    System.arraycopy(bytes, from, buffer, end, n);
    end += n;
    return n;
  }

  private boolean compact() {
    if (start == 0) {
      return false;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    return true;
  }

  /**
   * Passes on what is in the buffer.
   *
   * @return whether the buffer is empty now; if not, the sink would wait
   */
  public boolean flushSome() {
    while (start < end) {
      int n = writeOrDiscard();
      if (n == 0) {
        return false;
      }
      start += n;
    }
    start = 0;
    end = 0;
    return true;
  }

  /** Writes from the buffer; after an error nothing of it will ever arrive, so it is forgotten. */
  private int writeOrDiscard() {
    try {
      return sink.write(buffer, start, end - start);
    } catch (RacketException e) {
      discard();
      throw e;
    }
  }

  /**
   * Writes past the empty buffer.
   *
   * @return how many bytes were taken
   */
  public int pass(byte[] bytes, int from, int to) {
    int n = sink.write(bytes, from, to - from);
    if (locations != null) {
      locations.advance(bytes, from, from + n);
    }
    written += n;
    return n;
  }

  @Override
  public @Nullable Object procedural() {
    return isClosed() ? null : sink.readyEvent(this);
  }

  /** Takes note of bytes that procedures have written. */
  void wrote(byte[] bytes, int from, int to) {
    if (locations != null) {
      locations.advance(bytes, from, to);
    }
    written += to - from;
  }

  /** Notes that a special value was written, which counts as a character and as a byte. */
  void wroteSpecial() {
    if (locations != null) {
      locations.advanceSpecial();
    }
    written++;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return isClosed() || sink.isReady(thread.scheduler) ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      sink.whenWritable(thread.scheduler, node);
    }
  }

  /** Whether bytes wait in the buffer. */
  public boolean holdsBytes() {
    return start < end;
  }

  /** How many bytes of room the buffer has. */
  public int room() {
    return BUFFER_SIZE - (end - start);
  }

  /** Forgets what is in the buffer, after an error that makes it undeliverable. */
  public void discard() {
    start = 0;
    end = 0;
  }

  @Override
  public long position() {
    return written;
  }

  /** Notes that the sink has been moved to another position. */
  public void moved(long newPosition) {
    written = newPosition;
  }

  /** Has a plumber write what is in the buffer before the program ends. */
  public void flushBy(Plumber plumber) {
    flushing = plumber.add(new FlushCallback(this), false);
  }

  @Override
  public void close(Scheduler scheduler) {
    if (!isClosed()) {
      if (flushing != null) {
        flushing.remove();
      }
      markClosed();
      discard();
      sink.close(scheduler);
    }
  }

  @Override
  public String direction() {
    return "output";
  }
}
