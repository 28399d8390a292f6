package dev.jacket.primitives;

import dev.jacket.compiler.ir.Global;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about compiled code (reference, section 14.4.3). */
@PrimitiveModule("#%kernel")
final class CompiledModules {
  private CompiledModules() {}

  @ContractCheck("compiled-expression?")
  static boolean isCompiled(Object v) {
    return v instanceof CompiledForm;
  }

  @ContractCheck("compiled-module-expression?")
  static boolean isModule(Object v) {
    return v instanceof CompiledModule;
  }

  @Primitive("compiled-expression?")
  static boolean isCompiledExpression(Object v) {
    return v instanceof CompiledForm;
  }

  @Primitive("compiled-module-expression?")
  static boolean isCompiledModuleExpression(Object v) {
    return v instanceof CompiledModule;
  }

  @Primitive("compiled-expression-recompile")
  static Object compiledExpressionRecompile(@Is("compiled-expression?") Object form) {
    return form;
  }

  @Primitive("module-compiled-name")
  static Object moduleCompiledName(
      @Is("compiled-module-expression?") Object module, @Nullable Object name) {
    CompiledModule c = (CompiledModule) module;
    if (name == null) {
      return c.name().size() == 1 ? c.name().get(0) : Lists.of(c.name());
    }
    return c.called(names(name));
  }

  private static List<Symbol> names(Object name) {
    List<Symbol> names = new ArrayList<>();
    if (name instanceof Symbol s) {
      names.add(s);
    } else if (name instanceof Pair p && Lists.isList(p.cdr)) {
      for (Object part : Lists.toJava(name)) {
        if (part instanceof Symbol s) {
          names.add(s);
        }
      }
    }
    boolean complete = name instanceof Symbol || names.size() > 1;
    if (!complete || name instanceof Pair && Lists.toJava(name).size() != names.size()) {
      throw Errors.argument(
          "module-compiled-name",
          "(or/c symbol? (cons/c symbol? (non-empty-listof symbol?)))",
          0,
          name);
    }
    return names;
  }

  @Primitive("module-compiled-submodules")
  static Object moduleCompiledSubmodules(
      @Is("compiled-module-expression?") Object module,
      Object before,
      @Nullable Object submodules) {
    CompiledModule c = (CompiledModule) module;
    boolean pre = before != Boolean.FALSE;
    if (submodules == null) {
      return Lists.of(pre ? c.pre() : c.post());
    }
    List<CompiledModule> all = new ArrayList<>();
    if (!Lists.isList(submodules)
        || !Lists.toJava(submodules).stream().allMatch(CompiledModules::isModule)) {
      throw Errors.argument(
          "module-compiled-submodules",
          "(listof compiled-module-expression?)",
          2,
          module,
          before,
          submodules);
    }
    Lists.toJava(submodules).forEach(s -> all.add((CompiledModule) s));
    CompiledModule changed = pre ? c.with(all, c.post()) : c.with(c.pre(), all);
    checkDistinct(changed);
    return changed;
  }

  private static void checkDistinct(CompiledModule module) {
    Set<Symbol> names = new HashSet<>();
    for (List<CompiledModule> parts : List.of(module.pre(), module.post())) {
      for (CompiledModule part : parts) {
        if (!names.add(part.lastName())) {
          throw Errors.contract(
              "module-compiled-submodules: change would result in duplicate submodule name\n"
                  + "  name: "
                  + Printer.errorString(part.lastName()));
        }
      }
    }
  }

  @Primitive("module-compiled-imports")
  static Object moduleCompiledImports(Machine m, @Is("compiled-module-expression?") Object module) {
    return ModuleReflection.imports(((CompiledModule) module).module(m).requires());
  }

  @Primitive(value = "module-compiled-exports", control = true, terse = true)
  static Object moduleCompiledExports(
      Machine m,
      @Is("compiled-module-expression?") Object module,
      @Is("(or/c #f 'defined-names)") @Nullable Object verbosity) {
    boolean names = ModuleReflection.isNamed(verbosity);
    Module declaration = ((CompiledModule) module).module(m);
    return m.values(
        ModuleReflection.exports(declaration, false, names),
        ModuleReflection.exports(declaration, true, names));
  }

  @Primitive("module-compiled-indirect-exports")
  static Object moduleCompiledIndirectExports(
      Machine m, @Is("compiled-module-expression?") Object module) {
    Module declaration = ((CompiledModule) module).module(m);
    List<Object> rows = new ArrayList<>();
    for (int level = declaration.lowest(); level <= declaration.highest(); level++) {
      Body body = declaration.parts().body(level);
      List<Object> names = body == null ? List.of() : hidden(declaration, level, body);
      if (!names.isEmpty()) {
        rows.add(new Pair(Phase.value(level), Lists.of(names)));
      }
    }
    return Lists.of(rows);
  }

  /** The variables of a level that are not provided under their own names. */
  private static List<Object> hidden(Module module, int level, Body body) {
    Map<Symbol, Provided> provided = module.provides(level);
    List<Symbol> names = new ArrayList<>();
    for (Global g : body.globals()) {
      Provided p = provided.get(g.name);
      boolean own = p != null && p.binding().module.equals(module.name());
      if (g.defined && g.source == null && !own) {
        names.add(g.name);
      }
    }
    names.sort((a, b) -> a.name().compareTo(b.name()));
    return List.copyOf(names);
  }

  @Primitive("module-compiled-language-info")
  static Object moduleCompiledLanguageInfo(
      Machine m, @Is("compiled-module-expression?") Object module) {
    return ((CompiledModule) module).module(m).details().languageInfo();
  }

  @Primitive("module-compiled-cross-phase-persistent?")
  static boolean isModuleCompiledCrossPhasePersistent(
      Machine m, @Is("compiled-module-expression?") Object module) {
    return ((CompiledModule) module).module(m).details().crossPhase();
  }

  @Primitive("module-compiled-realm")
  static Object moduleCompiledRealm(Machine m, @Is("compiled-module-expression?") Object module) {
    return ((CompiledModule) module).module(m).details().realm();
  }
}
