/**
 * Modules as they are declared and instantiated, and the namespaces in which that happens.
 *
 * <p>A {@link dev.jacket.expander.module.Module} is code without state; a {@link
 * dev.jacket.expander.module.ModuleInstance} has its variables at one phase; a {@link
 * dev.jacket.expander.module.Registry} knows the modules and instances of a namespace.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.module;
