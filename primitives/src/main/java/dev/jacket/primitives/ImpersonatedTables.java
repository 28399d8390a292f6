package dev.jacket.primitives;

import dev.jacket.machine.HashOperation;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Impersonated;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.MutableHash;

/** What operations that change hash tables do with impersonators of these. */
@PrimitiveModule("#%kernel")
final class ImpersonatedTables {
  private static final String IMMUTABLE = "(and/c hash? immutable?)";
  private static final String MUTABLE = "(and/c hash? (not/c immutable?))";

  private ImpersonatedTables() {}

  @Impersonated("hash-set")
  static Object set(Machine m, int depth, Object table, Object key, Object value) {
    return HashOperation.SET.call(m, immutable("hash-set", table, key, value), key, value);
  }

  @Impersonated("hash-set!")
  static Object setBang(Machine m, int depth, Object table, Object key, Object value) {
    return HashOperation.SET_BANG.call(m, mutable("hash-set!", table, key, value), key, value);
  }

  @Impersonated("hash-remove")
  static Object remove(Machine m, int depth, Object table, Object key) {
    return HashOperation.REMOVE.call(m, immutable("hash-remove", table, key), key);
  }

  @Impersonated("hash-remove!")
  static Object removeBang(Machine m, int depth, Object table, Object key) {
    return HashOperation.REMOVE_BANG.call(m, mutable("hash-remove!", table, key), key);
  }

  @Impersonated("hash-clear")
  static Object clear(Machine m, int depth, Object table) {
    return HashOperation.CLEAR.call(m, immutable("hash-clear", table));
  }

  @Impersonated("hash-clear!")
  static Object clearBang(Machine m, int depth, Object table) {
    return HashOperation.CLEAR_BANG.call(m, mutable("hash-clear!", table));
  }

  private static HashImpersonator immutable(String who, Object... args) {
    return of(who, ImmutableHash.class, IMMUTABLE, args);
  }

  private static HashImpersonator mutable(String who, Object... args) {
    return of(who, MutableHash.class, MUTABLE, args);
  }

  private static HashImpersonator of(
      String who, Class<? extends Hash> type, String contract, Object... args) {
    if (args[0] instanceof HashImpersonator i && type.isInstance(i.table)) {
      return i;
    }
    throw Errors.argument(who, contract, 0, args);
  }
}
