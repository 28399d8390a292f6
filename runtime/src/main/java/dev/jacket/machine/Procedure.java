package dev.jacket.machine;

import dev.jacket.value.ApplicableValue;

/**
 * Something that can be applied.
 *
 * <p>The calls return the value, or {@link Machine#SPECIAL}, which means that {@code m} says what
 * is to be done. {@code depth} counts the JVM frames of the running segment; implementations that
 * call on pass {@code depth + 1}.
 */
public abstract class Procedure extends ApplicableValue {
  /** Applies to no argument. */
  public Object call0(Machine m, int depth) {
    throw arityError();
  }

  /** Applies to one argument. */
  public Object call1(Machine m, int depth, Object a) {
    throw arityError(a);
  }

  /** Applies to two arguments. */
  public Object call2(Machine m, int depth, Object a, Object b) {
    throw arityError(a, b);
  }

  /** Applies to three arguments. */
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    throw arityError(a, b, c);
  }

  /** Applies to four arguments. */
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    throw arityError(a, b, c, d);
  }

  /** Applies to any number of arguments; up to four are handed to the method of that number. */
  public Object callN(Machine m, int depth, Object[] args) {
    return switch (args.length) {
      case 0 -> call0(m, depth);
      case 1 -> call1(m, depth, args[0]);
      case 2 -> call2(m, depth, args[0], args[1]);
      case 3 -> call3(m, depth, args[0], args[1], args[2]);
      case 4 -> call4(m, depth, args[0], args[1], args[2], args[3]);
      default -> callMany(m, depth, args);
    };
  }

  /** Applies to more than four arguments. */
  protected Object callMany(Machine m, int depth, Object[] args) {
    throw arityError(args);
  }

  /**
   * The accepted argument counts as {@code procedure-arity-mask} gives them: bit n is set if n
   * arguments are accepted; a negative mask accepts all numbers above its highest clear bit. Counts
   * of 62 and more that are not part of a tail do not occur in builtins.
   */
  public abstract long arityMask();

  /** The name that {@code object-name} gives and that errors show, or the empty string. */
  public abstract String name();

  /** The error for a call with these arguments, which the procedure does not accept. */
  protected dev.jacket.value.RacketException arityError(Object... args) {
    return ArityErrors.of(this, args);
  }

  @Override
  public String toString() {
    String name = name();
    return name.isEmpty() ? "#<procedure>" : "#<procedure:" + name + ">";
  }
}
