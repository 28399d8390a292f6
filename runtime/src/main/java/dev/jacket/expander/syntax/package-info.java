/**
 * Syntax objects and their lexical context as sets of scopes.
 *
 * <p>Data and source locations enter; {@link dev.jacket.expander.syntax.Syntax} objects leave.
 * Contexts are immutable and shared; changes of scopes reach the parts of a compound object when
 * these are looked at.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.syntax;
