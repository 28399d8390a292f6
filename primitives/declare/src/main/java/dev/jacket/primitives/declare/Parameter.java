package dev.jacket.primitives.declare;

import org.jspecify.annotations.Nullable;

/**
 * One argument of a builtin's method.
 *
 * @param kind how a Racket value is converted
 * @param javaClass the class of a {@link Kind#CLASS} parameter
 * @param contract the words of the contract
 * @param check the method that decides, as {@code class.method}, or null if the type says it all
 * @param optional whether it may be absent
 */
record Parameter(
    Kind kind, String javaClass, String contract, @Nullable String check, boolean optional) {

  /** How a Racket value becomes a Java argument. */
  enum Kind {
    /** As it is. */
    ANY,
    /** As a truth value. */
    TRUTH,
    /** A fixnum. */
    LONG,
    /** A count or an index. */
    INT,
    /** A flonum. */
    DOUBLE,
    /** An instance of a class. */
    CLASS
  }
}
