package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be asked about declared modules (reference, section 14.4.3). */
@PrimitiveModule("#%kernel")
public final class ModuleReflection {
  private static final String MODULE =
      "(or/c module-path? module-path-index? resolved-module-path?)";

  private static final String VERBOSITY = "(or/c #f 'defined-names)";
  private static final Symbol DEFINED_NAMES = Symbol.of("defined-names");

  private ModuleReflection() {}

  @ContractCheck(VERBOSITY)
  static boolean isVerbosity(Object v) {
    return v == Boolean.FALSE || v == DEFINED_NAMES;
  }

  /** Whether a verbosity asks for the names of the definitions. */
  static boolean isNamed(@Nullable Object verbosity) {
    return verbosity == DEFINED_NAMES;
  }

  private static Module declared(Machine m, String who, Object path) {
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    Module module = Namespace.current(m).registry.find(m, name);
    if (module == null) {
      throw Errors.contract(who + ": unknown module in the current namespace\n  name: " + name);
    }
    return module;
  }

  @Primitive(value = "module-declared?", terse = true)
  public static boolean isModuleDeclared(
      Machine m, @Is(MODULE) Object path, @Nullable Object load) {
    boolean mayLoad = load != null && load != Boolean.FALSE;
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    Registry registry = Namespace.current(m).registry;
    if (Registry.isPrimitive(name)) {
      return true;
    }
    return mayLoad ? registry.find(m, name) != null : registry.declared(name) != null;
  }

  @Primitive("module-predefined?")
  public static boolean isModulePredefined(Machine m, @Is(MODULE) Object path) {
    return Registry.isPrimitive(ModulePathBuiltins.resolve(m, path, false));
  }

  @Primitive(value = "module->language-info", terse = true)
  public static Object moduleToLanguageInfo(
      Machine m, @Is(MODULE) Object path, @Nullable Object load) {
    return declared(m, "module->language-info", path).details().languageInfo();
  }

  @Primitive(value = "module->realm", terse = true)
  public static Object moduleToRealm(Machine m, @Is(MODULE) Object path, @Nullable Object load) {
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    return Registry.isPrimitive(name)
        ? Module.Details.REALM
        : declared(m, "module->realm", name).details().realm();
  }

  @Primitive("module->imports")
  public static Object moduleToImports(Machine m, @Is(MODULE) Object path) {
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    if (Registry.isPrimitive(name)) {
      return Nil.NIL;
    }
    return imports(declared(m, "module->imports", name).requires());
  }

  static Object imports(List<Module.Require> requires) {
    Map<Integer, List<Object>> byPhase = new TreeMap<>();
    for (Module.Require r : requires) {
      byPhase
          .computeIfAbsent(r.shift(), s -> new ArrayList<>())
          .add(ModulePathBuiltins.index(r.module()));
    }
    List<Object> rows = new ArrayList<>();
    byPhase.forEach((phase, all) -> rows.add(new Pair(Phase.value(phase), Lists.of(all))));
    return Lists.of(rows);
  }

  @Primitive(value = "module->exports", control = true, terse = true)
  public static Object moduleToExports(
      Machine m, @Is(MODULE) Object path, @Is(VERBOSITY) @Nullable Object verbosity) {
    boolean names = isNamed(verbosity);
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    if (Registry.isPrimitive(name)) {
      Import.Source source = Import.primitives(name);
      return m.values(primitive(source, false, names), primitive(source, true, names));
    }
    Module module = declared(m, "module->exports", name);
    return m.values(exports(module, false, names), exports(module, true, names));
  }

  private static Object primitive(Import.Source source, boolean syntax, boolean names) {
    List<Object> rows = new ArrayList<>();
    for (Symbol s : source.names()) {
      Provided p = source.get(s);
      if (p != null && p.isSyntax() == syntax) {
        rows.add(names ? Lists.of(s, Nil.NIL, p.binding().name) : Lists.of(s, Nil.NIL));
      }
    }
    return rows.isEmpty() ? Nil.NIL : Lists.of(new Pair(0L, Lists.of(rows)));
  }

  /**
   * What a module provides by level, with the origins.
   *
   * @param syntax macros rather than variables?
   * @param names with the names of the definitions?
   */
  static Object exports(Module module, boolean syntax, boolean names) {
    List<Object> levels = new ArrayList<>();
    new TreeMap<>(module.provides())
        .forEach(
            (at, provided) -> {
              List<Object> rows = new ArrayList<>();
              provided.entrySet().stream()
                  .filter(e -> e.getValue().isSyntax() == syntax)
                  .sorted((a, b) -> byName(a.getKey(), b.getKey()))
                  .forEach(e -> rows.add(export(module, at, e.getKey(), e.getValue(), names)));
              if (!rows.isEmpty()) {
                levels.add(new Pair(at.datum(), Lists.of(rows)));
              }
            });
    return Lists.of(levels);
  }

  private static int byName(Symbol a, Symbol b) {
    return a.name().compareTo(b.name());
  }

  private static Object export(
      Module module, PhaseSpace at, Symbol name, Provided p, boolean withDefinition) {
    ModuleBinding b = p.binding();
    boolean own = b.module.equals(module.name());
    Object origin = own ? Nil.NIL : Lists.of(origin(b.nominal, at, name));
    return withDefinition ? Lists.of(name, origin, b.name) : Lists.of(name, origin);
  }

