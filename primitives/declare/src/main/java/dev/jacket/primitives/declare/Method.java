package dev.jacket.primitives.declare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A static method of a builtin.
 *
 * @param owner the qualified name of its class
 * @param name its name
 * @param machine whether it takes the machine
 * @param depth whether it takes the depth
 * @param parameters the arguments, without the rest
 * @param rest the contract of each further argument, or null if there are none
 * @param result what it returns
 */
record Method(
    String owner,
    String name,
    boolean machine,
    boolean depth,
    List<Parameter> parameters,
    @Nullable Parameter rest,
    Result result) {

  /** The kinds of results. */
  enum Result {
    /** Nothing, which is {@code #<void>} for Racket. */
    VOID,
    /** A boolean. */
    BOOLEAN,
    /** A number that is boxed as {@code Long}. */
    LONG,
    /** A number that is boxed as {@code Double}. */
    DOUBLE,
    /** A Racket value. */
    OBJECT
  }

  /** The number of arguments that must be there. */
  int required() {
    int n = 0;
    while (n < parameters.size() && !parameters.get(n).optional()) {
      n++;
    }
    return n;
  }

  /** The arity mask of this method alone. */
  long mask() {
    long from = -1L << required();
    return rest != null ? from : from & ~(-1L << parameters.size() + 1);
  }
}
