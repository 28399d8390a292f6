package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Box;
import dev.jacket.value.MPair;
import dev.jacket.value.Pair;
import dev.jacket.value.Undefined;

/** Pairs, lists and boxes without checks of contents (reference, section 17.2). */
@PrimitiveModule("#%unsafe")
final class UnsafePairs {
  private UnsafePairs() {}

  /** What variables hold before they are initialized. */
  @PrimitiveValue("unsafe-undefined")
  static final Object UNDEFINED = Undefined.UNDEFINED;

  /** Where it is reached against its promise, the error is that of the safe form. */
  @Primitive("unsafe-assert-unreachable")
  static Object assertUnreachable() {
    return Unreachable.assertUnreachable();
  }

  @Primitive(value = "unsafe-car", pure = true, terse = true)
  static Object car(Pair p) {
    return p.car;
  }

  @Primitive(value = "unsafe-cdr", pure = true, terse = true)
  static Object cdr(Pair p) {
    return p.cdr;
  }

  @Primitive(value = "unsafe-mcar", pure = true, terse = true)
  static Object mcar(MPair p) {
    return p.car;
  }

  @Primitive(value = "unsafe-mcdr", pure = true, terse = true)
  static Object mcdr(MPair p) {
    return p.cdr;
  }

  @Primitive(value = "unsafe-set-mcar!", terse = true)
  static void setMcar(MPair p, Object v) {
    p.car = v;
  }

  @Primitive(value = "unsafe-set-mcdr!", terse = true)
  static void setMcdr(MPair p, Object v) {
    p.cdr = v;
  }

  @Primitive(value = "unsafe-set-immutable-car!", terse = true)
  static void setCar(Pair p, Object v) {
    p.car = v;
  }

  @Primitive(value = "unsafe-set-immutable-cdr!", terse = true)
  static void setCdr(Pair p, Object v) {
    p.cdr = v;
  }

  @Primitive(value = "unsafe-cons-list", pure = true, terse = true)
  static Object consList(Object first, Object rest) {
    return new Pair(first, rest);
  }

  @Primitive(value = "unsafe-list-tail", terse = true)
  static Object listTail(Object list, Object index) {
    return ListOperations.listTail(list, index);
  }

  @Primitive(value = "unsafe-list-ref", terse = true)
  static Object listRef(Object list, Object index) {
    return ListOperations.listRef(list, index);
  }

  @Primitive(value = "unsafe-unbox", pure = true, terse = true)
  static Object unbox(Box box) {
    return box.content;
  }

  @Primitive(value = "unsafe-set-box!", terse = true)
  static void setBox(Box box, Object v) {
    box.content = v;
  }

  @Primitive(value = "unsafe-unbox*", pure = true, terse = true)
  static Object unboxPlain(Box box) {
    return box.content;
  }

  @Primitive(value = "unsafe-set-box*!", terse = true)
  static void setPlainBox(Box box, Object v) {
    box.content = v;
  }

  @Primitive(value = "unsafe-box*-cas!", terse = true)
  static boolean boxCas(Box box, Object expected, Object v) {
    return Boxes.cas(box, expected, v);
  }
}
