/**
 * Racket's data: symbols, pairs, strings, bytes, numbers, hashes, structures, their printing and
 * their equality.
 *
 * <p>Values hold data; operations live beside them or in the primitives. Nothing in this package
 * knows of calls, threads or ports. Errors leave as {@link dev.jacket.value.RacketException}.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.value;
