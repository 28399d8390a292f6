/** The core intermediate representation. Pure data: no threads, no ports, no emission. */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.ir;
