package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.ModulePathIndex;
import dev.jacket.expander.load.Collections;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.MissingModules;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Module names, paths and indexes (reference, sections 14.4.1 and 14.4.2). */
@PrimitiveModule("#%kernel")
public final class ModulePathBuiltins {
  private static final Symbol LIB = Symbol.of("lib");
  private static final Symbol SUBMOD = Symbol.of("submod");

  @PrimitiveValue("current-module-declare-name")
  public static final Parameter CURRENT_MODULE_DECLARE_NAME = LoadParameters.DECLARE_NAME;

  private ModulePathBuiltins() {}

  @ContractCheck("module-path?")
  public static boolean isModulePathContract(Object v) {
    return dev.jacket.expander.load.ModulePaths.isModulePath(v);
  }

  @Primitive("module-path?")
  public static boolean isModulePath(Object v) {
    return dev.jacket.expander.load.ModulePaths.isModulePath(v);
  }

  @Primitive("resolved-module-path?")
  public static boolean isResolvedModulePath(Object v) {
    return v instanceof ModuleName;
  }

  @Primitive("make-resolved-module-path")
  public static Object makeResolvedModulePath(Object datum) {
    ModuleName name = ModuleName.ofDatum(datum);
    if (name == null) {
      throw Errors.argument(
          "make-resolved-module-path",
          "(or/c symbol?\n"
              + "                  (and/c path? complete-path?)\n"
              + "                  (cons/c (or/c symbol?\n"
              + "                                (and/c path? complete-path?))\n"
              + "                          (non-empty-listof symbol?)))",
          0,
          datum);
    }
    return name;
  }

  @ContractCheck("resolved-module-path?")
  public static boolean isResolvedContract(Object v) {
    return v instanceof ModuleName;
  }

  @Primitive("resolved-module-path-name")
  public static Object resolvedModulePathName(@Is("resolved-module-path?") Object name) {
    return ((ModuleName) name).datum();
  }

  @ContractCheck("module-path-index?")
  public static boolean isIndexContract(Object v) {
    return v instanceof ModulePathIndex;
  }

  @Primitive("module-path-index?")
  public static boolean isModulePathIndex(Object v) {
    return v instanceof ModulePathIndex;
  }

  @ContractCheck("(or/c module-path? #f)")
  public static boolean isPathOrFalse(Object v) {
    return v == Boolean.FALSE || isModulePath(v);
  }

  @ContractCheck("(or/c #f resolved-module-path? module-path-index?)")
  public static boolean isBase(Object v) {
    return v == Boolean.FALSE || v instanceof ModuleName || v instanceof ModulePathIndex;
  }

  /** What a module without a name is called. */
  private static final Symbol SELF = Symbol.of("expanded module");

  @Primitive(value = "module-path-index-join", terse = true)
  public static Object modulePathIndexJoin(
      @Is("(or/c module-path? #f)") Object path,
      @Is("(or/c #f resolved-module-path? module-path-index?)") Object base,
      @Nullable Object submodule) {
    if (path == Boolean.FALSE && base != Boolean.FALSE) {
      throw Errors.contract(
          "module-path-index-join: cannot combine #f path with non-#f base\n  given base: "
              + dev.jacket.value.Printer.errorString(base));
    }
    if (submodule != null && submodule != Boolean.FALSE) {
      if (path != Boolean.FALSE) {
        throw Errors.arguments(
            "module-path-index-join",
            "cannot combine #f submodule list with non-#f module path",
            "given module path",
            path,
            "given submodule list",
            submodule);
      }
      ModuleName self = ModuleName.of(SELF);
      for (Object name : Lists.toJava(submodule)) {
        self = self.submodule((Symbol) name);
      }
      return ModulePathIndex.of(self);
    }
    return new ModulePathIndex(path, isAbsolute(path) ? Boolean.FALSE : base);
  }

  /** Whether a path leads to the same module wherever it stands. */
  private static boolean isAbsolute(Object path) {
    return path instanceof Symbol
        || path instanceof Path p && p.isAbsolute()
        || path instanceof Pair form && form.car == LIB;
  }

  @Primitive(value = "module-path-index-split", control = true)
  public static Object modulePathIndexSplit(Machine m, @Is("module-path-index?") Object index) {
    ModulePathIndex i = (ModulePathIndex) index;
    return m.values(i.path, i.base);
  }

  /** The index of a module as a {@code require} would name it; the module in question has none. */
  static ModulePathIndex index(ModuleName name) {
    boolean unnamed = name.root instanceof Symbol s && s.kind() == Symbol.Kind.UNINTERNED;
    if (unnamed) {
      return ModulePathIndex.of(name);
    }
    ModulePathIndex index = new ModulePathIndex(pathOf(name), Boolean.FALSE);
    index.resolvedTo(name);
    return index;
  }

  private static Object pathOf(ModuleName name) {
    Object root = name.root;
    if (root instanceof Symbol s) {
      root = Lists.of(Symbol.of("quote"), s);
    } else if (root instanceof Path p && p.text().startsWith(Collections.STANDARD + "/")) {
      root = libraryPath(p.text().substring(Collections.STANDARD.length() + 1));
    }
    return name.submodules.isEmpty()
        ? root
        : new Pair(SUBMOD, new Pair(root, Lists.of(name.submodules)));
  }

  /** The module path of a library file. */
  private static Object libraryPath(String file) {
    if (!file.endsWith(".rkt")) {
      return Lists.of(Symbol.of("lib"), Str.immutable(file));
    }
    String name = file.substring(0, file.length() - ".rkt".length());
    boolean main = name.endsWith("/main") && name.indexOf('/') == name.length() - "/main".length();
    return Symbol.of(main ? name.substring(0, name.length() - "/main".length()) : name);
  }

  @Primitive("module-path-index-submodule")
  public static Object modulePathIndexSubmodule(@Is("module-path-index?") Object index) {
    ModulePathIndex i = (ModulePathIndex) index;
    ModuleName name = i.resolved();
    return i.path == Boolean.FALSE && name != null && !name.submodules.isEmpty()
        ? Lists.of(name.submodules)
        : Boolean.FALSE;
  }

  @Primitive(value = "module-path-index-resolve", terse = true)
  public static Object modulePathIndexResolve(
      Machine m,
      @Is("module-path-index?") Object index,
      @Nullable Object load,
      @Is("(or/c #f syntax?)") @Nullable Object source) {
    try {
      return resolve(m, index, load != null && load != Boolean.FALSE);
    } catch (RacketException e) {
      throw source instanceof Syntax path ? MissingModules.located(e, path) : e;
    }
  }

  /** The name of the module that an index, name or path leads to. */
  static ModuleName resolve(Machine m, Object v, boolean load) {
    if (v instanceof ModuleName name) {
      return name;
    }
    if (!(v instanceof ModulePathIndex i)) {
      return byPath(m, v, null, load);
    }
    ModuleName known = i.resolved();
    if (known != null) {
      return known;
    }
    ModuleName base = i.base == Boolean.FALSE ? null : resolve(m, i.base, false);
    if (i.path == Boolean.FALSE) {
      if (base == null) {
        throw Errors.contract(
            "module-path-index-resolve: \"self\" index has no resolution\n"
                + "  module path index: "
                + i);
      }
      return base;
    }
    ModuleName name = byPath(m, i.path, base, load);
    i.resolvedTo(name);
    return name;
  }

  private static ModuleName byPath(
      Machine m, Object path, @Nullable ModuleName base, boolean load) {
    return CurrentResolver.of(m).resolve(m, path, base, Namespace.current(m), load);
  }
}
