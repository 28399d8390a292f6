package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;

/** The contracts of hash tables. */
public final class HashContracts {
  private HashContracts() {}

  @ContractCheck("hash?")
  public static boolean isHash(Object v) {
    return v instanceof Hash || v instanceof HashImpersonator;
  }

  @ContractCheck("(listof pair?)")
  public static boolean isAssociationList(Object v) {
    if (!Lists.isList(v)) {
      return false;
    }
    for (Object rest = v; rest instanceof Pair p; rest = p.cdr) {
      if (!(p.car instanceof Pair)) {
        return false;
      }
    }
    return true;
  }

  /** The table that is the argument or stands below the impersonator that it is. */
  static Hash plain(String who, Object v) {
    return v instanceof HashImpersonator i ? i.table : hash(who, v);
  }

  /** The table that is the argument of a procedure which does not show its other arguments. */
  static Hash hash(String who, Object v) {
    if (v instanceof Hash h) {
      return h;
    }
    throw Errors.argument(who, "hash?", 0, v);
  }

  /** The table that is the first argument of a procedure which shows the second one, too. */
  static Hash hash(String who, Object v, Object second) {
    if (v instanceof Hash h) {
      return h;
    }
    throw Errors.argument(who, "hash?", 0, v, second);
  }

  /** The error for a key that is not there. */
  static RacketException noValue(Object key) {
    return Errors.arguments("hash-ref", "no value found for key", "key", key);
  }
}
