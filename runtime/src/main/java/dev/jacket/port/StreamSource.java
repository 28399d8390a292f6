package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A source over a Java stream that can only be read by waiting: standard input, a device, a named
 * pipe. What is not there at once is read on a helper thread, and only when somebody waits for it.
 */
public final class StreamSource extends InputSource {
  private static final int CHUNK = 4096;

  private final Callable<InputStream> opener;
  private final boolean terminal;
  private final WaitQueue waiting = new WaitQueue();
  private @Nullable InputStream stream;
  private boolean reading;
  private boolean closed;
  private byte[] arrived = new byte[0];
  private int taken;
  private boolean ended;
  private @Nullable IOException failure;

  /** A source over an open stream, which may come from a terminal. */
  public StreamSource(InputStream stream, boolean terminal) {
    this.opener = () -> stream;
    this.terminal = terminal;
    this.stream = stream;
  }

  /** A source over a stream whose opening may take its time; it is opened by the first reading. */
  public StreamSource(Callable<InputStream> opener) {
    this.opener = opener;
    this.terminal = false;
  }

  /** Whether the stream comes from a terminal. */
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public int read(byte[] into, int start, int length) {
    if (taken < arrived.length) {
      int n = Math.min(length, arrived.length - taken);
      System.arraycopy(arrived, taken, into, start, n);
      taken += n;
      return n;
    }
    if (failure != null) {
      IOException e = failure;
      failure = null;
      throw readError(e);
    }
    if (ended) {
      ended = false;
      return END;
    }
    return reading ? 0 : readAtOnce(into, start, length);
  }

  private int readAtOnce(byte[] into, int start, int length) {
    InputStream in = stream;
    if (in == null) {
      return 0;
    }
    try {
      int available = in.available();
      return available > 0 ? in.read(into, start, Math.min(length, available)) : 0;
    } catch (IOException e) {
      throw readError(e);
    }
  }

  private static RacketException readError(IOException e) {
    return new RacketException(
        ExnTypes.FAIL, "error reading from stream port" + SystemErrors.detail(e));
  }

  @Override
  public void whenReadable(Scheduler scheduler, WaitNode node) {
    if (closed || ended || failure != null || taken < arrived.length) {
      node.signal();
      return;
    }
    waiting.add(node);
    if (!reading) {
      reading = true;
      Helpers.run(() -> readOn(scheduler));
    }
  }

  /** Runs on a helper thread. */
  private void readOn(Scheduler scheduler) {
    byte[] bytes = new byte[CHUNK];
    try {
      InputStream in = opener.call();
      int n = in.read(bytes);
      scheduler.post(() -> arrived(in, n < 0 ? null : java.util.Arrays.copyOf(bytes, n)));
    } catch (IOException e) {
      scheduler.post(() -> failed(e));
    } catch (Exception e) {
      scheduler.post(() -> failed(new IOException(e)));
    }
  }

  private void arrived(InputStream in, byte @Nullable [] bytes) {
    stream = in;
    reading = false;
    if (bytes == null) {
      ended = true;
    } else {
      arrived = bytes;
      taken = 0;
    }
    waiting.signalAll();
  }

  private void failed(IOException e) {
    reading = false;
    failure = e;
    waiting.signalAll();
  }

  @Override
  public void close(Scheduler scheduler) {
    closed = true;
    waiting.signalAll();
    InputStream in = stream;
    if (in != null && in != System.in) {
      Helpers.run(() -> closeStream(in));
    }
  }

  private static void closeStream(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      System.getLogger(StreamSource.class.getName())
          .log(System.Logger.Level.DEBUG, "closing a stream failed", e);
    }
  }
}
