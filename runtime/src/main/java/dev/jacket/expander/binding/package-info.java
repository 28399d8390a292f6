/**
 * What identifiers mean: names of modules, bindings to definitions in modules and to local
 * variables.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.binding;
