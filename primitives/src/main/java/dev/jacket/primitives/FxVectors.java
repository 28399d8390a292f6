package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.FxVector;
import dev.jacket.value.IndexErrors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Vectors of fixnums (reference, section 4.3.4.2). */
@PrimitiveModule("#%flfxnum")
final class FxVectors {
  private FxVectors() {}

  @Primitive(value = "fxvector?", folds = true)
  static boolean isVector(Object v) {
    return v instanceof FxVector;
  }

  @Primitive(value = "fxvector", pure = true, terse = true)
  static Object make(@Is("fixnum?") Object... items) {
    long[] numbers = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      numbers[i] = (Long) items[i];
    }
    return new FxVector(numbers);
  }

  @Primitive(value = "shared-fxvector", pure = true, terse = true)
  static Object makeShared(@Is("fixnum?") Object... items) {
    return make(items);
  }

  @Primitive(value = "make-fxvector", terse = true)
  static Object filled(@Is("valid-fxvector-length?") Object length, @Nullable Long fill) {
    long[] items = new long[Lengths.check("fxvector", length)];
    if (fill != null) {
      Arrays.fill(items, fill);
    }
    return new FxVector(items);
  }

  @Primitive(value = "make-shared-fxvector", terse = true)
  static Object filledShared(@Is("valid-fxvector-length?") Object length, @Nullable Long fill) {
    return filled(length, fill);
  }

  @Primitive(value = "fxvector-length", pure = true, terse = true)
  static long length(FxVector v) {
    return v.items.length;
  }

  @Primitive(value = "fxvector-ref", terse = true)
  static long ref(FxVector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return v.items[(int) (long) i];
    }
    throw IndexErrors.index("fxvector-ref", "fxvector", v, index, v.items.length);
  }

  @Primitive(value = "fxvector-set!", terse = true)
  static void set(FxVector v, Object index, long value) {
    if (!(index instanceof Long i && i >= 0 && i < v.items.length)) {
      throw IndexErrors.index("fxvector-set!", "fxvector", v, index, v.items.length);
    }
    v.items[(int) (long) i] = value;
  }

  @ContractCheck("valid-fxvector-length?")
  static boolean isLength(Object v) {
    return Conversions.isIndex(v);
  }
}
