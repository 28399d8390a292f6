/** Execution of flat code without emitting it, under the same call protocol. */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.interpret;
