package dev.jacket.expander.store;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.Collections;
import dev.jacket.value.Path;

/**
 * How a stored module names files: relative to its own, so that a folder of compiled modules can be
 * moved; the standard library's by their complete names.
 */
final class Places {
  private final Object root;
  private final String own;

  /**
   * The names that a module uses whose outermost name is a file or a symbol, or that belongs to
   * another module if it is a {@link ModuleName}.
   */
  Places(Object root) {
    this.root = root;
    this.own = root instanceof Path file ? file.text() : "";
  }

  /** Whether this is the file of the module itself. */
  boolean isOwn(Path file) {
    return file.equals(root);
  }

  /**
   * How many submodules lead from the outermost name to the module itself, if this is the name of
   * it or of a submodule; -1 for other names.
   */
  int depthInside(ModuleName name) {
    if (root instanceof ModuleName own) {
      return name.isWithin(own) ? own.submodules.size() : -1;
    }
    return name.root.equals(root) ? 0 : -1;
  }

  /** The relative name of a file in the folder of the module or below; null if it is elsewhere. */
  @org.jspecify.annotations.Nullable
  String relative(Path path) {
    if (own.isEmpty()) {
      return null;
    }
    String folder = folder();
    String text = path.text();
    boolean inside = text.startsWith(folder) && !own.startsWith(Collections.STANDARD + "/");
    return inside ? text.substring(folder.length()) : null;
  }

  /** The file that has a relative name. */
  Path resolve(String relative) {
    return Path.of(folder() + relative);
  }

  private String folder() {
    return own.substring(0, own.lastIndexOf('/') + 1);
  }
}
