/**
 * From fully expanded code to code that runs: core IR, passes, JVM bytecode, and the interpreter of
 * the same IR.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler;
