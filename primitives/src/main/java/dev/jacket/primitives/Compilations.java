package dev.jacket.primitives;

import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.form.CoreForms;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Expansions;
import dev.jacket.expander.form.ModuleExpansion;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.Objects;

/** From forms to compiled forms: what {@code current-compile} holds to begin with does this. */
final class Compilations {
  private Compilations() {}

  /** Compiles a form, which has the scopes of the namespace. */
  static CompiledForm compile(Machine m, Namespace ns, Syntax form) {
    ExpandContext ctx = ExpandContext.topLevel(Expander.of(m), ns);
    Syntax head = Expansions.head(form, ctx);
    return switch (CoreForms.headName(head, ns.phase)) {
      case "module" -> module(head, ctx);
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

  /** Expands a module form, without declaring it. */
  private static CompiledModule module(Syntax form, ExpandContext ctx) {
    List<Module> modules = ModuleExpansion.modules(form, ctx);
    Syntax id = Objects.requireNonNull(SyntaxData.parts(form)).get(1);
    try {
      return CompiledModule.of(modules, (Symbol) id.content());
    } catch (UnstorableException e) {
      throw e.asError();
    }
  }
}
