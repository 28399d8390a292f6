/**
 * The way from fully expanded code to running code: {@link dev.jacket.expander.compile.ToIr} makes
 * core IR; the compiler, a higher layer, is reached through {@link
 * dev.jacket.expander.compile.UnitCompiler}.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.compile;
