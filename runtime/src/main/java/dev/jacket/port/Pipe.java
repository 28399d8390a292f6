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
 * buffer holds that many; bytes that were peeked and not yet read do not count.
 */
public final class Pipe {
  private final long limit;
  private final boolean takesSpecials;
  private final InputPort in;
  private final OutputPort out;
  private final WaitQueue readers = new WaitQueue();
  private final WaitQueue writers = new WaitQueue();

  /** The position in the stream up to which bytes were peeked. */
  private long peekedTo;

  private boolean inputClosed;
  private boolean outputClosed;

  /**
   * Makes a pipe.
   *
   * @param limit how many bytes it holds, {@link Long#MAX_VALUE} for any number
   * @param takesSpecials whether special values can be written
   */
  public Pipe(long limit, Object inputName, Object outputName, boolean takesSpecials) {
    this.limit = limit;
    this.takesSpecials = takesSpecials;
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

  /** Whether special values can be written, too. */
  public boolean takesSpecials() {
    return takesSpecials;
  }

  /**
   * Writes a special value, always at once: while the pipe holds one, there is no limit.
   *
   * @return whether the pipe can be read any more
   */
  boolean writeSpecial(Object value) {
    if (inputClosed) {
      return false;
    }
    in.appendSpecial(new SpecialValue(value));
    out.wroteSpecial();
    readers.signalAll();
    writers.signalAll();
    return true;
  }

  private long room() {
    if (limit == Long.MAX_VALUE || in.holdsSpecials()) {
      return Long.MAX_VALUE;
    }
    return limit + Math.max(0, peekedTo - in.position()) - in.buffered();
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
    public Object await(Machine m, InputPort port, Frame onWake, Demand demand) {
      if (demand.peeking()) {
        peeked(in.buffered());
      }
      return super.await(m, port, onWake, demand);
    }

    @Override
    public boolean wantsToKnow() {
      return limit != Long.MAX_VALUE;
    }

    @Override
    public void taken() {
      writers.signalAll();
    }

    @Override
    public void peeked(long count) {
      long upTo = in.position() + Math.min(count, in.buffered());
      if (upTo > peekedTo) {
        peekedTo = upTo;
        writers.signalAll();
      }
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
    public boolean takesSpecials() {
      return takesSpecials;
    }

    @Override
    public Object writeSpecial(Machine m, OutputPort port, Object value, WriteMode mode) {
      return Pipe.this.writeSpecial(value);
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
