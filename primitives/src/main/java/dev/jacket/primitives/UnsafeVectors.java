package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.FlVector;
import dev.jacket.value.FxVector;
import dev.jacket.value.Identity;
import dev.jacket.value.Struct;
import dev.jacket.value.Vector;

/** Vectors and structures without checks of contents (reference, section 17.2). */
@PrimitiveModule("#%unsafe")
final class UnsafeVectors {
  private UnsafeVectors() {}

  @Primitive(value = "unsafe-vector-length", pure = true, terse = true)
  static long length(Vector v) {
    return v.items.length;
  }

  @Primitive(value = "unsafe-vector-ref", terse = true)
  static Object ref(Vector v, long index) {
    return v.items[(int) index];
  }

  @Primitive(value = "unsafe-vector-set!", terse = true)
  static void set(Vector v, long index, Object value) {
    v.items[(int) index] = value;
  }

  @Primitive(value = "unsafe-vector*-length", pure = true, terse = true)
  static long lengthPlain(Vector v) {
    return v.items.length;
  }

  @Primitive(value = "unsafe-vector*-ref", terse = true)
  static Object refPlain(Vector v, long index) {
    return v.items[(int) index];
  }

  @Primitive(value = "unsafe-vector*-set!", terse = true)
  static void setPlain(Vector v, long index, Object value) {
    v.items[(int) index] = value;
  }

  @Primitive(value = "unsafe-vector*-cas!", terse = true)
  static boolean cas(Vector v, Object index, Object expected, Object value) {
    return Vectors.cas(v, index, expected, value);
  }

  @Primitive(value = "unsafe-vector*->immutable-vector!", terse = true)
  static Object toImmutable(Vector v) {
    return v.immutable ? v : new Vector(v.items, true);
  }

  @Primitive(value = "unsafe-struct-ref", terse = true)
  static Object structRef(Struct s, long index) {
    return s.fields[(int) index];
  }

  @Primitive(value = "unsafe-struct*-ref", terse = true)
  static Object plainStructRef(Struct s, long index) {
    return s.fields[(int) index];
  }

  @Primitive(value = "unsafe-struct-set!", terse = true)
  static void structSet(Struct s, long index, Object v) {
    s.fields[(int) index] = v;
  }

  @Primitive(value = "unsafe-struct*-set!", terse = true)
  static void plainStructSet(Struct s, long index, Object v) {
    s.fields[(int) index] = v;
  }

  @Primitive(value = "unsafe-struct*-cas!", terse = true)
  static boolean structCas(Struct s, long index, Object expected, Object v) {
    if (!Identity.eq(s.fields[(int) index], expected)) {
      return false;
    }
    s.fields[(int) index] = v;
    return true;
  }

  @Primitive(value = "unsafe-flvector-length", pure = true, terse = true)
  static long flLength(FlVector v) {
    return v.items.length;
  }

  @Primitive(value = "unsafe-flvector-ref", terse = true)
  static double flRef(FlVector v, long index) {
    return v.items[(int) index];
  }

  @Primitive(value = "unsafe-flvector-set!", terse = true)
  static void flSet(FlVector v, long index, double value) {
    v.items[(int) index] = value;
  }

  @Primitive(value = "unsafe-fxvector-length", pure = true, terse = true)
  static long fxLength(FxVector v) {
    return v.items.length;
  }

  @Primitive(value = "unsafe-fxvector-ref", terse = true)
  static long fxRef(FxVector v, long index) {
    return v.items[(int) index];
  }

  @Primitive(value = "unsafe-fxvector-set!", terse = true)
  static void fxSet(FxVector v, long index, long value) {
    v.items[(int) index] = value;
  }
}
