package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.LetterCase;
import dev.jacket.value.Str;
import java.util.Arrays;

/** Order of strings without regard to case (reference, section 4.4.2). */
@PrimitiveModule("#%kernel")
final class StringFoldedComparisons {
  private StringFoldedComparisons() {}

  @Primitive(value = "string-ci=?", folds = true, terse = true)
  static boolean same(Str a) {
    return true;
  }

  @Primitive(value = "string-ci=?", folds = true, terse = true)
  static boolean same(Str a, Str b) {
    return compare(a, b) == 0;
  }

  @Primitive(value = "string-ci=?", folds = true, terse = true)
  static boolean same(Object first, Object... rest) {
    Str last = StringArguments.check("string-ci=?", first, rest);
    for (Object v : rest) {
      Str next = (Str) v;
      if (!same(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-ci<?", folds = true, terse = true)
  static boolean less(Str a) {
    return true;
  }

  @Primitive(value = "string-ci<?", folds = true, terse = true)
  static boolean less(Str a, Str b) {
    return compare(a, b) < 0;
  }

  @Primitive(value = "string-ci<?", folds = true, terse = true)
  static boolean less(Object first, Object... rest) {
    Str last = StringArguments.check("string-ci<?", first, rest);
    for (Object v : rest) {
      Str next = (Str) v;
      if (!less(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-ci>?", folds = true, terse = true)
  static boolean greater(Str a) {
    return true;
  }

  @Primitive(value = "string-ci>?", folds = true, terse = true)
  static boolean greater(Str a, Str b) {
    return compare(a, b) > 0;
  }

  @Primitive(value = "string-ci>?", folds = true, terse = true)
  static boolean greater(Object first, Object... rest) {
    Str last = StringArguments.check("string-ci>?", first, rest);
    for (Object v : rest) {
      Str next = (Str) v;
      if (!greater(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-ci<=?", folds = true, terse = true)
  static boolean lessOrEqual(Str a) {
    return true;
  }

  @Primitive(value = "string-ci<=?", folds = true, terse = true)
  static boolean lessOrEqual(Str a, Str b) {
    return compare(a, b) <= 0;
  }

  @Primitive(value = "string-ci<=?", folds = true, terse = true)
  static boolean lessOrEqual(Object first, Object... rest) {
    Str last = StringArguments.check("string-ci<=?", first, rest);
    for (Object v : rest) {
      Str next = (Str) v;
      if (!lessOrEqual(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-ci>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Str a) {
    return true;
  }

  @Primitive(value = "string-ci>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Str a, Str b) {
    return compare(a, b) >= 0;
  }

  @Primitive(value = "string-ci>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Object first, Object... rest) {
    Str last = StringArguments.check("string-ci>=?", first, rest);
    for (Object v : rest) {
      Str next = (Str) v;
      if (!greaterOrEqual(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  private static int compare(Str a, Str b) {
    return Arrays.compare(LetterCase.foldcase(a).chars, LetterCase.foldcase(b).chars);
  }
}
