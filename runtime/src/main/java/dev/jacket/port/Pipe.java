package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import org.jspecify.annotations.Nullable;

/**
 * A pipe: what is written to one port can be read from the other.
 *
 * <p>The bytes lie in the buffer of the input port. If there is a limit, a writer waits while the
 * buffer holds that many; peeking raises the limit for as long as it takes.
 */
public final class Pipe {
  private final long limit;
  private final InputPort in;
  private final OutputPort out;
  private final WaitQueue readers = new WaitQueue();
  private final WaitQueue writers = new WaitQueue();
  private long peekers;
  private boolean inputClosed;
  private boolean outputClosed;

  /**
   * Makes a pipe.
   *
   * @param limit how many bytes it holds, {@link Long#MAX_VALUE} for any number
   */
  public Pipe(long limit, Object inputName, Object outputName) {
    this.limit = limit;
    this.in = new InputPort(inputName, new Source());
    this.out = new OutputPort(outputName, new Sink(), BufferMode.NONE);
  }

  /** The end to read from. */
  public InputPort input() {
    return in;
  }

  /** The end to write to. */
  public OutputPort output() {
    return out;
  }

  /** How many bytes the pipe holds. */
  public int contentLength() {
    return in.buffered();
  }

  /** The pipe of which a port is one end, or null. */
  public static @Nullable Pipe of(Object port) {
    if (port instanceof InputPort i && i.source() instanceof Source s) {
      return s.pipe();
    }
    return port instanceof OutputPort o && o.sink() instanceof Sink s ? s.pipe() : null;
  }

  private long room() {
    return Math.max(limit, peekers) - in.buffered();
  }

  private final class Source extends InputSource {
    Pipe pipe() {
      return Pipe.this;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      return outputClosed ? END : 0;
    }

    @Override
    public void whenReadable(Scheduler scheduler, WaitNode node) {
      if (inputClosed || outputClosed) {
        node.signal();
      } else {
        readers.add(node);
      }
    }

    @Override
    public Object await(Machine m, InputPort port, Frame onWake, int wanted, boolean peeking) {
      if (peeking && in.buffered() + (long) wanted > limit) {
        peekers = Math.max(peekers, in.buffered() + (long) wanted);
        writers.signalAll();
      }
      return super.await(m, port, onWake, wanted, peeking);
    }

    @Override
    public boolean wantsToKnow() {
      return limit != Long.MAX_VALUE;
    }

    @Override
    public void taken() {
      peekers = 0;
      writers.signalAll();
    }

    @Override
    public void close(Scheduler scheduler) {
      inputClosed = true;
      readers.signalAll();
      writers.signalAll();
    }
  }

  private final class Sink extends OutputSink {
    Pipe pipe() {
      return Pipe.this;
    }

    @Override
    public int write(byte[] bytes, int start, int length) {
      if (inputClosed) {
        return length;
      }
      int n = (int) Math.min(length, Math.max(0, room()));
      if (n > 0) {
        in.append(bytes, start, start + n);
        readers.signalAll();
      }
      return n;
    }

    @Override
    public boolean isReady(Scheduler scheduler) {
      return inputClosed || room() > 0;
    }

    @Override
    public void whenWritable(Scheduler scheduler, WaitNode node) {
      if (inputClosed || outputClosed || room() > 0) {
        node.signal();
      } else {
        writers.add(node);
      }
    }

    @Override
    public void close(Scheduler scheduler) {
      outputClosed = true;
      readers.signalAll();
      writers.signalAll();
    }
  }
}
