package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Collation;
import dev.jacket.value.LetterCase;
import dev.jacket.value.Str;

/** Strings by the rules of the locale (reference, section 4.4.3). */
@PrimitiveModule("#%kernel")
final class LocaleStrings {
  private LocaleStrings() {}

  @Primitive(value = "string-locale=?", folds = true, terse = true)
  static boolean same(Str a) {
    return true;
  }

  @Primitive(value = "string-locale=?", folds = true, terse = true)
  static boolean same(Str a, Str b) {
    return Collation.compare(a, b) == 0;
  }

  @Primitive(value = "string-locale=?", folds = true, terse = true)
  static boolean same(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!same(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale-ci=?", folds = true, terse = true)
  static boolean sameFolded(Str a) {
    return true;
  }

  @Primitive(value = "string-locale-ci=?", folds = true, terse = true)
  static boolean sameFolded(Str a, Str b) {
    return Collation.compareFolded(a, b) == 0;
  }

  @Primitive(value = "string-locale-ci=?", folds = true, terse = true)
  static boolean sameFolded(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!sameFolded(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale<?", folds = true, terse = true)
  static boolean less(Str a) {
    return true;
  }

  @Primitive(value = "string-locale<?", folds = true, terse = true)
  static boolean less(Str a, Str b) {
    return Collation.compare(a, b) < 0;
  }

  @Primitive(value = "string-locale<?", folds = true, terse = true)
  static boolean less(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!less(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale-ci<?", folds = true, terse = true)
  static boolean lessFolded(Str a) {
    return true;
  }

  @Primitive(value = "string-locale-ci<?", folds = true, terse = true)
  static boolean lessFolded(Str a, Str b) {
    return Collation.compareFolded(a, b) < 0;
  }

  @Primitive(value = "string-locale-ci<?", folds = true, terse = true)
  static boolean lessFolded(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!lessFolded(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale>?", folds = true, terse = true)
  static boolean greater(Str a) {
    return true;
  }

  @Primitive(value = "string-locale>?", folds = true, terse = true)
  static boolean greater(Str a, Str b) {
    return Collation.compare(a, b) > 0;
  }

  @Primitive(value = "string-locale>?", folds = true, terse = true)
  static boolean greater(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!greater(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale-ci>?", folds = true, terse = true)
  static boolean greaterFolded(Str a) {
    return true;
  }

  @Primitive(value = "string-locale-ci>?", folds = true, terse = true)
  static boolean greaterFolded(Str a, Str b) {
    return Collation.compareFolded(a, b) > 0;
  }

  @Primitive(value = "string-locale-ci>?", folds = true, terse = true)
  static boolean greaterFolded(Str first, @Is("string?") Object... rest) {
    Str last = first;
    for (Object v : rest) {
      Str next = (Str) v;
      if (!greaterFolded(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "string-locale-upcase", pure = true, terse = true)
  static Object upcase(Str s) {
    return LetterCase.upcase(s);
  }

  @Primitive(value = "string-locale-downcase", pure = true, terse = true)
  static Object downcase(Str s) {
    return LetterCase.downcase(s);
  }
}
