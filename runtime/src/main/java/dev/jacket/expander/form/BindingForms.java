package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions and local binding (reference, sections 3.8 and 3.9, fully expanded forms). */
final class BindingForms {
  private static final Symbol DISAPPEARED = Symbol.of("disappeared-binding");
  private static final Symbol INFERRED = Symbol.of("inferred-name");

  private BindingForms() {}

  static void addTo(Map<String, CoreForm> forms) {
    forms.put("lambda", BindingForms::lambda);
    forms.put("λ", BindingForms::lambda);
    forms.put("case-lambda", BindingForms::caseLambda);
    forms.put("let-values", (form, ctx) -> let(form, ctx, false));
    forms.put("letrec-values", (form, ctx) -> let(form, ctx, true));
    forms.put("letrec-syntaxes+values", BindingForms::letrecSyntaxes);
    forms.put("#%stratified-body", BindingForms::stratifiedBody);
  }

  private static Syntax lambda(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 3);
    Pair clause = clause(parts.get(1), Shape.from(parts, 2), form, ctx);
    return form.rebuilt(new Pair(parts.get(0), clause));
  }

  private static Syntax caseLambda(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 1);
    List<Object> result = new ArrayList<>();
    result.add(parts.get(0));
    for (Syntax clause : Shape.from(parts, 1)) {
      List<Syntax> inner = Shape.inner(clause, form);
      if (inner.size() < 2) {
        throw SyntaxMessage.error("bad syntax", form);
      }
      result.add(clause.rebuilt(clause(inner.get(0), Shape.from(inner, 1), form, ctx)));
    }
    return form.rebuilt(Lists.of(result));
  }

  /** Formals and body, expanded. */
  private static Pair clause(Syntax formals, List<Syntax> body, Syntax form, ExpandContext ctx) {
    Scope scope = ctx.expander.scope(ctx, Scope.Kind.LOCAL);
    Syntax scoped = formals.add(scope);
    List<Syntax> ids = formals(scoped, form);
    new Shape.Distinct(ctx.phase, "argument name").addAll(ids, form);
    Shape.bindAll(ids, ctx, null);
    Object expanded = BodyForms.expand(Shape.add(body, scope), ctx.asTail().within(scope), form);
    return new Pair(scoped, expanded);
  }

  private static List<Syntax> formals(Syntax formals, Syntax form) {
    List<Syntax> ids = new ArrayList<>();
    Object at = formals;
    while (true) {
      if (at instanceof Syntax s && !s.isIdentifier()) {
        at = s.content();
      }
      if (at instanceof Syntax rest) {
        ids.add(rest);
        return ids;
      }
      if (at == Nil.NIL) {
        return ids;
      }
      if (!(at instanceof Pair p) || !(p.car instanceof Syntax id) || !id.isIdentifier()) {
        Object bad = at instanceof Pair p ? p.car : at;
        throw SyntaxMessage.error("not an identifier", form, bad);
      }
      ids.add(id);
      at = p.cdr;
    }
  }

  private record Clause(Syntax whole, Syntax names, List<Syntax> ids, Syntax value) {}

  private static List<Clause> clauses(Syntax part, Syntax form) {
    List<Clause> clauses = new ArrayList<>();
    for (Syntax clause : Shape.inner(part, form)) {
      List<Syntax> inner = Shape.inner(clause, form);
      if (inner.size() != 2) {
        throw SyntaxMessage.error("bad syntax", form);
      }
      clauses.add(new Clause(clause, inner.get(0), Shape.ids(inner.get(0), form), inner.get(1)));
    }
    return clauses;
  }

  private static Syntax let(Syntax form, ExpandContext ctx, boolean recursive) {
    List<Syntax> parts = Shape.parts(form, 3);
    List<Clause> clauses = clauses(parts.get(1), form);
    Scope scope = ctx.expander.scope(ctx, Scope.Kind.LOCAL);
    ExpandContext inside = ctx.within(scope);
    Shape.Distinct distinct = new Shape.Distinct(ctx.phase, "binding name");
    List<Syntax> names = new ArrayList<>();
    for (Clause c : clauses) {
      Syntax scoped = c.names.add(scope);
      List<Syntax> ids = Shape.ids(scoped, form);
      distinct.addAll(ids, form);
      Shape.bindAll(ids, ctx, null);
      names.add(scoped);
    }
    List<Object> expanded = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      Syntax value = recursive ? c.value.add(scope) : c.value;
      Syntax done = ctx.expander.expand(value, valueContext(c.ids, recursive ? inside : ctx));
      expanded.add(c.whole.rebuilt(Lists.of(names.get(i), done)));
    }
    Object body = BodyForms.expand(Shape.add(Shape.from(parts, 2), scope), inside.asTail(), form);
    return form.rebuilt(
        new Pair(parts.get(0), new Pair(parts.get(1).rebuilt(Lists.of(expanded)), body)));
  }

  /** For the value of variables: a single one names it, unless a property says that it does not. */
  static ExpandContext valueContext(List<Syntax> ids, ExpandContext ctx) {
    boolean names = ids.size() == 1 && !(ids.get(0).property(INFERRED) instanceof VoidValue);
    return names ? ctx.named(ids.get(0)) : ctx.asExpression();
  }

  private static Syntax letrecSyntaxes(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 4);
    List<Clause> macros = clauses(parts.get(1), form);
    List<Clause> values = clauses(parts.get(2), form);
    Scope scope = ctx.expander.scope(ctx, Scope.Kind.LOCAL);
    ExpandContext inside = ctx.within(scope);
    Shape.Distinct distinct = new Shape.Distinct(ctx.phase, "binding name");
    List<List<LocalBinding>> macroBindings = new ArrayList<>();
    List<List<Syntax>> macroIds = new ArrayList<>();
    for (Clause c : macros) {
      List<Syntax> ids = Shape.add(c.ids, scope);
      distinct.addAll(ids, form);
      macroIds.add(ids);
      macroBindings.add(Shape.bindAll(ids, ctx, null));
    }
    LocalDefinitions.Frame frame = new LocalDefinitions.Frame();
    List<LocalDefinitions.Definition> definitions = new ArrayList<>();
    for (Clause c : values) {
      List<Syntax> ids = Shape.ids(c.names.add(scope), form);
      distinct.addAll(ids, form);
      List<LocalBinding> variables = Shape.bindAll(ids, ctx, frame);
      Syntax value = c.value.add(scope);
      definitions.add(new LocalDefinitions.Definition(c.whole::rebuilt, ids, variables, value));
    }
    for (int i = 0; i < macros.size(); i++) {
      Syntax value = macros.get(i).value.add(scope);
      CompileTime.bindMacros(
          "letrec-syntaxes+values", macroBindings.get(i), macroIds.get(i), value, inside);
    }
    List<Syntax> body = Shape.add(Shape.from(parts, 3), scope);
    Pair content =
        LocalDefinitions.expand(
            definitions,
            frame,
            inside,
            form,
            false,
            () -> BodyForms.expand(body, inside.asTail(), form));
    macroBindings.forEach(bound -> bound.forEach(LocalBinding::leave));
    return disappeared(form.rebuilt(content), macroIds);
  }

  /** A form that says of which local macros nothing is left, for tools. */
  static Syntax disappeared(Syntax form, List<List<Syntax>> macroIds) {
    Object former = form.property(DISAPPEARED);
    Object all = former == null ? Nil.NIL : former;
    for (int i = macroIds.size() - 1; i >= 0; i--) {
      List<Syntax> ids = macroIds.get(i);
      for (int j = ids.size() - 1; j >= 0; j--) {
        all = new Pair(ids.get(j), all);
      }
    }
    return all == Nil.NIL
        ? form
        : form.withProperties(Properties.with(form.properties, DISAPPEARED, all, false));
  }

  private static Syntax stratifiedBody(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 2);
    Object body = BodyForms.expand(Shape.from(parts, 1), ctx.asTail(), form, true);
    return only(body, form, ctx);
  }

  /** Body expressions as one expression. */
  static Syntax only(Object body, Syntax form, ExpandContext ctx) {
    Pair p = (Pair) body;
    return p.cdr == Nil.NIL
        ? (Syntax) p.car
        : form.rebuilt(new Pair(Expander.coreId("begin", ctx), body));
  }
}
