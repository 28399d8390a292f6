package dev.jacket.port;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who reads from a port waits for.
 *
 * @param bytes how many more bytes are needed, at least 1
 * @param peeking whether they are wanted without being taken from the source
 * @param patience whether and how to wait
 * @param progress ends the waiting of who peeks when it is ready; null if nothing does
 */
public record Demand(
    int bytes, boolean peeking, Patience patience, @Nullable ProgressEvent progress) {

  /** Bytes to take. */
  public static Demand take(int bytes) {
    return new Demand(bytes, false, Patience.WAIT, null);
  }

  /** Bytes to look at. */
  public static Demand peek(int bytes) {
    return new Demand(bytes, true, Patience.WAIT, null);
  }

  /** The rest of a character of which {@code in} may show the beginning already. */
  public static Demand character(InputPort in) {
    return in.available() > 0 ? peek(1) : take(1);
  }
}
