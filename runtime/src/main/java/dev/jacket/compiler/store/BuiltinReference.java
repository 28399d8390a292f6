package dev.jacket.compiler.store;

/**
 * A builtin among the literals of a unit; it stands for the builtin's value.
 *
 * @param module the primitive module
 * @param name the Racket name
 */
public record BuiltinReference(String module, String name) {}
