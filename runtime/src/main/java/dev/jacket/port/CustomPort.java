package dev.jacket.port;

import dev.jacket.machine.Machine;
import org.jspecify.annotations.Nullable;

/**
 * The procedures that input and output ports made of procedures have in common; each may be
 * missing.
 *
 * @param close closes
 * @param location returns line, column and position
 * @param countLines is told that lines are to be counted
 * @param position returns the position of the next byte, from 1, or false; or the port whose
 *     position it is; false if there is none; missing if bytes are counted
 * @param bufferMode returns or takes the buffer mode
 */
public record CustomPort(
    Object close,
    @Nullable Object location,
    @Nullable Object countLines,
    @Nullable Object position,
    @Nullable Object bufferMode) {

  /** The procedures of a port, or null if it is made of none. */
  public static @Nullable CustomPort of(Port port) {
    if (port instanceof InputPort in) {
      return in.source() instanceof CustomSource source ? source.common() : null;
    }
    return ((OutputPort) port).sink() instanceof CustomSink sink ? sink.common() : null;
  }

  /** Calls the procedure that closes, and closes the port. */
  Object close(Machine m, Port port) {
    return m.control(new CallThen(close, new Object[0], new ClosedFrame(port)));
  }
}
