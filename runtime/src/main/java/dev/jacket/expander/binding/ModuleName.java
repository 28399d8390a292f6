package dev.jacket.expander.binding;

import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a module is declared: a resolved module path (reference, section 14.4.1).
 */
public final class ModuleName {
  /** The core forms. */
  public static final ModuleName CORE = of(Symbol.of("#%core"));

  /** The core forms and the builtins that most code needs. */
  public static final ModuleName KERNEL = of(Symbol.of("#%kernel"));

  /** A complete path or a symbol. */
  public final Object root;

  /** The names that lead from the root module to a submodule. */
  public final List<Symbol> submodules;

  private final int hash;
  private final boolean topLevel;

  private ModuleName(Object root, List<Symbol> submodules) {
    this(root, submodules, false);
  }

  private ModuleName(Object root, List<Symbol> submodules, boolean topLevel) {
    this.root = root;
    this.submodules = submodules;
    this.topLevel = topLevel;
    this.hash = Objects.hash(root, submodules);
  }

  /** The name of a module that is no submodule. */
  public static ModuleName of(Object root) {
    return new ModuleName(root, List.of());
  }

  /** The name of a submodule of this module. */
  public ModuleName submodule(Symbol name) {
    List<Symbol> longer = new ArrayList<>(submodules);
    longer.add(name);
    return new ModuleName(root, List.copyOf(longer));
  }

  /** The module that this is a submodule of, or null. */
  public @Nullable ModuleName enclosing() {
    int n = submodules.size();
    return n == 0 ? null : new ModuleName(root, submodules.subList(0, n - 1));
  }

  /** Whether this is another module or one of its submodules. */
  public boolean isWithin(ModuleName outer) {
    int depth = outer.submodules.size();
    return root.equals(outer.root)
        && submodules.size() >= depth
        && submodules.subList(0, depth).equals(outer.submodules);
  }

  /** The outermost module around this one. */
  public ModuleName outermost() {
    return submodules.isEmpty() ? this : of(root);
  }

  /** What stands for the module in the bindings of a new top level. */
  public static ModuleName topLevel() {
    return new ModuleName(Symbol.uninterned("top-level"), List.of(), true);
  }

  /** Whether this stands for a top level, not for a module. */
  public boolean isTopLevel() {
    return topLevel;
  }

  /** The last part as a symbol, as {@code object-name} of procedures and errors show it. */
  public Symbol shortName() {
    if (!submodules.isEmpty()) {
      return submodules.get(submodules.size() - 1);
    }
    if (root instanceof Symbol s) {
      return s;
    }
    String text = root.toString();
    String file = text.substring(text.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return Symbol.of(dot > 0 ? file.substring(0, dot) : file);
  }

  /** What {@code resolved-module-path-name} gives. */
  public Object datum() {
    return submodules.isEmpty() ? root : new Pair(root, Lists.of(submodules));
  }

  /** The name that {@link #datum} gives as {@code datum}, or null if there is none. */
  public static @Nullable ModuleName ofDatum(Object datum) {
    if (isRoot(datum)) {
      return of(datum);
    }
    if (!(datum instanceof Pair p) || !isRoot(p.car) || !Lists.isList(p.cdr)) {
      return null;
    }
    List<Symbol> names = new ArrayList<>();
    for (Object name : Lists.toJava(p.cdr)) {
      if (!(name instanceof Symbol s)) {
        return null;
      }
      names.add(s);
    }
    return names.isEmpty() ? null : new ModuleName(p.car, List.copyOf(names));
  }

  private static boolean isRoot(Object v) {
    return v instanceof Symbol || v instanceof Path path && path.isAbsolute();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof ModuleName n
            && hash == n.hash
            && root.equals(n.root)
            && submodules.equals(n.submodules);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** As errors show the name: a path as a string, a symbol quoted, submodules in a list. */
  public String text() {
    String first = root instanceof Symbol s ? "'" + s : Printer.errorString(root.toString());
    if (root instanceof Path path) {
      first = "\"" + path.text() + "\"";
    }
    if (submodules.isEmpty()) {
      return first;
    }
    StringBuilder out = new StringBuilder("(submod ").append(first);
    submodules.forEach(s -> out.append(' ').append(s));
    return out.append(')').toString();
  }

  @Override
  public String toString() {
    return "#<resolved-module-path:" + text() + ">";
  }
}
