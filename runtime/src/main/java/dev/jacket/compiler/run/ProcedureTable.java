package dev.jacket.compiler.run;

/**
 * Facts of a unit's procedures, by id.
 *
 * @param names what {@code object-name} gives, or empty strings
 * @param masks arity masks
 */
public record ProcedureTable(String[] names, long[] masks) {}
