package dev.jacket.machine;

import java.util.List;

/**
 * What the compiler may know of a builtin procedure.
 *
 * <p>A direct call is {@code invokestatic owner.method descriptor(n)}: first the machine and the
 * depth if {@link #takesMachine} and {@link #takesDepth} say so, then either n objects, if {@link
 * #hasDirect} says that there is a method for n arguments, or all arguments in one array. It checks
 * the arguments, but in the array form also their number.
 *
 * @param module the primitive module
 * @param name the name in errors
 * @param owner the internal name of the class with the checked wrappers
 * @param method the wrappers' method name
 * @param mask the arity mask
 * @param direct bit n is set if there is a wrapper that takes n arguments one by one
 * @param takesMachine whether the wrappers' first parameter is the machine
 * @param takesDepth whether the depth follows the machine
 * @param mayCapture whether a call may return {@link Machine#SPECIAL}; otherwise it is a leaf
 * @param pure whether an unused call can be dropped when its arguments are known to be right
 * @param folds whether a call on constants can be made by the compiler
 * @param test whether the result is always a boolean and there are variants of the direct wrappers,
 *     named {@code method + "$test"}, that return it unboxed
 * @param contracts the contract of each parameter in turn, the last one repeating for rest
 *     arguments; {@code any/c} where everything goes
 */
public record PrimitiveFact(
    String module,
    String name,
    String owner,
    String method,
    long mask,
    long direct,
    boolean takesMachine,
    boolean takesDepth,
    boolean mayCapture,
    boolean pure,
    boolean folds,
    boolean test,
    List<String> contracts) {

  private static final String MACHINE = "Ldev/jacket/machine/Machine;";
  private static final String OBJECT = "Ljava/lang/Object;";

  /** Whether the builtin accepts {@code count} arguments. */
  public boolean accepts(int count) {
    return (mask >> Math.min(count, 63) & 1) != 0;
  }

  /** Whether there is a wrapper that takes {@code count} arguments one by one. */
  public boolean hasDirect(int count) {
    return count < 63 && (direct >> count & 1) != 0;
  }

  /** The descriptor of the wrapper for {@code count} arguments, in array form if it must be. */
  public String descriptor(int count) {
    return "("
        + leading()
        + (hasDirect(count) ? OBJECT.repeat(count) : "[" + OBJECT)
        + ")"
        + OBJECT;
  }

  /** The descriptor of the unboxed variant for {@code count} arguments; see {@link #test}. */
  public String testDescriptor(int count) {
    return "(" + leading() + OBJECT.repeat(count) + ")Z";
  }

  private String leading() {
    return (takesMachine ? MACHINE : "") + (takesDepth ? "I" : "");
  }
}
