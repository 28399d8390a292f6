package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Char;

/** Order of characters (reference, section 4.6.2). */
@PrimitiveModule("#%kernel")
final class CharComparisons {
  private CharComparisons() {}

  @Primitive(value = "char=?", folds = true, terse = true)
  static boolean same(Char a) {
    return true;
  }

  @Primitive(value = "char=?", folds = true, terse = true)
  static boolean same(Char a, Char b) {
    return a.code == b.code;
  }

  @Primitive(value = "char=?", folds = true, terse = true)
  static boolean same(Char first, @Is("char?") Object... rest) {
    Char last = first;
    for (Object v : rest) {
      Char next = (Char) v;
      if (!same(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "char<?", folds = true, terse = true)
  static boolean less(Char a) {
    return true;
  }

  @Primitive(value = "char<?", folds = true, terse = true)
  static boolean less(Char a, Char b) {
    return a.code < b.code;
  }

  @Primitive(value = "char<?", folds = true, terse = true)
  static boolean less(Char first, @Is("char?") Object... rest) {
    Char last = first;
    for (Object v : rest) {
      Char next = (Char) v;
      if (!less(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "char>?", folds = true, terse = true)
  static boolean greater(Char a) {
    return true;
  }

  @Primitive(value = "char>?", folds = true, terse = true)
  static boolean greater(Char a, Char b) {
    return a.code > b.code;
  }

  @Primitive(value = "char>?", folds = true, terse = true)
  static boolean greater(Char first, @Is("char?") Object... rest) {
    Char last = first;
    for (Object v : rest) {
      Char next = (Char) v;
      if (!greater(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char a) {
    return true;
  }

  @Primitive(value = "char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char a, Char b) {
    return a.code <= b.code;
  }

  @Primitive(value = "char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char first, @Is("char?") Object... rest) {
    Char last = first;
    for (Object v : rest) {
      Char next = (Char) v;
      if (!lessOrEqual(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char a) {
    return true;
  }

  @Primitive(value = "char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char a, Char b) {
    return a.code >= b.code;
  }

  @Primitive(value = "char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char first, @Is("char?") Object... rest) {
    Char last = first;
    for (Object v : rest) {
      Char next = (Char) v;
      if (!greaterOrEqual(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }
}
