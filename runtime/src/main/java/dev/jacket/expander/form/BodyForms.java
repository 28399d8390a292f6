package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.form.LocalDefinitions.Definition;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Internal-definition contexts (reference, section 1.2.3.8). The forms of a body have two scopes of
 * it, but what macros make of them gets one only: it refers to no definitions of the body by
 * itself.
 */
final class BodyForms {
  private final ExpandContext outer;
  private final ExpandContext heads;
  private final Syntax whole;
  private final List<Syntax> forms;
  private final Deque<Syntax> waiting = new ArrayDeque<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<List<Syntax>> macros = new ArrayList<>();
  private final List<Syntax> macroForms = new ArrayList<>();
  private final List<LocalBinding> macroBindings = new ArrayList<>();
  private final List<Syntax> expressions = new ArrayList<>();
  private boolean endsInMacros;
  private final Shape.Distinct distinct;
  private final LocalDefinitions.Frame frame = new LocalDefinitions.Frame();
  private final boolean stratified;

  private BodyForms(List<Syntax> forms, ExpandContext ctx, Syntax whole, boolean stratified) {
    this.whole = whole;
    this.stratified = stratified;
    this.forms = forms;
    Scope outside = ctx.expander.scope(ctx, Scope.Kind.LOCAL);
    Scope inside = ctx.expander.scope(ctx, Scope.Kind.DEFINITION);
    List<Scope> useSites = new ArrayList<>();
    ExpandContext edge = ctx.within(outside);
    this.outer = edge.within(inside).withUseSites(useSites);
    this.heads = edge.definitions(inside, useSites, frame);
    this.distinct = new Shape.Distinct(ctx.phase, "binding name");
    for (Syntax form : forms) {
      waiting.add(form.add(outside).add(inside));
    }
  }

  /**
   * Expands a body.
   *
   * @param whole the form that has the body, for errors
   * @return a list of fully expanded expressions
   */
  static Object expand(List<Syntax> forms, ExpandContext ctx, Syntax whole) {
    return expand(forms, ctx, whole, false);
  }

  /**
   * Expands a body.
   *
   * @param stratified whether all definitions come first, as one {@code letrec-values}
   */
  static Object expand(List<Syntax> forms, ExpandContext ctx, Syntax whole, boolean stratified) {
    if (forms.isEmpty()) {
      throw SyntaxMessage.error("bad syntax", whole);
    }
    BodyForms body = new BodyForms(forms, ctx, whole, stratified);
    body.findDefinitions();
    return body.finish();
  }

  private void findDefinitions() {
    while (true) {
      Syntax next = waiting.pollFirst();
      if (next == null) {
        return;
      }
      Syntax form = heads.expander.expand(next, waiting.isEmpty() ? last() : heads);
      String kind = CoreForms.headName(form, heads);
      switch (kind) {
        case "begin" -> splice(form);
        case "define-values" -> define(form);
        case "define-syntaxes" -> defineMacros(form);
        case "begin-for-syntax" -> throw SyntaxMessage.error("not in a definition context", form);
        default -> expressions.add(form);
      }
      endsInMacros = kind.equals("define-syntaxes") || endsInMacros && kind.equals("begin");
      if (stratified && !expressions.isEmpty()) {
        expressions.addAll(waiting);
        return;
      }
    }
  }

  /** For the last form, whose value gets the name that the whole is given. */
  private ExpandContext last() {
    ExpandContext ctx = heads.copy();
    ctx.name = outer.name;
    return ctx;
  }

  private void splice(Syntax begin) {
    List<Syntax> parts = Shape.parts(begin, 1);
    for (int i = parts.size() - 1; i >= 1; i--) {
      waiting.addFirst(Transformers.track(parts.get(i), begin, parts.get(0)));
    }
  }

  private void define(Syntax form) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = declare(parts.get(1), form);
    List<LocalBinding> variables = Shape.bindAll(ids, outer, frame);
    keepOrder();
    LocalDefinitions.Clause clause =
        content -> Transformers.track(clause(content), form, parts.get(0));
    definitions.add(new Definition(clause, ids, variables, parts.get(2)));
  }

  /** The identifiers that a form defines, which were not defined yet. */
  private List<Syntax> declare(Syntax part, Syntax form) {
    List<Syntax> ids = new ArrayList<>();
    for (Syntax id : Shape.ids(part, form)) {
      ids.add(heads.withoutUseSites(id));
    }
    distinct.addAll(ids, form);
    return ids;
  }

  /** Makes the expressions so far definitions of nothing. */
  private void keepOrder() {
    for (Syntax e : expressions) {
      definitions.add(new Definition(this::clause, List.of(), List.of(), withoutValues(e)));
    }
    expressions.clear();
  }

  private Syntax withoutValues(Syntax e) {
    Object values = Lists.of(Expander.coreId("#%app", outer), Expander.coreId("values", outer));
    return Transformers.make(e, outer, Lists.of(Expander.coreId("begin", outer), e, values));
  }

  private void defineMacros(Syntax form) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = declare(parts.get(1), form);
    List<LocalBinding> bindings = Shape.bindAll(ids, outer, frame);
    macros.add(ids);
    macroForms.add(form);
    macroBindings.addAll(bindings);
    CompileTime.bindMacros("define-syntaxes", bindings, ids, parts.get(2), heads);
  }

  private RuntimeException noExpression() {
    List<Object> begin = new ArrayList<>();
    begin.add(Expander.coreId("begin", outer));
    begin.addAll(forms);
    return SyntaxMessage.error(
        "begin (possibly implicit)",
        "the last form is not an expression",
        Transformers.make(whole, outer, Lists.of(begin)),
        forms.get(forms.size() - 1));
  }

  private Object finish() {
    if (expressions.isEmpty() || endsInMacros) {
      throw noExpression();
    }
    ExpandContext inside = outer.afterDefinitions(heads);
    if (definitions.isEmpty() && macros.isEmpty()) {
      return body(inside);
    }
    Pair content =
        LocalDefinitions.expand(definitions, frame, inside, whole, stratified, () -> body(inside));
    macroBindings.forEach(LocalBinding::leave);
    Syntax result = BindingForms.disappeared(Transformers.make(whole, outer, content), macros);
    for (int i = macroForms.size() - 1; i >= 0; i--) {
      Syntax form = macroForms.get(i);
      result = Transformers.track(result, form, Shape.head(form));
    }
    return new Pair(result, Nil.NIL);
  }

  private Object body(ExpandContext inside) {
    List<Object> body = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      boolean last = i == expressions.size() - 1;
      ExpandContext ctx = last ? inside.asTail() : inside.asExpression();
      body.add(outer.expander.expand(expressions.get(i), ctx));
    }
    return Lists.of(body);
  }

  private Syntax clause(Object content) {
    return SyntaxData.toSyntax(outer.expander.coreIdentifiers(outer).context(), content);
  }
}
