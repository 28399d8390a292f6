package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;
import dev.jacket.value.MPair;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;

/** Pairs, immutable and mutable, and their components (reference, sections 4.10 and 4.11). */
@PrimitiveModule("#%kernel")
final class Pairs {
  private Pairs() {}

  @Primitive(value = "pair?", folds = true)
  static boolean isPair(Object v) {
    return v instanceof Pair;
  }

  @Primitive(value = "null?", folds = true)
  static boolean isNull(Object v) {
    return v == Nil.NIL;
  }

  @Primitive(value = "list?", folds = true)
  static boolean isList(Object v) {
    return Lists.isList(v);
  }

  @Primitive(value = "list-pair?", folds = true)
  static boolean isListPair(Object v) {
    return v instanceof Pair && Lists.isList(v);
  }

  @Primitive(value = "cons", pure = true)
  static Object cons(Object car, Object cdr) {
    return new Pair(car, cdr);
  }

  @Primitive(value = "car", folds = true)
  static Object car(Pair p) {
    return p.car;
  }

  @Primitive(value = "cdr", folds = true)
  static Object cdr(Pair p) {
    return p.cdr;
  }

  @Primitive(value = "mpair?", folds = true)
  static boolean isMpair(Object v) {
    return v instanceof MPair;
  }

  @Primitive(value = "mcons", pure = true)
  static Object mcons(Object car, Object cdr) {
    return new MPair(car, cdr);
  }

  @Primitive(value = "mcar", pure = true)
  static Object mcar(MPair p) {
    return p.car;
  }

  @Primitive(value = "mcdr", pure = true)
  static Object mcdr(MPair p) {
    return p.cdr;
  }

  @Primitive(value = "set-mcar!", terse = true)
  static void setMcar(MPair p, Object v) {
    p.car = v;
  }

  @Primitive(value = "set-mcdr!", terse = true)
  static void setMcdr(MPair p, Object v) {
    p.cdr = v;
  }
}
