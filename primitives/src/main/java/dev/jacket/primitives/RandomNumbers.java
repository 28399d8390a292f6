package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.PseudoRandomGenerator;
import dev.jacket.value.Vector;

/** Pseudo-random numbers (reference, section 4.3.2.7). */
@PrimitiveModule("#%kernel")
final class RandomNumbers {
  private RandomNumbers() {}

  /** What {@code (current-pseudo-random-generator)} gives; each engine starts with its own. */
  @PrimitiveValue("current-pseudo-random-generator")
  static final Parameter CURRENT = parameter("current-pseudo-random-generator");

  /** The generator for choices among events. */
  @PrimitiveValue("current-evt-pseudo-random-generator")
  static final Parameter FOR_EVENTS = parameter("current-evt-pseudo-random-generator");

  private static final String RANDOM_ARGUMENT =
      "(or/c (integer-in 1 4294967087) pseudo-random-generator?)";

  private static Parameter parameter(String name) {
    return Parameter.perEngine(
        name,
        new ContractGuard(
            name, "pseudo-random-generator?", v -> v instanceof PseudoRandomGenerator),
        RandomNumbers::makeGenerator);
  }

  @ContractCheck("(integer-in 0 (sub1 (expt 2 31)))")
  static boolean isSeed(Object v) {
    return v instanceof Long n && n >= 0 && n <= Integer.MAX_VALUE;
  }

  @Primitive(value = "random", terse = true)
  static Object random(Machine m) {
    return current(m).nextDouble();
  }

  @Primitive(value = "random", terse = true)
  static Object random(Machine m, Object boundOrGenerator) {
    return boundOrGenerator instanceof PseudoRandomGenerator g
        ? (Object) g.nextDouble()
        : (Object) current(m).nextInteger(bound(boundOrGenerator));
  }

  @Primitive(value = "random", terse = true)
  static Object random(Object bound, Object generator) {
    long limit = bound(bound);
    if (generator instanceof PseudoRandomGenerator g) {
      return g.nextInteger(limit);
    }
    throw Errors.argument("random", "pseudo-random-generator?", 0, generator);
  }

  private static PseudoRandomGenerator current(Machine m) {
    return (PseudoRandomGenerator) CURRENT.get(m);
  }

  private static long bound(Object v) {
    if (v instanceof Long n && n >= 1 && n <= PseudoRandomGenerator.M1) {
      return n;
    }
    throw Errors.argument("random", RANDOM_ARGUMENT, 0, v);
  }

  @Primitive(value = "random-seed", terse = true)
  static void randomSeed(Machine m, @Is("(integer-in 0 (sub1 (expt 2 31)))") Object seed) {
    current(m).seed((Long) seed);
  }

  @Primitive("make-pseudo-random-generator")
  static PseudoRandomGenerator makeGenerator() {
    return new PseudoRandomGenerator(System.nanoTime() & Integer.MAX_VALUE);
  }

  @Primitive(value = "pseudo-random-generator?", folds = true)
  static boolean isGenerator(Object v) {
    return v instanceof PseudoRandomGenerator;
  }

  @Primitive("pseudo-random-generator->vector")
  static Object generatorToVector(Object v) {
    long[] state = generator("pseudo-random-generator->vector", v).state();
    Object[] items = new Object[state.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = state[i];
    }
    return Vector.of(items);
  }

  @Primitive(value = "pseudo-random-generator-vector?", folds = true)
  static boolean isGeneratorVector(Object v) {
    return PseudoRandomGenerator.isState(state(v));
  }

  @Primitive("vector->pseudo-random-generator")
  static Object vectorToGenerator(Object v) {
    long[] state = validState("vector->pseudo-random-generator", v);
    PseudoRandomGenerator made = new PseudoRandomGenerator(0);
    made.setState(state);
    return made;
  }

  @Primitive("vector->pseudo-random-generator!")
  static void setGenerator(Object generator, Object v) {
    PseudoRandomGenerator g = generator("vector->pseudo-random-generator!", generator);
    g.setState(validState("vector->pseudo-random-generator!", v));
  }

  private static PseudoRandomGenerator generator(String who, Object v) {
    if (v instanceof PseudoRandomGenerator g) {
      return g;
    }
    throw Errors.contract(Message.of(who + ": not a pseudo-random generator ").show(v));
  }

  private static long[] validState(String who, Object v) {
    long[] state = state(v);
    if (!PseudoRandomGenerator.isState(state)) {
      throw Errors.contract(
          Message.of(who + ": not a valid pseudo-random generator state vector ").show(v));
    }
    return state;
  }

  /** The small integers in a vector; empty if the value is no vector of such. */
  private static long[] state(Object v) {
    if (!(v instanceof Vector vector)) {
      return new long[0];
    }
    long[] state = new long[vector.items.length];
    for (int i = 0; i < state.length; i++) {
      if (!(vector.items[i] instanceof Long n)) {
        return new long[0];
      }
      state[i] = n;
    }
    return state;
  }
}
