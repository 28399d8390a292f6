/**
 * Compiled units as bytes: the class of a unit, the facts of its procedures, and its literals.
 *
 * <p>An emitted unit enters and a byte array leaves, and back. Literals are a table of nodes in
 * which parts stand before what they are part of, so that neither writing nor reading recurs.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.store;
