package dev.jacket.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure type property.
 *
 * <p>The guard (a procedure, called when a type with the property is made) and the super properties
 * are kept for {@code make-struct-type}, which runs them.
 */
public final class StructProperty {
  /** The name as in {@code make-struct-type-property}. */
  public final Symbol name;

  /** The guard procedure, or null. */
  public final @Nullable Object guard;

  /** Super properties with the procedures that compute their values. */
  public final List<Super> supers;

  /** A property implied by another, with the procedure from the value of one to the other's. */
  public record Super(StructProperty property, Object convert) {}

  /** Makes a property. */
  public StructProperty(Symbol name, @Nullable Object guard, List<Super> supers) {
    this.name = name;
    this.guard = guard;
    this.supers = supers;
  }

  /** Makes a property without guard or super properties. */
  public StructProperty(String name) {
    this(Symbol.of(name), null, List.of());
  }

  @Override
  public String toString() {
    return "#<struct-type-property:" + name + ">";
  }
}
