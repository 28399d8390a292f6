package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Keyword;
import dev.jacket.value.Str;

/** Keywords (reference, section 4.9). */
@PrimitiveModule("#%kernel")
final class Keywords {
  private Keywords() {}

  @Primitive(value = "keyword?", folds = true)
  static boolean isKeyword(Object v) {
    return v instanceof Keyword;
  }

  @Primitive(value = "keyword->string", pure = true, terse = true)
  static Object keywordToString(Keyword k) {
    return Str.of(k.name());
  }

  @Primitive(value = "keyword->immutable-string", pure = true, terse = true)
  static Object keywordToImmutableString(Keyword k) {
    return Str.immutable(k.name());
  }

  @Primitive(value = "string->keyword", pure = true, terse = true)
  static Object stringToKeyword(Str s) {
    return Keyword.of(s.toString());
  }

  @Primitive(value = "keyword<?", folds = true, terse = true)
  static boolean isLess(Keyword a) {
    return true;
  }

  @Primitive(value = "keyword<?", folds = true, terse = true)
  static boolean isLess(Keyword a, Keyword b) {
    return a.compareTo(b) < 0;
  }

  @Primitive(value = "keyword<?", folds = true, terse = true)
  static boolean isLess(Keyword first, @Is("keyword?") Object... rest) {
    boolean ordered = true;
    Keyword last = first;
    for (Object v : rest) {
      Keyword next = (Keyword) v;
      ordered &= isLess(last, next);
      last = next;
    }
    return ordered;
  }

  @ContractCheck("keyword?")
  static boolean isKeywordContract(Object v) {
    return v instanceof Keyword;
  }
}
