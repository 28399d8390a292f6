package dev.jacket.primitives;

import dev.jacket.machine.ContainerInterposition;
import dev.jacket.machine.ElementReading;
import dev.jacket.machine.ElementWriting;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Impersonated;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.BoxImpersonator;
import dev.jacket.value.Errors;
import dev.jacket.value.IndexErrors;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;
import java.util.Arrays;

/** What operations on vectors and boxes do with impersonators of them. */
@PrimitiveModule("#%kernel")
final class ImpersonatedContainers {
  private static final String MUTABLE_VECTOR = "(and/c vector? (not/c immutable?))";
  private static final String MUTABLE_BOX = "(and/c box? (not/c immutable?))";

  private ImpersonatedContainers() {}

  @Impersonated("vector-length")
  static Object vectorLength(Object v) {
    return (long) vector("vector-length", "vector?", v).vector.items.length;
  }

  @Impersonated("vector-ref")
  static Object vectorRef(Machine m, int depth, Object v, Object index) {
    VectorImpersonator layer = vector("vector-ref", "vector?", v);
    return ContainerInterposition.vectorRef(
        m, depth, layer, index("vector-ref", layer.vector, index));
  }

  @Impersonated("vector-set!")
  static Object vectorSet(Machine m, int depth, Object v, Object index, Object value) {
    VectorImpersonator layer = vector("vector-set!", MUTABLE_VECTOR, v);
    if (layer.vector.immutable) {
      throw Errors.argument("vector-set!", MUTABLE_VECTOR, 0, v);
    }
    return ContainerInterposition.vectorSet(
        m, depth, layer, index("vector-set!", layer.vector, index), value);
  }

  @Impersonated("vector->list")
  static Object vectorToList(Machine m, int depth, Object v) {
    VectorImpersonator layer = vector("vector->list", "vector?", v);
    return all(m, depth, layer, ReadElements.LIST);
  }

  @Impersonated("vector->immutable-vector")
  static Object vectorToImmutable(Machine m, int depth, Object v) {
    VectorImpersonator layer = vector("vector->immutable-vector", "vector?", v);
    return layer.vector.immutable ? v : all(m, depth, layer, ReadElements.IMMUTABLE_VECTOR);
  }

  private static Object all(
      Machine m, int depth, VectorImpersonator layer, ElementReading.Completion then) {
    int length = layer.vector.items.length;
    return ElementReading.read(m, depth, layer, 0, length, true, then);
  }

  @Impersonated("vector-fill!")
  static Object vectorFill(Machine m, int depth, Object v, Object value) {
    VectorImpersonator layer = vector("vector-fill!", MUTABLE_VECTOR, v);
    if (layer.vector.immutable) {
      throw Errors.argument("vector-fill!", MUTABLE_VECTOR, 0, v);
    }
    Object[] items = new Object[layer.vector.items.length];
    Arrays.fill(items, value);
    return ElementWriting.write(m, depth, layer, 0, items);
  }

  @Impersonated("unbox")
  static Object unbox(Machine m, int depth, Object b) {
    return ContainerInterposition.unbox(m, depth, box("unbox", "box?", b));
  }

  @Impersonated("set-box!")
  static Object setBox(Machine m, int depth, Object b, Object value) {
    BoxImpersonator layer = box("set-box!", MUTABLE_BOX, b);
    if (layer.box.immutable) {
      throw Errors.argument("set-box!", MUTABLE_BOX, 0, b);
    }
    return ContainerInterposition.setBox(m, depth, layer, value);
  }

  private static VectorImpersonator vector(String who, String contract, Object v) {
    if (v instanceof VectorImpersonator layer) {
      return layer;
    }
    throw Errors.argument(who, contract, 0, v);
  }

  private static BoxImpersonator box(String who, String contract, Object v) {
    if (v instanceof BoxImpersonator layer) {
      return layer;
    }
    throw Errors.argument(who, contract, 0, v);
  }

  private static int index(String who, Vector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return i.intValue();
    }
    throw IndexErrors.index(who, "vector", v, index, v.items.length);
  }
}
