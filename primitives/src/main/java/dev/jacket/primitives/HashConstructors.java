package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Hash.Strength;
import dev.jacket.value.HashKind;
import org.jspecify.annotations.Nullable;

/** Constructors of hash tables (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashConstructors {
  private HashConstructors() {}

  @Primitive("hash")
  static Object hash(Machine m, int depth, Object... items) {
    return HashFilling.immutable(m, depth, HashKind.EQUAL, items);
  }

  @Primitive("hasheq")
  static Object hasheq(Machine m, int depth, Object... items) {
    return HashFilling.immutable(m, depth, HashKind.EQ, items);
  }

  @Primitive("hasheqv")
  static Object hasheqv(Machine m, int depth, Object... items) {
    return HashFilling.immutable(m, depth, HashKind.EQV, items);
  }

  @Primitive("hashalw")
  static Object hashalw(Machine m, int depth, Object... items) {
    return HashFilling.immutable(m, depth, HashKind.ALWAYS, items);
  }

  @Primitive("make-immutable-hash")
  static Object makeImmutableHash(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.immutable(m, depth, HashKind.EQUAL, entries);
  }

  @Primitive("make-immutable-hasheq")
  static Object makeImmutableHasheq(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.immutable(m, depth, HashKind.EQ, entries);
  }

  @Primitive("make-immutable-hasheqv")
  static Object makeImmutableHasheqv(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.immutable(m, depth, HashKind.EQV, entries);
  }

  @Primitive("make-immutable-hashalw")
  static Object makeImmutableHashalw(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.immutable(m, depth, HashKind.ALWAYS, entries);
  }

  @Primitive("make-hash")
  static Object makeHash(Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQUAL, Strength.STRONG, entries);
  }

  @Primitive("make-hasheq")
  static Object makeHasheq(Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQ, Strength.STRONG, entries);
  }

  @Primitive("make-hasheqv")
  static Object makeHasheqv(Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQV, Strength.STRONG, entries);
  }

  @Primitive("make-hashalw")
  static Object makeHashalw(Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.ALWAYS, Strength.STRONG, entries);
  }

  @Primitive("make-weak-hash")
  static Object makeWeakHash(Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQUAL, Strength.WEAK, entries);
  }

  @Primitive("make-weak-hasheq")
  static Object makeWeakHasheq(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQ, Strength.WEAK, entries);
  }

  @Primitive("make-weak-hasheqv")
  static Object makeWeakHasheqv(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQV, Strength.WEAK, entries);
  }

  @Primitive("make-weak-hashalw")
  static Object makeWeakHashalw(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.ALWAYS, Strength.WEAK, entries);
  }

  @Primitive("make-ephemeron-hash")
  static Object makeEphemeronHash(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQUAL, Strength.EPHEMERON, entries);
  }

  @Primitive("make-ephemeron-hasheq")
  static Object makeEphemeronHasheq(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQ, Strength.EPHEMERON, entries);
  }

  @Primitive("make-ephemeron-hasheqv")
  static Object makeEphemeronHasheqv(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.EQV, Strength.EPHEMERON, entries);
  }

  @Primitive("make-ephemeron-hashalw")
  static Object makeEphemeronHashalw(
      Machine m, int depth, @Is("(listof pair?)") @Nullable Object entries) {
    return HashFilling.mutable(m, depth, HashKind.ALWAYS, Strength.EPHEMERON, entries);
  }
}
