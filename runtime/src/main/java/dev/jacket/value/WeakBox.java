package dev.jacket.value;

import java.lang.ref.WeakReference;

/** Holds a value that may be collected when nothing else holds it. */
public final class WeakBox {
  private final WeakReference<Object> content;

  /** What has no identity of its own is held firmly. */
  private final Object kept;

  /** A box for a value. */
  public WeakBox(Object value) {
    this.content = new WeakReference<>(value);
    this.kept = WeakKey.isHeldAnyway(value) ? value : Boolean.FALSE;
  }

  /** The value, or {@code otherwise} if it is gone. */
  public Object get(Object otherwise) {
    Object value = content.get();
    return value != null ? value : kept != Boolean.FALSE ? kept : otherwise;
  }

  @Override
  public String toString() {
    return "#<weak-box>";
  }
}
