package dev.jacket.machine;

import dev.jacket.value.Inspector;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** What inspectors let be seen of structure types. */
public final class StructViews {
  private StructViews() {}

  /** Whether all fields can be seen by anyone. */
  public static boolean isTransparent(StructType type) {
    for (@Nullable StructType t = type; t != null; t = t.parent) {
      if (t.inspector instanceof Inspector) {
        return false;
      }
    }
    return true;
  }

  /** Whether no field can be changed. */
  public static boolean isImmutable(StructType type) {
    for (@Nullable StructType t = type; t != null; t = t.parent) {
      for (int i = 0; i < t.ownCount; i++) {
        if (t.isMutable(i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The most specific type of the lineage that the inspector opens, or null. */
  public static @Nullable StructType visible(StructType type, Inspector inspector) {
    @Nullable StructType t = type;
    while (t != null && !inspector.controls(t.inspector)) {
      t = t.parent;
    }
    return t;
  }
}
