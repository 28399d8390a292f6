package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The core forms that stand only at the top level or in a module body. */
final class TopForms {
  private TopForms() {}

  static void addTo(Map<String, CoreForm> forms) {
    forms.put("define-values", TopForms::defineValues);
    forms.put("define-syntaxes", TopForms::defineSyntaxes);
    forms.put("begin-for-syntax", TopForms::beginForSyntax);
    forms.put("#%require", TopForms::require);
    forms.put("#%provide", misplaced("not allowed outside of a module body"));
    forms.put("#%declare", misplaced("not allowed outside of a module top-level"));
    forms.put("module", TopForms::module);
    forms.put("module*", misplaced("illegal use (not in a module top-level)"));
    forms.put("#%module-begin", TopForms::moduleBegin);
  }

  private static void checkTop(Syntax form, ExpandContext ctx, String complaint) {
    if (ctx.kind != ExpandContext.Kind.TOP_LEVEL) {
      throw SyntaxMessage.error(complaint, form);
    }
  }

  /** The body of a module that is expanded for a macro; else the module form sees to it. */
  private static Syntax moduleBegin(Syntax form, ExpandContext ctx) {
    ModuleExpansion module = ctx.module;
    if (ctx.kind != ExpandContext.Kind.MODULE_BEGIN || module == null) {
      throw SyntaxMessage.error("not in a module-definition context", form);
    }
    return module.expandForMacro(form, ctx.stopsAt(Symbol.of("module*")));
  }

  /** A form that module bodies only have, which the expansion of these handles. */
  private static CoreForm misplaced(String complaint) {
    return (form, ctx) -> {
      throw SyntaxMessage.error(complaint, form);
    };
  }

  /**
   * Expands the forms in a {@code begin} at the top level. What is lifted out of one goes in front
   * of it, unless it is a macro that wants them expanded.
   */
  static Syntax begin(Syntax form, ExpandContext ctx) {
    List<Object> result = new ArrayList<>();
    List<Syntax> parts = Shape.parts(form, 1);
    result.add(parts.get(0));
    for (Syntax part : Shape.from(parts, 1)) {
      result.add(ctx.forMacro ? ctx.expander.expand(part, ctx) : Expansions.expand(part, ctx));
    }
    return form.rebuilt(Lists.of(result));
  }

  private static Syntax defineValues(Syntax form, ExpandContext ctx) {
    checkTop(form, ctx, "not allowed in an expression position");
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = Shape.ids(parts.get(1), form);
    for (Syntax id : ids) {
      bind(id, ctx);
    }
    Syntax value = ctx.expander.expand(parts.get(2), BindingForms.valueContext(ids, ctx));
    return Transformers.rebuild(form, parts.get(0), parts.get(1), value);
  }

  private static Syntax defineSyntaxes(Syntax form, ExpandContext ctx) {
    checkTop(form, ctx, "not in a definition context");
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = Shape.ids(parts.get(1), form);
    for (Syntax id : ids) {
      bind(id, ctx);
    }
    Syntax value = CompileTime.expand(parts.get(2), CompileTime.nameFor(ids), ctx);
    return Transformers.rebuild(form, parts.get(0), parts.get(1), value);
  }

  private static Syntax beginForSyntax(Syntax form, ExpandContext ctx) {
    checkTop(form, ctx, "not in a definition context");
    ctx.visit(ctx.phase + 2);
    ExpandContext up = ctx.copy();
    up.phase = ctx.phase + 1;
    return ctx.forMacro ? withLifted(form, up) : begin(form, up);
  }

  /** Expands a {@code begin-for-syntax} for a macro, with what is lifted out of its forms in it. */
  private static Syntax withLifted(Syntax form, ExpandContext up) {
    Lifts lifts = up.newLifts();
    up.lifts = lifts;
    List<Syntax> parts = Shape.parts(begin(form, up), 1);
    List<Object> result = new ArrayList<>();
    result.add(parts.get(0));
    for (Lifts.Lifted lifted : lifts.take()) {
      result.add(up.expander.expand(lifted.definition(up), up));
    }
    result.addAll(Shape.from(parts, 1));
    return form.rebuilt(Lists.of(result));
  }

  private static Syntax require(Syntax form, ExpandContext ctx) {
    checkTop(form, ctx, "allowed only in a module or the top level");
    new Requires(ctx.withoutUseSites(form), ctx, new Requires.Plainly(ctx)).all();
    return form;
  }

  private static Syntax module(Syntax form, ExpandContext ctx) {
    checkTop(form, ctx, "allowed only at the top level or in a module top-level");
    return ModuleExpansion.expandAlone(form, ctx);
  }

  /**
   * Binds an identifier to a definition of the top level.
   *
   * @return the name of the definition
   */
  static Symbol bind(Syntax defined, ExpandContext ctx) {
    Syntax id = ctx.withoutUseSites(defined);
    Namespace ns = ctx.namespace;
    int level = Phase.minus(ctx.phase, ns.instance.zeroPhase);
    Binding former = Resolution.resolveExactly(id, ctx.phase);
    if (former instanceof ModuleBinding m && m.module.equals(ns.name()) && m.phase == level) {
      if (m.freeEquivalent() != null) {
        Resolution.bind(id, ctx.phase, ModuleBinding.definition(ns.name(), m.name, level));
      }
      return m.name;
    }
    Symbol wanted = (Symbol) id.content();
    Symbol name = wanted;
    boolean plain = id.context().at(ctx.phase).size() <= ns.scopeCount();
    // the name alone is kept for the identifier without further scopes
    for (int i = 1; !plain && (i == 1 || isTaken(ns, level, name)); i++) {
      name = Symbol.of(wanted.name() + "." + i);
    }
    if (id.context().at(ctx.phase).size() > 0) {
      Resolution.bind(id, ctx.phase, ModuleBinding.definition(ns.name(), name, wanted, level));
    }
    return name;
  }

  private static boolean isTaken(Namespace ns, int level, Symbol name) {
    return ns.instance.existingVariable(level, name) != null
        || ns.instance.transformerValue(level, name) != null;
  }
}
