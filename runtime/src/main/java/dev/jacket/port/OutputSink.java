package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Where the bytes of an output port go. */
public abstract class OutputSink {
  /**
   * Writes without waiting.
   *
   * @return how many bytes were taken; fewer than {@code length} if it would have to wait
   * @throws dev.jacket.value.RacketException if the operating system reports an error
   */
  public abstract int write(byte[] bytes, int start, int length);

  /**
   * Has {@code node} signalled when {@link #write} takes something, or when the port is closed: at
   * once if that is so already.
   */
  public abstract void whenWritable(Scheduler scheduler, WaitNode node);

  /** Whether {@link #write} takes something now. */
  public boolean isReady(Scheduler scheduler) {
    return true;
  }

  /** Gives up what the sink holds. */
  public abstract void close(Scheduler scheduler);

  /** Waits until more can be written, and goes on with a frame. */
  public Object await(Machine m, OutputPort port, Frame onWake) {
    return m.block(port, onWake);
  }

  /** Whether the sink is made of procedures, so that writing means calling them. */
  public boolean hasProcedures() {
    return false;
  }

  /**
   * Writes all bytes, or flushes if there are none, by calling procedures.
   *
   * @param result what is returned in the end
   */
  public Object writeAll(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to, Object result) {
    throw new IllegalStateException("the sink has no procedures");
  }

  /**
   * Writes some bytes by calling procedures: the result is their number, or {@code #f} if {@code
   * mode} forbids to wait and nothing can be written.
   */
  public Object writeSome(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to, WriteMode mode) {
    throw new IllegalStateException("the sink has no procedures");
  }

  /** Whether special values can be written. */
  public boolean takesSpecials() {
    return false;
  }

  /** Writes a special value: whether it was written. Only for sinks that take them. */
  public Object writeSpecial(Machine m, OutputPort out, Object value, WriteMode mode) {
    throw new IllegalStateException("the sink takes no special values");
  }

  /** The event that says whether the port can be written; null to ask {@link #isReady}. */
  public @Nullable Object readyEvent(OutputPort port) {
    return null;
  }

  /** Closes the port by calling a procedure. */
  public Object closeBy(Machine m, OutputPort out) {
    throw new IllegalStateException("the sink has no procedures");
  }
}
