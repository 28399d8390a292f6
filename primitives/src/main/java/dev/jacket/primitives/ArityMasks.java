package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.FieldContracts;
import dev.jacket.value.FieldContracts.Field;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Arities as numbers, {@code arity-at-least} structures, lists of both, and as bit masks. */
@PrimitiveModule("#%kernel")
final class ArityMasks {
  /** Masks have no single bit at or above this count. */
  private static final int BITS = 63;

  @PrimitiveValue("struct:arity-at-least")
  static final StructType AT_LEAST = atLeastType();

  private ArityMasks() {}

  private static StructType atLeastType() {
    StructType.Spec spec = new StructType.Spec(Symbol.of("arity-at-least"));
    spec.initFields = 1;
    spec.immutableFields = new boolean[] {true};
    spec.inspector = Boolean.FALSE;
    spec.guard = new FieldContracts(new Field("exact-nonnegative-integer?", Conversions::isIndex));
    return new StructType(spec);
  }

  @ContractCheck("procedure-arity?")
  static boolean isArity(Object v) {
    return v instanceof Pair || v == Nil.NIL
        ? Lists.isList(v) && Lists.toJava(v).stream().allMatch(ArityMasks::isSimple)
        : isSimple(v);
  }

  private static boolean isSimple(Object v) {
    return Conversions.isIndex(v) || Struct.is(v, AT_LEAST) && Conversions.isIndex(least(v));
  }

  private static Object least(Object v) {
    return ((Struct) v).fields[0];
  }

  /** The mask of a {@code procedure-arity?}. */
  static long ofArity(Object arity) {
    if (Conversions.isIndex(arity)) {
      return 1L << Math.min(Conversions.toIndex(arity), BITS);
    }
    if (Struct.is(arity, AT_LEAST)) {
      return -1L << Math.min(Conversions.toIndex(least(arity)), BITS);
    }
    long mask = 0;
    for (Object part : Lists.toJava(arity)) {
      mask |= ofArity(part);
    }
    return mask;
  }

  /** A mask of any size, as far as there are bits for it. */
  static long ofMask(Object mask) {
    if (mask instanceof Long bits) {
      return bits;
    }
    long low = ((BigInteger) mask).longValue();
    return ((BigInteger) mask).signum() < 0 ? low | Long.MIN_VALUE : low & Long.MAX_VALUE;
  }

  /** The normalized arity of a mask: a number, an {@code arity-at-least}, or a list of them. */
  static Object toArity(long mask) {
    List<Object> parts = new ArrayList<>();
    int tail = mask < 0 ? 64 - Long.numberOfLeadingZeros(~mask) : BITS;
    for (int n = 0; n < tail; n++) {
      if ((mask >> n & 1) != 0) {
        parts.add((long) n);
      }
    }
    if (mask < 0) {
      parts.add(new Struct(AT_LEAST, (long) tail));
    }
    return parts.size() == 1 ? parts.get(0) : Lists.of(parts);
  }
}
