package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.FlVector;
import dev.jacket.value.IndexErrors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Vectors of flonums (reference, section 4.3.3.2). */
@PrimitiveModule("#%flfxnum")
final class FlVectors {
  private FlVectors() {}

  @Primitive(value = "flvector?", folds = true)
  static boolean isVector(Object v) {
    return v instanceof FlVector;
  }

  @Primitive(value = "flvector", pure = true, terse = true)
  static Object make(@Is("flonum?") Object... items) {
    double[] numbers = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      numbers[i] = (Double) items[i];
    }
    return new FlVector(numbers);
  }

  @Primitive(value = "shared-flvector", pure = true, terse = true)
  static Object makeShared(@Is("flonum?") Object... items) {
    return make(items);
  }

  @Primitive(value = "make-flvector", terse = true)
  static Object filled(@Is("valid-flvector-length?") Object length, @Nullable Double fill) {
    double[] items = new double[Lengths.check("flvector", length)];
    if (fill != null) {
      Arrays.fill(items, fill);
    }
    return new FlVector(items);
  }

  @Primitive(value = "make-shared-flvector", terse = true)
  static Object filledShared(@Is("valid-flvector-length?") Object length, @Nullable Double fill) {
    return filled(length, fill);
  }

  @Primitive(value = "flvector-length", pure = true, terse = true)
  static long length(FlVector v) {
    return v.items.length;
  }

  @Primitive(value = "flvector-ref", terse = true)
  static double ref(FlVector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return v.items[(int) (long) i];
    }
    throw IndexErrors.index("flvector-ref", "flvector", v, index, v.items.length);
  }

  @Primitive(value = "flvector-set!", terse = true)
  static void set(FlVector v, Object index, double value) {
    if (!(index instanceof Long i && i >= 0 && i < v.items.length)) {
      throw IndexErrors.index("flvector-set!", "flvector", v, index, v.items.length);
    }
    v.items[(int) (long) i] = value;
  }

  @ContractCheck("valid-flvector-length?")
  static boolean isLength(Object v) {
    return Conversions.isIndex(v);
  }
}
