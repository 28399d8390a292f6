package dev.jacket.port;

import dev.jacket.thread.Custodian;
import dev.jacket.thread.Latch;
import dev.jacket.thread.Registration;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What input and output ports have in common: a name, locations, being closed. */
public abstract sealed class Port permits InputPort, OutputPort {
  /** The name that {@code object-name} gives: a path, string, symbol, ... */
  public Object name;

  /** Counts lines, if that was asked for. */
  protected @Nullable Locations locations;

  /** The lock on the file behind the port, if there is one. */
  @Nullable FileLock fileLock;

  private final Latch closed = new Latch();
  private final List<Registration> registrations = new ArrayList<>(0);

  Port(Object name) {
    this.name = name;
  }

  /** Whether the port was closed. */
  public final boolean isClosed() {
    return closed.isOpen();
  }

  final void markClosed() {
    closed.open();
    registrations.forEach(Registration::remove);
    registrations.clear();
  }

  /** Opens when the port is closed. */
  public final Latch closedLatch() {
    return closed;
  }

  /** Has a custodian close the port when it is shut down. */
  public final void manageBy(Custodian custodian, Scheduler scheduler) {
    registrations.add(custodian.register(new ManagedPort(this, scheduler)));
  }

  /**
   * Closes the port at once, without writing what is in a buffer; without effect if it is closed.
   */
  public abstract void close(Scheduler scheduler);

  /**
   * Starts counting lines; without effect if they are counted already. What passed before does not
   * count, but for ports made of procedures that have no position of their own.
   */
  public final void countLines() {
    if (locations == null) {
      CustomPort custom = CustomPort.of(this);
      boolean continues = custom != null && custom.position() == null;
      locations = new Locations(continues ? position() + 1 : 1);
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
    if (isClosed()) {
      throw new RacketException(
          ExnTypes.FAIL,
          who + ": " + direction() + " port is closed\n  " + direction() + " port: " + this);
    }
  }

  @Override
  public String toString() {
    String shown =
        name instanceof Symbol || name instanceof Str
            ? ":" + name
            : name instanceof Path path ? ":" + path.text() : "";
    return "#<" + direction() + "-port" + shown + ">";
  }
}
