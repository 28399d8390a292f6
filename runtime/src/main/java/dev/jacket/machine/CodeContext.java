package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * Which function a frame belongs to, as the context of errors shows it.
 *
 * @param name the name, or the empty string
 * @param source the path of the file with the function, or null
 * @param line the line where the function stands, counted from 1; 0 if unknown
 * @param column the column, counted from 0
 */
public record CodeContext(String name, @Nullable String source, int line, int column) {
  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return name.isEmpty() && source == null;
  }

  /** Whether the name is just the place, as that of a function without a name of its own. */
  public boolean isNamedByPlace() {
    return source != null && line > 0 && name.endsWith(":" + line + ":" + column);
  }

  /**
   * The line that Racket shows: {@code path:line:column: name}, {@code path:line:column} or name. A
   * function without a name of its own is named by its place, which is not said twice.
   */
  @Override
  public String toString() {
    if (source == null || line == 0) {
      return name;
    }
    String position = ":" + line + ":" + column;
    return source + position + (name.isEmpty() || isNamedByPlace() ? "" : ": " + name);
  }
}
