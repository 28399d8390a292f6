package dev.jacket.value;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code prop:equal+hash}: how structures of a type are compared and hashed. Structures
 * that have the same one are compared by it, whatever their own types.
 */
public final class CustomEquality {
  /** Compares two structures: takes them, a procedure for their parts, and perhaps a mode. */
  public final Object equal;

  /** Hashes a structure: takes it, a procedure for its parts, and perhaps a mode. */
  public final Object hash;

  /** Gives the secondary hash code. */
  public final Object secondaryHash;

  /** Whether the procedures take a mode: true for {@code equal?}, false for equal-always. */
  public final boolean takesMode;

  /** Holds the procedures. */
  public CustomEquality(Object equal, Object hash, Object secondaryHash, boolean takesMode) {
    this.equal = equal;
    this.hash = hash;
    this.secondaryHash = secondaryHash;
    this.takesMode = takesMode;
  }

  /** The one among the property values of a structure type, or null. */
  static @Nullable CustomEquality among(Collection<Object> propertyValues) {
    for (Object value : propertyValues) {
      if (value instanceof CustomEquality custom) {
        return custom;
      }
    }
    return null;
  }

  /** Whether it decides in this mode; otherwise structures are compared by identity. */
  boolean decides(StructType type, boolean always) {
    return !always || takesMode || !type.mutable;
  }
}
