/**
 * Compiled modules as bytes, for the standard library and for what {@code jacket make} keeps.
 *
 * <p>Declarations enter and an archive of a file's modules leaves, and back. Everything that a
 * module consists of is a node of a table; a node is decoded when it is first asked for, so that
 * declaring a module costs next to nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.store;