  /** The module of an import; with more if it was not imported from there as it is provided. */
  private static Object origin(ModuleBinding.Nominal n, PhaseSpace at, Symbol name) {
    Object index = ModulePathBuiltins.index(n.module());
    boolean same = n.from().equals(at) && n.name() == name;
    Object phase = Phase.value(n.from().phase());
    return same ? index : Lists.of(index, phase, n.name(), n.from().datum());
  }

  @Primitive("module->indirect-exports")
  public static Object moduleToIndirectExports(Machine m, @Is(MODULE) Object path) {
    Module module = declared(m, "module->indirect-exports", path);
    List<Object> rows = new ArrayList<>();
    for (int level = module.lowest(); level <= module.highest(); level++) {
      List<Symbol> hidden = hidden(module, level);
      if (!hidden.isEmpty()) {
        rows.add(new Pair((long) level, Lists.of(hidden)));
      }
    }
    return rows.isEmpty() ? Nil.NIL : Lists.of(rows);
  }

  /** The variables that a module defines at a level and does not provide. */
  private static List<Symbol> hidden(Module module, int level) {
    dev.jacket.expander.module.Body body = module.parts().body(level);
    List<Symbol> names = new ArrayList<>();
    if (body != null) {
      body.globals().stream()
          .filter(g -> g.defined && g.source == null)
          .forEach(g -> names.add(g.name));
    }
    module.provides(level).values().stream()
        .map(Provided::binding)
        .filter(b -> b.module.equals(module.name()) && b.phase == level)
        .forEach(b -> names.remove(b.name));
    names.sort(ModuleReflection::byName);
    return names;
  }

  @Primitive("module-provide-protected?")
  public static boolean isModuleProvideProtected(
      Machine m, @Is("module-path-index?") Object index, Symbol name) {
    Module module = declared(m, "module-provide-protected?", index);
    Provided p = module.provides(0).get(name);
    return p != null && p.isProtected();
  }

  // ---- what a module knows of itself while it is expanded ----

  private static final String PATH_OR_SYNTAX =
      "(or/c module-path?\n"
          + "                  (and/c syntax?\n"
          + "                         (lambda (stx)\n"
          + "                           (module-path? (syntax->datum stx)))))";

  @ContractCheck(PATH_OR_SYNTAX)
  static boolean isPathOrSyntax(Object v) {
    return ModulePathBuiltins.isModulePath(
        v instanceof dev.jacket.expander.syntax.Syntax s
            ? dev.jacket.expander.syntax.SyntaxData.toDatum(s)
            : v);
  }

  @Primitive("syntax-local-module-exports")
  public static Object syntaxLocalModuleExports(Machine m, @Is(PATH_OR_SYNTAX) Object path) {
    Object datum =
        path instanceof dev.jacket.expander.syntax.Syntax s
            ? dev.jacket.expander.syntax.SyntaxData.toDatum(s)
            : path;
    ModuleName name =
        SyntaxLocal.running(m, "syntax-local-module-exports").resolveModule(datum, true);
    if (!Registry.isPrimitive(name) && Namespace.current(m).registry.find(m, name) == null) {
      throw Errors.contract(
          "syntax-local-module-exports: unknown module\n  module name: " + name.text());
    }
    if (Registry.isPrimitive(name)) {
      List<Object> all = new ArrayList<>();
      Import.primitives(name).names().forEach(all::add);
      return Lists.of(new Pair(0L, Lists.of(all)));
    }
    List<Object> rows = new ArrayList<>();
    declared(m, "syntax-local-module-exports", name)
        .provides()
        .forEach(
            (at, names) -> rows.add(new Pair(at.datum(), Lists.of(List.copyOf(names.keySet())))));
    return Lists.of(rows);
  }

  @Primitive(value = "syntax-local-module-defined-identifiers")
  public static Object syntaxLocalModuleDefinedIdentifiers(Machine m) {
    return providing(m, "syntax-local-module-defined-identifiers").definedIdentifiers();
  }

  /** The context of a provide specification that is being expanded. */
  private static ExpandContext providing(Machine m, String who) {
    ExpandContext ctx = Expander.of(m).running();
    if (ctx == null || !ctx.expander.providing()) {
      throw Errors.contract(who + ": not currently transforming module provides");
    }
    return ctx;
  }

  @Primitive(value = "syntax-local-module-required-identifiers", terse = true)
  public static Object syntaxLocalModuleRequiredIdentifiers(
      Machine m, @Is("(or/c module-path? #f)") Object path, Object phase) {
    ExpandContext ctx = providing(m, "syntax-local-module-required-identifiers");
    ModuleName name = path == Boolean.FALSE ? null : ctx.resolveModule(path, false);
    return ctx.requiredIdentifiers(
        name, phase == Boolean.TRUE ? null : PhaseSpace.Shift.ofDatum(phase));
  }

  @Primitive("syntax-local-submodules")
  public static Object syntaxLocalSubmodules(Machine m) {
    return SyntaxLocal.running(m, "syntax-local-submodules").submoduleNames();
  }
}
