package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The submodules of a module that is being expanded. */
final class BodySubmodules {
  private final ModuleExpansion module;
  private final List<Symbol> early = new ArrayList<>();
  private final List<Symbol> late = new ArrayList<>();

  BodySubmodules(ModuleExpansion module) {
    this.module = module;
  }

  /** The names of those that were declared with {@code module}. */
  List<Symbol> early() {
    return early;
  }

  /** The names of those that were declared with {@code module*}. */
  List<Symbol> late() {
    return late;
  }

  /** Expands a {@code module} form. */
  BodyForm expand(Syntax form, ExpandContext heads) {
    return expand(form, heads, early);
  }

  private BodyForm expand(Syntax form, ExpandContext heads, List<Symbol> names) {
    Syntax id = Shape.partsWithId(form, 3, Integer.MAX_VALUE).get(1);
    Symbol name = (Symbol) id.content();
    if (early.contains(name) || late.contains(name)) {
      throw SyntaxMessage.error("submodule already declared with the same name", form, name);
    }
    names.add(name);
    ModuleName full = module.self().submodule(name);
    return new BodyForm("module", ModuleExpansion.expand(form, heads, module, full));
  }

  /**
   * Expands the {@code module*} forms among the forms of a phase.
   *
   * @param heads makes the context for a phase
   */
  void expandLate(List<BodyForm> forms, java.util.function.IntFunction<ExpandContext> heads) {
    expandLate(forms, heads, 0);
  }

  private void expandLate(
      List<BodyForm> forms, java.util.function.IntFunction<ExpandContext> heads, int phase) {
    for (BodyForm f : forms) {
      List<BodyForm> inner = f.inner();
      if (f.kind.equals("module*")) {
        f.form = expand(f.form, heads.apply(phase), late).form;
      } else if (inner != null) {
        expandLate(inner, heads, phase + 1);
        f.rebuild();
      }
    }
  }

  /** Whether there are {@code module*} forms. */
  static boolean anyLate(List<BodyForm> forms) {
    return forms.stream().anyMatch(BodySubmodules::isLate);
  }

  private static boolean isLate(BodyForm form) {
    List<BodyForm> inner = form.inner();
    return form.kind.equals("module*") || inner != null && anyLate(inner);
  }
}
