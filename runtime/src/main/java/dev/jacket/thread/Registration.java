package dev.jacket.thread;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** That a custodian manages something; {@link #remove} ends it. */
public final class Registration extends WeakReference<Managed> {
  final Custodian custodian;
  @Nullable Registration previous;
  @Nullable Registration next;
  private @Nullable Managed strong;
  private boolean removed;

  Registration(Custodian custodian, Managed managed, boolean weak, ReferenceQueue<Managed> queue) {
    super(managed, queue);
    this.custodian = custodian;
    this.strong = weak ? null : managed;
  }

  /** Makes the custodian forget: the thing was closed, or ended. No effect the second time. */
  public void remove() {
    if (!removed) {
      removed = true;
      strong = null;
      custodian.forget(this);
    }
  }
}
