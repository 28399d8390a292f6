package dev.jacket.port;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** What input and output ports have in common: a name, locations, being closed. */
public abstract sealed class Port permits InputPort, OutputPort {
  /** The name that {@code object-name} gives: a path, string, symbol, ... */
  public Object name;

  /** Counts lines, if that was asked for. */
  protected @Nullable Locations locations;

  private boolean closed;

  Port(Object name) {
    this.name = name;
  }

  /** Whether the port was closed. */
  public final boolean isClosed() {
    return closed;
  }

  final void markClosed() {
    closed = true;
  }

  /** Starts counting lines; without effect if they are counted already. */
  public final void countLines() {
    if (locations == null) {
      locations = new Locations(position() + 1);
    }
  }

  /** The counter of lines, or null if lines are not counted. */
  public final @Nullable Locations locations() {
    return locations;
  }

  /** How many bytes were read from, or written to, the port. */
  public abstract long position();

  /** {@code input} or {@code output}. */
  public abstract String direction();

  /**
   * Complains if the port is closed.
   *
   * @throws RacketException of kind {@code exn:fail}
   */
  public final void checkOpen(String who) {
    if (closed) {
      throw new RacketException(
          ExnTypes.FAIL,
          who + ": " + direction() + " port is closed\n  " + direction() + " port: " + this);
    }
  }

  @Override
  public String toString() {
    return "#<" + direction() + "-port:" + name + ">";
  }
}
