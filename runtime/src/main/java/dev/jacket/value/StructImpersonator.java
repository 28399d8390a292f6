package dev.jacket.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An impersonator or chaperone of a structure. */
public final class StructImpersonator extends Impersonator {
  /** Stands for {@code struct-info} among the operations. */
  public static final Object STRUCT_INFO = Symbol.uninterned("struct-info");

  /** The plain structure below all layers. */
  public final Struct struct;

  private final Map<Object, Object> redirections;

  /**
   * A field as an operation.
   *
   * @param index the index in {@link Struct#fields}
   * @param write whether it is its mutation
   */
  public record Field(int index, boolean write) {}

  /**
   * Makes a layer.
   *
   * @param struct the structure below all layers
   * @param redirections the procedures by operation: a {@link Field}, a {@link StructProperty}, or
   *     {@link #STRUCT_INFO}
   */
  public StructImpersonator(
      Object next,
      Struct struct,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Map<Object, Object> redirections) {
    super(next, chaperone, properties, !redirections.isEmpty());
    this.struct = struct;
    this.redirections = redirections;
  }

  /** The procedure that this layer puts in the way of an operation, or null. */
  public @Nullable Object redirection(Object operation) {
    return redirections.get(operation);
  }

  @Override
  public String toString() {
    return StructText.opaque(struct);
  }
}
