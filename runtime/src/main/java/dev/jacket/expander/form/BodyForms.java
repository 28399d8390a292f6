package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Properties;
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
import org.jspecify.annotations.Nullable;

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
  private final Object frame = new BodyFrame();

  /** The identity of a body as a definition context. */
  private static final class BodyFrame {
    @Override
    public String toString() {
      return "#<liberal-define-context>";
    }
  }

  /**
   * Variables and the expression for them; an expression between definitions has no variables.
   *
   * @param form the form that defines them; null for an expression
   */
  private record Definition(
      @Nullable Syntax form, List<Syntax> ids, List<LocalBinding> variables, Syntax value) {
    boolean isReferenced() {
      for (LocalBinding variable : variables) {
        if (variable.isReferenced) {
          return true;
        }
      }
      return false;
    }

    /** A clause for the definition, which remembers the form. */
    Syntax clause(Syntax expanded, ExpandContext ctx) {
      Object content = Lists.of(Lists.of(ids), expanded);
      Context scopes = ctx.expander.coreIdentifiers(ctx).context();
      Syntax clause = SyntaxData.toSyntax(scopes, content);
      return form == null ? clause : Transformers.track(clause, form, Shape.head(form));
    }
  }

  private BodyForms(List<Syntax> forms, ExpandContext ctx, Syntax whole) {
    this.whole = whole;
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
    if (forms.isEmpty()) {
      throw SyntaxMessage.error("bad syntax", whole);
    }
    BodyForms body = new BodyForms(forms, ctx, whole);
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
    definitions.add(new Definition(form, ids, variables, parts.get(2)));
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
      definitions.add(new Definition(null, List.of(), List.of(), withoutValues(e)));
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
    List<Group> groups = groups(inside);
    Object body = body(inside);
    macroBindings.forEach(LocalBinding::leave);
    if (groups.isEmpty() && !macros.isEmpty()) {
      groups.add(new Group(false, List.of()));
    }
    for (int i = groups.size() - 1; i >= 0; i--) {
      Syntax form = groups.get(i).around(body, whole, outer);
      body = new Pair(i == 0 ? withMacros(form) : form, Nil.NIL);
    }
    return body;
  }

  /** Definitions that one form makes: all of them know each other, or the only one not itself. */
  private record Group(boolean recursive, List<Object> clauses) {
    Syntax around(Object body, Syntax whole, ExpandContext ctx) {
      Syntax keyword = Expander.coreId(recursive ? "letrec-values" : "let-values", ctx);
      Object form = new Pair(keyword, new Pair(Lists.of(clauses), body));
      return Transformers.make(whole, ctx, form).withProperty(Properties.DEFINITIONS, Boolean.TRUE);
    }
  }

  /** Expands the expressions of the definitions; those that refer to later ones go with these. */
  private List<Group> groups(ExpandContext inside) {
    List<Group> groups = new ArrayList<>();
    List<Object> clauses = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      Definition d = definitions.get(i);
      Syntax value = outer.expander.expand(d.value, BindingForms.valueContext(d.ids, inside));
      clauses.add(d.clause(value, outer));
      if (!isReferencedAfter(i)) {
        groups.add(new Group(clauses.size() > 1 || d.isReferenced(), clauses));
        clauses = new ArrayList<>();
      }
    }
    return groups;
  }

  private boolean isReferencedAfter(int index) {
    for (int i = index + 1; i < definitions.size(); i++) {
      if (definitions.get(i).isReferenced()) {
        return true;
      }
    }
    return false;
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

  /** The form that remembers the macros of the body. */
  private Syntax withMacros(Syntax form) {
    Syntax made = form;
    for (Syntax definition : macroForms) {
      made = Transformers.track(made, definition, Shape.head(definition));
    }
    return BindingForms.disappeared(made, macros);
  }
}
