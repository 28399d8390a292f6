package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The definitions of a module's body, and the compile-time code that they run. */
final class BodyDefinitions {
  private final Definitions definitions;

  BodyDefinitions(Definitions definitions) {
    this.definitions = definitions;
  }

  private static List<Syntax> ids(List<Syntax> parts, Syntax form, ExpandContext heads) {
    List<Syntax> ids = new ArrayList<>();
    for (Syntax id : Shape.ids(parts.get(1), form)) {
      ids.add(heads.withoutUseSites(id));
    }
    new Shape.Distinct(heads.phase, "binding name").addAll(ids, form);
    return ids;
  }

  private List<Symbol> define(List<Syntax> ids, int phase, boolean isSyntax) {
    List<Symbol> names = new ArrayList<>();
    for (Syntax id : ids) {
      names.add(definitions.define(id, phase, isSyntax));
    }
    return names;
  }

  /** Binds the names of a {@code define-values} form. */
  BodyForm values(Syntax form, ExpandContext heads) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = ids(parts, form, heads);
    return BodyForm.defining(
        "define-values",
        BodyForm.redefined(form, parts, ids, parts.get(2)),
        define(ids, heads.phase, false));
  }

  /** Binds the names of a {@code define-syntaxes} form to the transformers that it makes. */
  BodyForm syntaxes(Syntax form, ExpandContext heads) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = ids(parts, form, heads);
    List<Symbol> names = define(ids, heads.phase, true);
    Syntax value = CompileTime.expand(parts.get(2), CompileTime.nameFor(ids), heads);
    Object result = CompileTime.runExpanded(value, heads, heads.phase + 1);
    Object[] values = CompileTime.values(result, "define-syntaxes", ids);
    for (int i = 0; i < values.length; i++) {
      definitions.transformer(ids.get(i), heads.phase, names.get(i), values[i]);
    }
    return BodyForm.defining("define-syntaxes", BodyForm.redefined(form, parts, ids, value), names);
  }

  /** Runs the forms of a {@code begin-for-syntax}, which are fully expanded. */
  static void run(List<BodyForm> forms, ExpandContext heads, int phase) {
    for (BodyForm f : forms) {
      if (f.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(f.form, 3);
        Object result = CompileTime.runExpanded(parts.get(2), heads, phase);
        List<Syntax> ids = Shape.ids(parts.get(1), f.form);
        Object[] values = CompileTime.values(result, "define", ids);
        for (int i = 0; i < values.length; i++) {
          heads.namespace.instance.variable(phase, f.names().get(i)).value = values[i];
        }
      } else if (f.isExpression()) {
        CompileTime.runExpanded(f.form, heads, phase);
      }
    }
  }
}
