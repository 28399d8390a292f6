package dev.jacket.primitives;

import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.CoreForms;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Expansions;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.List;

/** From forms to compiled forms: what {@code current-compile} holds to begin with does this. */
final class Compilations {
  private Compilations() {}

  /** Compiles a form, which has the scopes of the namespace. */
  static CompiledForm compile(Machine m, Namespace ns, Syntax form) {
    ExpandContext ctx = ExpandContext.topLevel(Expander.of(m), ns);
    Syntax head = Expansions.head(form, ctx);
    return switch (CoreForms.headName(head, ns.phase)) {
      case "module" -> module(m, ns, head, ctx);
      case "begin",
          "begin-for-syntax",
          "define-values",
          "define-syntaxes",
          "#%require",
          "#%provide",
          "#%declare" ->
          new CompiledTopForm(head, true);
      default -> new CompiledTopForm(Expansions.expand(head, ctx), true);
    };
  }

  /** Expands a module form, and takes back that this has declared it. */
  private static CompiledModule module(Machine m, Namespace ns, Syntax form, ExpandContext ctx) {
    Registry registry = ns.registry;
    List<Syntax> parts = SyntaxData.parts(form);
    if (parts == null || parts.size() < 2 || !(parts.get(1).content() instanceof Symbol id)) {
      Expansions.expand(form, ctx);
      throw new IllegalStateException("a module without a name");
    }
    ModuleName name = Expander.of(m).nameFor(id);
    List<Module> before = ModuleArchive.modules(registry, name);
    try {
      Expansions.expand(form, ctx);
      return CompiledModule.of(registry, name, List.of(id));
    } catch (UnstorableException e) {
      Object value = e.value();
      throw Errors.contract(
          "write: cannot marshal value that is embedded in compiled code\n  value: "
              + (value == null ? "#<procedure>" : Printer.errorString(value)));
    } finally {
      ModuleArchive.modules(registry, name).forEach(module -> registry.withdraw(module.name()));
      before.forEach(registry::declare);
    }
  }
}
