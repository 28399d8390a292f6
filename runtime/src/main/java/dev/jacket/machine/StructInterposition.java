package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructImpersonator;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access to the fields and properties of structures through impersonators. */
final class StructInterposition extends Interposition {
  private StructInterposition(List<Step> steps) {
    super(steps);
  }

  /**
   * Reads a field of what stands for a structure.
   *
   * @param index the index in {@link Struct#fields}
   */
  static Object read(Machine m, int depth, Object v, int index) {
    Struct s = java.util.Objects.requireNonNull(Impersonation.struct(v));
    List<Step> steps = steps(v, new StructImpersonator.Field(index, false));
    Collections.reverse(steps);
    return new StructInterposition(steps).run(m, depth, s.fields[index]);
  }

  /** Sets a field of what stands for a structure. */
  static Object write(Machine m, int depth, Object v, int index, Object value) {
    Struct s = java.util.Objects.requireNonNull(Impersonation.struct(v));
    List<Step> steps = steps(v, new StructImpersonator.Field(index, true));
    return new Store(steps, s, index).run(m, depth, value);
  }

  /**
   * What a property accessor gives for what stands for a structure.
   *
   * @param value the property's value
   */
  static Object property(Machine m, int depth, Object v, StructProperty property, Object value) {
    List<Step> steps = steps(v, property);
    Collections.reverse(steps);
    return new StructInterposition(steps).run(m, depth, value);
  }

  /** The value of a property of an instance, an impersonator of one, or a type; or null. */
  static @Nullable Object plainProperty(Object v, StructProperty property) {
    if (v instanceof StructType t) {
      return t.property(property);
    }
    Struct s = Impersonation.struct(v);
    return s == null ? null : s.property(property);
  }

  /** The redirections of an operation, from the outermost inward. */
  private static List<Step> steps(Object v, Object operation) {
    List<Step> steps = new ArrayList<>();
    for (Object at = v; at != null; at = Impersonation.next(at)) {
      if (at instanceof StructImpersonator layer) {
        Object procedure = layer.redirection(operation);
        if (procedure != null) {
          steps.add(new Step(procedure, v, layer.chaperone));
        }
      }
    }
    return steps;
  }

  @Override
  RacketException violation(Object original, Object received) {
    return violation("struct-ref", original, received);
  }

  private static RacketException violation(String who, Object original, Object received) {
    return Errors.arguments(
        who,
        "non-chaperone result; received a value that is not a chaperone of the original value",
        "original",
        original,
        "received",
        received);
  }

  /** Stores the value in the end. */
  private static final class Store extends Interposition {
    private final Struct struct;
    private final int index;

    Store(List<Step> steps, Struct struct, int index) {
      super(steps);
      this.struct = struct;
      this.index = index;
    }

    @Override
    Object finish(Object value) {
      struct.fields[index] = value;
      return VoidValue.VOID;
    }

    @Override
    RacketException violation(Object original, Object received) {
      return StructInterposition.violation("struct-set!", original, received);
    }
  }
}
