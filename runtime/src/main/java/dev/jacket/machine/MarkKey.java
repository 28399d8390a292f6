package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** A key made by {@code make-continuation-mark-key}. */
public final class MarkKey {
  private final @Nullable Object name;

  /** A new key; the name may be any value, or null for none. */
  public MarkKey(@Nullable Object name) {
    this.name = name;
  }

  /** The name given when the key was made, or null. */
  public @Nullable Object name() {
    return name;
  }

  @Override
  public String toString() {
    return "#<continuation-mark-key>";
  }
}
