package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Numbers;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;

/** Lists as a whole and by position (reference, section 4.10.1). */
@PrimitiveModule("#%kernel")
final class ListOperations {
  private ListOperations() {}

  @Primitive(value = "list", pure = true, terse = true)
  static Object list() {
    return Nil.NIL;
  }

  @Primitive(value = "list", pure = true, terse = true)
  static Object list(Object a) {
    return new Pair(a, Nil.NIL);
  }

  @Primitive(value = "list", pure = true, terse = true)
  static Object list(Object a, Object b) {
    return new Pair(a, new Pair(b, Nil.NIL));
  }

  @Primitive(value = "list", pure = true, terse = true)
  static Object list(Object a, Object b, Object c) {
    return new Pair(a, new Pair(b, new Pair(c, Nil.NIL)));
  }

  @Primitive(value = "list", pure = true, terse = true)
  static Object list(Object... items) {
    return Lists.of(items);
  }

  @Primitive(value = "list*", pure = true, terse = true)
  static Object listStar(Object first, Object... rest) {
    if (rest.length == 0) {
      return first;
    }
    Object result = rest[rest.length - 1];
    for (int i = rest.length - 2; i >= 0; i--) {
      result = new Pair(rest[i], result);
    }
    return new Pair(first, result);
  }

  @Primitive(value = "length", folds = true, terse = true)
  static long length(@Is("list?") Object list) {
    return Lists.length(list);
  }

  @Primitive(value = "append", pure = true, terse = true)
  static Object append() {
    return Nil.NIL;
  }

  @Primitive(value = "append", pure = true, terse = true)
  static Object append(Object a) {
    return a;
  }

  @Primitive(value = "append", pure = true, terse = true)
  static Object append(@Is("list?") Object a, Object b) {
    return Lists.withTail(b, Lists.toArray(a));
  }

  @Primitive(value = "append", pure = true, terse = true)
  static Object append(Object... lists) {
    Object result = lists[lists.length - 1];
    for (int i = lists.length - 2; i >= 0; i--) {
      if (!Lists.isList(lists[i])) {
        throw Errors.argument("append", "list?", 0, lists[i]);
      }
      result = Lists.withTail(result, Lists.toArray(lists[i]));
    }
    return result;
  }

  @Primitive(value = "reverse", pure = true, terse = true)
  static Object reverse(@Is("list?") Object list) {
    return Lists.reverse(list);
  }

  @Primitive(value = "list-ref", terse = true)
  static Object listRef(Object list, Object index) {
    Object rest = drop("list-ref", list, index);
    if (rest instanceof Pair p) {
      return p.car;
    }
    throw beyond("list-ref", list, index, rest);
  }

  @Primitive(value = "list-tail", terse = true)
  static Object listTail(Object list, Object index) {
    return drop("list-tail", list, index);
  }

  private static Object drop(String who, Object list, Object index) {
    if (!Numbers.isExactNonnegativeInteger(index)) {
      throw Errors.contract(
          Message.of(who + ": index ").show(index).add(" is not an exact nonnegative integer"));
    }
    Object rest = list;
    for (long n = index instanceof Long i ? i : Long.MAX_VALUE; n > 0; n--) {
      if (!(rest instanceof Pair p)) {
        throw beyond(who, list, index, rest);
      }
      rest = p.cdr;
    }
    return rest;
  }

  private static RacketException beyond(String who, Object list, Object index, Object rest) {
    String problem = rest == Nil.NIL ? "index too large for list" : "index reaches a non-pair";
    return Errors.arguments(who, problem, "index", index, "in", list);
  }
}
