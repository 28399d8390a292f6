package dev.jacket.primitives;

import dev.jacket.machine.ListMapping;
import dev.jacket.machine.ListMapping.Kind;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;

/** Calls of a procedure with each element of lists (reference, section 4.10.2). */
@PrimitiveModule("#%kernel")
final class ListMaps {
  private ListMaps() {}

  @Primitive("map")
  static Object map(Machine m, int depth, Object procedure, Object list, Object... more) {
    return run(m, depth, "map", Kind.MAP, procedure, list, more);
  }

  @Primitive("for-each")
  static Object forEach(Machine m, int depth, Object procedure, Object list, Object... more) {
    return run(m, depth, "for-each", Kind.FOR_EACH, procedure, list, more);
  }

  @Primitive("andmap")
  static Object andmap(Machine m, int depth, Object procedure, Object list, Object... more) {
    return run(m, depth, "andmap", Kind.AND, procedure, list, more);
  }

  @Primitive("ormap")
  static Object ormap(Machine m, int depth, Object procedure, Object list, Object... more) {
    return run(m, depth, "ormap", Kind.OR, procedure, list, more);
  }

  private static Object run(
      Machine m, int depth, String who, Kind kind, Object procedure, Object list, Object[] more) {
    Object[] lists = new Object[more.length + 1];
    lists[0] = list;
    System.arraycopy(more, 0, lists, 1, more.length);
    for (Object each : lists) {
      if (!Lists.isList(each)) {
        throw Errors.argument(who, "list?", 0, each);
      }
    }
    int length = Lists.length(list);
    for (int i = 1; i < lists.length; i++) {
      if (Lists.length(lists[i]) != length) {
        throw mismatch(who, list, lists[i], more.length == 1 ? "second" : "other");
      }
    }
    return ListMapping.run(m, depth, kind, procedure, lists);
  }

  private static RacketException mismatch(String who, Object first, Object other, String which) {
    return Errors.arguments(
        who, "list lengths do not match", "first list", first, which + " list", other);
  }
}
