/**
 * Compiled modules that are kept beside their sources.
 *
 * <p>{@link dev.jacket.expander.cache.ModuleCache} finds the cache file of a source and says
 * whether it still holds: if it was written by this build of Jacket, at this place, and neither the
 * source nor any file that the compilation depended on has another content than then. Dates do not
 * matter. {@link dev.jacket.expander.cache.Recording} learns, while a file is compiled, what it
 * depends on.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.cache;
