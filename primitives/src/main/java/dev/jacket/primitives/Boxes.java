package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Box;
import dev.jacket.value.Identity;

/** Boxes (reference, section 4.13). */
@PrimitiveModule("#%kernel")
final class Boxes {
  private Boxes() {}

  @Primitive(value = "box?", folds = true)
  static boolean isBox(Object v) {
    return v instanceof Box;
  }

  @ContractCheck("(and/c box? (not impersonator?))")
  static boolean isPlain(Object v) {
    return v instanceof Box;
  }

  @ContractCheck("(and/c box? (not immutable?) (not impersonator?))")
  static boolean isPlainMutable(Object v) {
    return v instanceof Box box && !box.immutable;
  }

  @Primitive(value = "box", pure = true)
  static Object box(Object v) {
    return new Box(v, false);
  }

  @Primitive(value = "box-immutable", pure = true)
  static Object boxImmutable(Object v) {
    return new Box(v, true);
  }

  @Primitive(value = "unbox", pure = true, terse = true)
  static Object unbox(Box box) {
    return box.content;
  }

  @Primitive(value = "unbox*", pure = true, terse = true)
  static Object plainUnbox(@Is("(and/c box? (not impersonator?))") Box box) {
    return box.content;
  }

  @Primitive(value = "set-box!", terse = true)
  static void setBox(@Is("(and/c box? (not/c immutable?))") Box box, Object v) {
    box.content = v;
  }

  @Primitive(value = "set-box*!", terse = true)
  static void setPlainBox(
      @Is("(and/c box? (not immutable?) (not impersonator?))") Box box, Object v) {
    box.content = v;
  }

  @Primitive(value = "box-cas!", terse = true)
  static boolean cas(@Is("(and/c box? (not/c immutable?))") Box box, Object expected, Object v) {
    if (!Identity.eq(box.content, expected)) {
      return false;
    }
    box.content = v;
    return true;
  }
}
