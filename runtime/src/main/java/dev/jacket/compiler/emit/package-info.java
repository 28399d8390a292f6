/**
 * Flat code to class files, with ASM, which nothing else in this module uses.
 *
 * <p>A {@link dev.jacket.compiler.flat.Program} enters; the bytes of one class leave, with the
 * literals that class files cannot hold. Every function becomes a static method; one that has calls
 * not in tail position gets a twin that goes on behind such a call.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.emit;
