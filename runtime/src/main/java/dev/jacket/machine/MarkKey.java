package dev.jacket.machine;

import dev.jacket.value.Symbol;

/** A key made by {@code make-continuation-mark-key}. */
public final class MarkKey {
  private final Symbol name;

  /** A new key. */
  public MarkKey(Symbol name) {
    this.name = name;
  }

  /** The name given when the key was made. */
  public Symbol name() {
    return name;
  }

  @Override
  public String toString() {
    return "#<continuation-mark-key>";
  }
}
