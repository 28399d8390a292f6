package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method a builtin procedure.
 *
 * <p>Parameters, in this order:
 *
 * <ul>
 *   <li>optionally {@code Machine m}, then optionally {@code int depth}: not arguments. A method
 *       that takes {@code depth} may call procedures, following the protocol of call sites, and is
 *       no leaf; so is one that is {@link #control}.
 *   <li>required arguments; then optional ones, marked {@code @Nullable} and null when absent; then
 *       at most one {@code Object[]} or {@code Object...} for the rest.
 * </ul>
 *
 * <p>The Java type of a parameter says what it accepts: {@code Object} anything; {@code boolean}
 * anything, as a truth value; a value class ({@code Symbol}, {@code Str}, {@code Pair}, ...) that
 * class, with the contract Racket has for it ({@code symbol?}, {@code string?}, {@code pair?});
 * {@code long} a {@code fixnum?} and {@code int} an {@code exact-nonnegative-integer?} that fits,
 * {@code double} a {@code flonum?}; {@link Is} narrows or renames the contract. A violated contract
 * is reported in the words of {@code raise-argument-error} with all arguments.
 *
 * <p>An {@code int} argument too large for Java arrives as {@link Integer#MAX_VALUE}. {@code Long},
 * {@code Integer} and {@code Double} stand for {@code long}, {@code int} and {@code double} where a
 * parameter is optional. Applicable structures are procedures too: a parameter that takes
 * procedures is an {@code Object} with a contract.
 *
 * <p>Several methods of a class may have the same Racket name if they accept different numbers of
 * arguments (a method with rest arguments gets only the numbers that no other method takes): they
 * are one builtin, with fast paths for the usual cases.
 *
 * <p>Results: {@code void} gives {@code #<void>}; {@code boolean}, {@code int}, {@code long} and
 * {@code double} are boxed; anything else must be a Racket value, or {@code Machine.SPECIAL} from a
 * method that is no leaf.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Primitive {
  /** The Racket name. */
  String value();

  /** Further names of the same procedure. */
  String[] aliases() default {};

  /**
   * Contract errors show the bad argument only, without its position and the others: Racket has
   * such short words for what it takes from its host Scheme system.
   */
  boolean terse() default false;

  /** No effect, no error for arguments that meet the contracts: an unused call can be dropped. */
  boolean pure() default false;

  /** {@link #pure}, and equal arguments give equal results: calls on constants are folded. */
  boolean folds() default false;

  /**
   * May return {@code SPECIAL} (multiple values, tail calls, control actions) without calling on.
   */
  boolean control() default false;

  /** May return {@code m.block(...)}; it is then called again with the same arguments. */
  boolean blocking() default false;
}
