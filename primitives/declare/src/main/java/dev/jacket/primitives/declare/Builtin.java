package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builtin procedure: one Racket procedure with its methods. */
final class Builtin {
  final String name;
  final List<String> aliases;
  final boolean terse;
  final boolean pure;
  final boolean folds;
  final boolean control;
  final boolean blocking;
  final List<Method> methods = new ArrayList<>();

  Builtin(Primitive declaration) {
    this.name = declaration.value();
    this.aliases = List.of(declaration.aliases());
    this.terse = declaration.terse();
    this.folds = declaration.folds();
    this.pure = declaration.pure() || declaration.folds();
    this.control = declaration.control();
    this.blocking = declaration.blocking();
  }

  long mask() {
    long mask = 0;
    for (Method method : methods) {
      mask |= method.mask();
    }
    return mask;
  }

  /** Bit n is set if there is a wrapper for exactly n arguments. */
  long direct() {
    long direct = 0;
    for (Method method : methods) {
      if (method.rest() == null) {
        direct |= method.mask();
      }
    }
    return direct;
  }

  /** The method with rest arguments, or null. */
  @Nullable Method variadic() {
    for (Method method : methods) {
      if (method.rest() != null) {
        return method;
      }
    }
    return null;
  }

  /** The method that takes {@code count} arguments one by one. */
  Method methodFor(int count) {
    for (Method method : methods) {
      if (method.rest() == null && (method.mask() >> count & 1) != 0) {
        return method;
      }
    }
    throw new IllegalArgumentException(name + " has no method for " + count);
  }

  boolean takesMachine() {
    return blocking || methods.stream().anyMatch(Method::machine);
  }

  boolean takesDepth() {
    return methods.stream().anyMatch(Method::depth);
  }

  boolean mayCapture() {
    return control || blocking || takesDepth();
  }

  /** Whether all results are booleans, so that unboxed variants make sense. */
  boolean isTest() {
    return !mayCapture()
        && methods.stream().allMatch(method -> method.result() == Method.Result.BOOLEAN);
  }

  /** The name of the wrappers. */
  String method() {
    return JavaText.identifier(name);
  }
}
