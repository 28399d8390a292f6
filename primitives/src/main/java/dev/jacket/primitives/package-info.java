/**
 * The builtins: one class for each section of the reference, static methods that are declared with
 * annotations.
 *
 * <p>Arguments enter checked; values leave, or {@link dev.jacket.value.RacketException}s.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.primitives;
