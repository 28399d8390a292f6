package dev.jacket.compiler.ir;

import org.jspecify.annotations.Nullable;

/**
 * Where code comes from.
 *
 * @param source the path or name of the source
 * @param line counted from 1; 0 if unknown
 * @param column counted from 0
 */
public record SourceLocation(@Nullable Object source, int line, int column) {}
