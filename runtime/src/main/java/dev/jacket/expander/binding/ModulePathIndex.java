package dev.jacket.expander.binding;

import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A module path together with what it is relative to (reference, section 14.4.2).
 *
 * <p>Bindings name modules by their resolved names; an index is made where Racket's functions give
 * or take one.
 */
public final class ModulePathIndex {
  /** The module path as a datum; {@code #f} for the enclosing module itself. */
  public final Object path;

  /** A module path index, a {@link ModuleName}, or {@code #f}. */
  public final Object base;

  private @Nullable ModuleName resolved;

  /** An index that is resolved when it is needed. */
  public ModulePathIndex(Object path, Object base) {
    this.path = path;
    this.base = base;
  }

  /** The index without a path, for a module that is seen from inside. */
  public static ModulePathIndex of(ModuleName name) {
    ModulePathIndex index = new ModulePathIndex(Boolean.FALSE, Boolean.FALSE);
    index.resolved = name;
    return index;
  }

  /** The name, if it was found out already. */
  public @Nullable ModuleName resolved() {
    return resolved;
  }

  /** Notes the name. */
  public void resolvedTo(ModuleName name) {
    resolved = name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof ModulePathIndex i
            && path.equals(i.path)
            && base.equals(i.base)
            && (path != Boolean.FALSE || Objects.equals(resolved, i.resolved));
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, base);
  }

  @Override
  public String toString() {
    if (path == Boolean.FALSE) {
      return resolved == null
          ? "#<module-path-index>"
          : "#<module-path-index:" + resolved.text() + ">";
    }
    return "#<module-path-index:" + pathText() + ">";
  }

  /** The path, then what it is relative to; a name of a library is relative to nothing. */
  private String pathText() {
    String quoted = Printer.errorString(path, Integer.MAX_VALUE);
    String text = quoted.startsWith("'") ? quoted.substring(1) : quoted;
    if (base instanceof ModulePathIndex index && index.path != Boolean.FALSE) {
      return text + " " + index.pathText();
    }
    return base instanceof ModuleName name && !(path instanceof Symbol)
        ? text + " + " + name.text()
        : text;
  }
}
