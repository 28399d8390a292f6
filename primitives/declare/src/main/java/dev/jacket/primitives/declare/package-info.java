/**
 * Declaration of builtins: the annotations, and the processor that writes the tables from them.
 *
 * <p>Annotated static methods enter; checked wrappers, dispatch tables and rows of facts leave, as
 * generated sources.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.primitives.declare;
