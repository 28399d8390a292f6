/**
 * Finds modules: from module paths to names, from names to files, from files to declarations.
 *
 * <p>{@link dev.jacket.expander.load.StandardResolver} is the standard module name resolver; {@link
 * dev.jacket.expander.load.SourceLoader} reads and declares what the resolver has found.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.load;
