package dev.jacket.port;

import dev.jacket.event.Events;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Where the bytes of an input port come from. */
public abstract class InputSource {
  /** What a frame is resumed with if there is nothing to read and no waiting. */
  public static final Object NOTHING = new Object();

  /** The answer of {@link #read} at the end of the stream. */
  public static final int END = -1;

  /**
   * Reads without waiting.
   *
   * @return how many bytes, at least 1; 0 if it would have to wait; or {@link #END}
   * @throws dev.jacket.value.RacketException if the operating system reports an error
   */
  public abstract int read(byte[] into, int start, int length);

  /**
   * Has {@code node} signalled when {@link #read} need not wait, or when the port is closed: at
   * once if that is so already.
   */
  public abstract void whenReadable(Scheduler scheduler, WaitNode node);

  /** Gives up what the source holds. */
  public abstract void close(Scheduler scheduler);

  /**
   * Waits until more can be read, and goes on with a frame. A source of procedures calls them, and
   * resumes the frame with {@link #NOTHING} if the demand says not to wait and there is nothing;
   * other sources are not asked then.
   *
   * @param onWake what to go on with
   */
  public Object await(Machine m, InputPort port, Frame onWake, Demand demand) {
    return demand.patience() == Patience.WAIT_ENABLING_BREAKS
        ? m.block(Events.breakableWait(port), onWake)
        : m.block(port, onWake);
  }

  /**
   * Takes bytes that were only peeked out of the source, and goes on with a result. Only called for
   * sources that hand over bytes with {@link InputPort#appendPeeked}.
   */
  public Object discard(Machine m, InputPort port, int count, Object result) {
    throw new IllegalStateException("nothing was peeked from this source");
  }

  /** Told whenever something was taken from the port's buffer, if {@link #wantsToKnow} says so. */
  public void taken() {}

  /**
   * Told that somebody has looked at bytes without taking them, if {@link #wantsToKnow} says so.
   *
   * @param count how far, counted from the next byte; possibly further than there are bytes
   */
  public void peeked(long count) {}

  /** Whether {@link #taken} and {@link #peeked} have to be called for every byte. */
  public boolean wantsToKnow() {
    return false;
  }

  /** Whether reading ahead is of use: what was read belongs to the port alone. */
  public boolean buffers() {
    return true;
  }

  /** Whether the port tells of progress and takes commits. */
  public boolean providesProgress() {
    return true;
  }

  /** Whether the source is made of procedures, so that asking it means calling them. */
  public boolean hasProcedures() {
    return false;
  }

  /**
   * A port that shows what stands behind {@code skip} bytes, for one look; null if that has to be
   * read into the port's own buffer.
   */
  public @Nullable InputPort view(InputPort port, long skip) {
    return null;
  }

  /** The event that says whether the port can be read; null to ask {@link #read}. */
  public @Nullable Object readyEvent(InputPort port) {
    return null;
  }

  /** Closes the port by calling a procedure. */
  public Object closeBy(Machine m, InputPort in) {
    throw new IllegalStateException("the source has no procedures");
  }
}
