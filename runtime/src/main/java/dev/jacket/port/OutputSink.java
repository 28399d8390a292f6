package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/** Where the bytes of an output port go. */
public abstract class OutputSink {
  /**
   * Writes without waiting.
   *
   * @return how many bytes were taken; fewer than {@code length} if it would have to wait
   * @throws dev.jacket.value.RacketException if the operating system reports an error
   */
  public abstract int write(byte[] bytes, int start, int length);

  /** The event that is ready when {@link #write} takes something, or when the port is closed. */
  public abstract Object writable();

  /** Gives up what the sink holds. */
  public abstract void close();

  /** Waits until more can be written, and goes on with a frame. */
  public Object await(Machine m, OutputPort port, Frame onWake) {
    return m.block(writable(), onWake);
  }
}
