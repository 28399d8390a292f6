package dev.jacket.thread;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custodian: the owner of threads, ports, sockets and other custodians.
 *
 * <p>Shutting it down closes all of them in one step, the custodians under it too. Threads are held
 * weakly: one that waits for something unreachable can be collected.
 */
public final class Custodian implements Managed {
  private final @Nullable Custodian parent;
  private final @Nullable Registration inParent;
  private final ReferenceQueue<Managed> collected = new ReferenceQueue<>();
  private final Latch shutDown = new Latch();
  private @Nullable Registration first;

  /** Makes the custodian of everything. */
  public Custodian() {
    parent = null;
    inParent = null;
  }

  /** Makes a subordinate of {@code parent}, which must not be shut down. */
  public Custodian(Custodian parent) {
    this.parent = parent;
    this.inParent = parent.register(this);
  }

  /** Whether this custodian, or one above it, was shut down. */
  public boolean isShutDown() {
    return shutDown.isOpen();
  }

  /**
   * Complains if the current custodian, this one, can take charge of nothing.
   *
   * @throws RacketException of kind {@code exn:fail}
   */
  public void checkOpen(String who) {
    if (isShutDown()) {
      throw new RacketException(ExnTypes.FAIL, who + ": the current custodian has been shut down");
    }
  }

  /** Opens when the custodian is shut down. */
  public Latch shutDownLatch() {
    return shutDown;
  }

  /**
   * Takes charge of something that needs closing.
   *
   * @throws IllegalStateException if the custodian is shut down; check {@link #isShutDown} first
   */
  public Registration register(Managed managed) {
    return add(managed, false);
  }

  /** Takes charge of something that may be collected when nothing else refers to it. */
  public Registration registerWeakly(Managed managed) {
    return add(managed, true);
  }

  private Registration add(Managed managed, boolean weak) {
    if (isShutDown()) {
      throw new IllegalStateException("the custodian has been shut down");
    }
    forgetCollected();
    Registration added = new Registration(this, managed, weak, collected);
    added.next = first;
    if (first != null) {
      first.previous = added;
    }
    first = added;
    return added;
  }

  private void forgetCollected() {
    for (Reference<?> r = collected.poll(); r != null; r = collected.poll()) {
      ((Registration) r).remove();
    }
  }

  void forget(Registration registration) {
    if (registration.previous != null) {
      registration.previous.next = registration.next;
    } else if (first == registration) {
      first = registration.next;
    }
    if (registration.next != null) {
      registration.next.previous = registration.previous;
    }
    registration.previous = null;
    registration.next = null;
  }

  /** Whether {@code other} is this custodian or stands under it. */
  public boolean manages(Custodian other) {
    for (Custodian c = other; c != null; c = c.parent) {
      if (c == this) {
        return true;
      }
    }
    return false;
  }

  /** Closes everything under this custodian. No effect the second time. */
  public void shutDownAll() {
    if (isShutDown()) {
      return;
    }
    if (inParent != null) {
      inParent.remove();
    }
    List<Registration> registrations = new ArrayList<>();
    List<Custodian> custodians = new ArrayList<>();
    collect(registrations, custodians);
    for (Registration registration : registrations) {
      Managed managed = registration.get();
      registration.remove();
      if (managed != null && !(managed instanceof Custodian)) {
        managed.shutDown(registration.custodian);
      }
    }
    custodians.forEach(c -> c.shutDown.open());
  }

  private void collect(List<Registration> registrations, List<Custodian> custodians) {
    custodians.add(this);
    for (Registration r = first; r != null; r = r.next) {
      registrations.add(r);
      if (r.get() instanceof Custodian child) {
        child.collect(registrations, custodians);
      }
    }
  }

  /** The managed things, the newest first, but for custodian boxes. */
  public List<Object> managedValues() {
    List<Object> values = new ArrayList<>();
    for (Registration r = first; r != null; r = r.next) {
      Managed managed = r.get();
      if (managed != null && !(managed instanceof CustodianBox)) {
        values.add(managed.managedValue());
      }
    }
    return values;
  }

  @Override
  public void shutDown(Custodian custodian) {
    shutDownAll();
  }

  @Override
  public String toString() {
    return "#<custodian>";
  }
}
