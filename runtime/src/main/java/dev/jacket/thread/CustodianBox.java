package dev.jacket.thread;

import org.jspecify.annotations.Nullable;

/** A box that is emptied when its custodian is shut down. */
public final class CustodianBox implements Managed {
  private final Custodian custodian;
  private @Nullable Object value;

  /** Makes a box; it is empty at once if the custodian is shut down. */
  public CustodianBox(Custodian custodian, Object value) {
    this.custodian = custodian;
    if (!custodian.isShutDown()) {
      this.value = value;
      custodian.registerWeakly(this);
    }
  }

  /** The value, or null if the box was emptied. */
  public @Nullable Object value() {
    return value;
  }

  /** Opens when the box is emptied. */
  public Latch emptied() {
    return custodian.shutDownLatch();
  }

  @Override
  public void shutDown(Custodian ignored) {
    value = null;
  }

  @Override
  public String toString() {
    return "#<custodian-box>";
  }
}
