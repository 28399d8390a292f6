/**
 * The builtins: one class for each section of the reference, its procedures annotated static
 * methods.
 *
 * <p>Arguments enter checked and converted by generated wrappers; Racket values leave, or {@code
 * Machine.SPECIAL} from what is no leaf. Contract checks are in the classes called {@code
 * ...Contracts}.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.primitives;
