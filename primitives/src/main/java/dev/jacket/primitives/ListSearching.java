package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Identity;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;

/** Search in lists by identity (reference, section 4.10.5). */
@PrimitiveModule("#%kernel")
final class ListSearching {
  private ListSearching() {}

  @Primitive(value = "memq", terse = true)
  static Object memq(Object v, Object list) {
    Object rest = list;
    for (Pair circle = null; rest instanceof Pair p && p != circle; rest = p.cdr) {
      if (Identity.eq(v, p.car)) {
        return p;
      }
      circle = p.circle(circle);
    }
    return notFound("memq", list, rest);
  }

  @Primitive(value = "memv", terse = true)
  static Object memv(Object v, Object list) {
    Object rest = list;
    for (Pair circle = null; rest instanceof Pair p && p != circle; rest = p.cdr) {
      if (Identity.eqv(v, p.car)) {
        return p;
      }
      circle = p.circle(circle);
    }
    return notFound("memv", list, rest);
  }

  @Primitive(value = "assq", terse = true)
  static Object assq(Object key, Object list) {
    Object rest = list;
    Pair circle = null;
    while (rest instanceof Pair p && p != circle && p.car instanceof Pair entry) {
      if (Identity.eq(key, entry.car)) {
        return entry;
      }
      circle = p.circle(circle);
      rest = p.cdr;
    }
    return noEntry("assq", list, rest);
  }

  @Primitive(value = "assv", terse = true)
  static Object assv(Object key, Object list) {
    Object rest = list;
    Pair circle = null;
    while (rest instanceof Pair p && p != circle && p.car instanceof Pair entry) {
      if (Identity.eqv(key, entry.car)) {
        return entry;
      }
      circle = p.circle(circle);
      rest = p.cdr;
    }
    return noEntry("assv", list, rest);
  }

  private static Object notFound(String who, Object list, Object rest) {
    if (rest != Nil.NIL) {
      throw Errors.arguments(who, "not a proper list", "in", list);
    }
    return Boolean.FALSE;
  }

  private static Object noEntry(String who, Object list, Object rest) {
    if (rest != Nil.NIL) {
      throw Errors.contract(Message.of(who + ": improperly formed alist ").show(list));
    }
    return Boolean.FALSE;
  }
}
