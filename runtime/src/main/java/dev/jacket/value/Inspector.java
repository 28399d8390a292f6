package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/** An inspector: the right to look into structures of types that inspectors below it control. */
public final class Inspector {
  /** The inspector that a program starts with. */
  public static final Inspector ROOT = new Inspector(null);

  private final @Nullable Inspector superior;

  /** A new inspector below {@code superior}. */
  public Inspector(@Nullable Inspector superior) {
    this.superior = superior;
  }

  /** The inspector above this one, or null. */
  public @Nullable Inspector superior() {
    return superior;
  }

  /** Whether this inspector is strictly above {@code other}. */
  public boolean isSuperiorTo(Inspector other) {
    for (Inspector at = other.superior; at != null; at = at.superior) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  /** Whether this inspector is {@code other} or above it. */
  public boolean isAtLeast(Inspector other) {
    return this == other || isSuperiorTo(other);
  }

  /**
   * Whether a structure type is open to whoever holds this inspector.
   *
   * @param inspector the type's: an inspector, false (open to all) or the symbol {@code prefab}
   */
  public boolean controls(Object inspector) {
    return !(inspector instanceof Inspector own) || isSuperiorTo(own);
  }

  @Override
  public String toString() {
    return "#<inspector>";
  }
}
