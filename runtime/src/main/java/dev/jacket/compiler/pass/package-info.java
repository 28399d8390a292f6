/**
 * Transformations of core IR: each takes IR and gives IR that means the same and lacks something,
 * or is cheaper.
 *
 * <p>{@link dev.jacket.compiler.ir.Printing} prints what is between them.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.pass;
