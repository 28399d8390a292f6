/**
 * What a Java host sees: engines that run Racket programs.
 *
 * <p>An {@link dev.jacket.embed.Engine} owns a machine, a scheduler, a namespace and whatever its
 * programs open; engines share code and nothing else.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.embed;
