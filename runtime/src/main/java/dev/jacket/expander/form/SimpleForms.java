package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Keyword;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The core forms that bind nothing (reference, section 1.2.3.1). */
final class SimpleForms {
  private SimpleForms() {}

  static void addTo(Map<String, CoreForm> forms) {
    forms.put("if", SimpleForms::conditional);
    forms.put("with-continuation-mark", (form, ctx) -> expressions(form, ctx, 4, 4));
    forms.put("begin", SimpleForms::begin);
    forms.put("begin0", (form, ctx) -> expressions(form, ctx, 2, Integer.MAX_VALUE));
    forms.put("#%expression", SimpleForms::expression);
    forms.put("quote", SimpleForms::quote);
    forms.put("quote-syntax", SimpleForms::quoteSyntax);
    forms.put("set!", SimpleForms::assignment);
    forms.put("#%app", SimpleForms::application);
    forms.put("#%datum", SimpleForms::datum);
    forms.put("#%top", SimpleForms::top);
    forms.put("#%variable-reference", SimpleForms::variableReference);
    forms.put("unquote", SimpleForms::misplacedUnquote);
    forms.put("unquote-splicing", SimpleForms::misplacedUnquote);
  }

  /** Expands all parts but the first; the last one is in tail position. */
  private static Syntax expressions(Syntax form, ExpandContext ctx, int least, int most) {
    List<Syntax> parts = Shape.parts(form, least, most);
    List<Object> result = new ArrayList<>();
    result.add(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      ExpandContext inner = i == parts.size() - 1 ? ctx.asTail() : ctx.asExpression();
      result.add(ctx.expander.expand(parts.get(i), inner));
    }
    return form.rebuilt(Lists.of(result));
  }

  private static Syntax conditional(Syntax form, ExpandContext ctx) {
    if (Shape.parts(form, 1).size() == 3) {
      throw SyntaxMessage.error("missing an \"else\" expression", form);
    }
    List<Syntax> parts = Shape.parts(form, 4, 4);
    Syntax test = ctx.expander.expand(parts.get(1), ctx.asExpression());
    Syntax then = ctx.expander.expand(parts.get(2), ctx.asTail());
    Syntax otherwise = ctx.expander.expand(parts.get(3), ctx.asTail());
    return Transformers.rebuild(form, parts.get(0), test, then, otherwise);
  }

  private static Syntax begin(Syntax form, ExpandContext ctx) {
    if (ctx.kind == ExpandContext.Kind.TOP_LEVEL) {
      return TopForms.begin(form, ctx);
    }
    return expressions(form, ctx, 2, Integer.MAX_VALUE);
  }

  private static Syntax expression(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 2, 2);
    Syntax inner = ctx.expander.expand(parts.get(1), ctx.asTail());
    return Transformers.rebuild(form, parts.get(0), inner);
  }

  private static Syntax quote(Syntax form, ExpandContext ctx) {
    Shape.parts(form, 2, 2);
    return form;
  }

  private static Syntax quoteSyntax(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 2, 3);
    if (parts.size() == 3 && parts.get(2).content() != Keyword.of("local")) {
      throw SyntaxMessage.error("bad syntax", form);
    }
    return parts.size() == 3
        ? form
        : Transformers.rebuild(form, parts.get(0), ctx.withoutLocals(parts.get(1)));
  }

  private static Syntax datum(Syntax form, ExpandContext ctx) {
    Object datum = Shape.rest(form);
    Syntax quoted = datum instanceof Syntax s ? s : SyntaxData.toSyntax(form.context(), datum);
    if (quoted.content() instanceof Keyword) {
      throw SyntaxMessage.error("#%datum", "keyword misused as an expression", null, quoted);
    }
    Syntax result = form.rebuilt(Lists.of(Expander.coreId("quote", ctx), quoted));
    return Transformers.track(result.withProperties(null), form, Shape.head(form));
  }

  private static Syntax application(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 1);
    if (parts.size() == 1) {
      return form.rebuilt(
          Lists.of(Expander.coreId("quote", ctx), SyntaxData.toSyntax(form.context(), Nil.NIL)));
    }
    Syntax head = Expander.coreId("#%app", ctx).withLocation(parts.get(0).location);
    Object expanded = ctx.expander.expandAll(Shape.from(parts, 1), ctx);
    return form.rebuilt(new Pair(head, expanded));
  }

  /**
   * A variable of the module that is expanded or of the top level, whatever else the identifier is
   * bound to; bindings around it make it unbound.
   */
  private static Syntax top(Syntax form, ExpandContext ctx) {
    Object rest = Shape.rest(form);
    if (!(rest instanceof Syntax id) || !id.isIdentifier()) {
      throw SyntaxMessage.error("not an identifier", form, rest);
    }
    Binding b = Resolution.resolve(id, ctx.phase);
    ModuleExpansion module = ctx.module;
    if (module == null ? b instanceof LocalBinding : b != null && !isOwn(b, ctx)) {
      throw Expander.unbound(id, ctx);
    }
    if (module == null) {
      return form;
    }
    if (b != null) {
      requireVariable(id, form, ctx);
    } else if (ctx.phase == 0) {
      throw Expander.unbound(id, ctx);
    } else if (ctx.isFinal) {
      module.body().needLater(id, ctx);
    }
    return id;
  }

  private static boolean isOwn(Binding b, ExpandContext ctx) {
    return b instanceof ModuleBinding m && m.module.equals(ctx.namespace.name());
  }

  /** Complains about an identifier that is bound to syntax. */
  private static void requireVariable(Syntax id, Syntax form, ExpandContext ctx) {
    Object meaning = ctx.expander.meaning(id, ctx);
    if (meaning != null && meaning != Expander.VARIABLE) {
      throw SyntaxMessage.error("identifier does not refer to a variable", id, form);
    }
  }

  private static Syntax assignment(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.partsWithId(form, 3, 3);
    Syntax id = parts.get(1);
    Object meaning = ctx.expander.meaning(id, form, ctx);
    if (meaning != null && meaning != Expander.VARIABLE && !(meaning instanceof CoreForm)) {
      if (Transformers.isRename(meaning)) {
        Syntax target = Transformers.introducedTarget(meaning, ctx).withLocation(id.location);
        return assignment(Transformers.rebuild(form, parts.get(0), target, parts.get(2)), ctx);
      }
      if (Transformers.isSet(meaning)) {
        Syntax more = Transformers.call(Transformers.setProcedure(meaning), id, form, ctx);
        return ctx.expander.expand(more, ctx.asTail());
      }
    }
    if (meaning != null && meaning != Expander.VARIABLE) {
      throw SyntaxMessage.error("cannot mutate syntax identifier", form, id);
    }
    checkMutable(id, form, ctx);
    Syntax value = ctx.expander.expand(parts.get(2), ctx.asExpression());
    return Transformers.rebuild(form, parts.get(0), Expander.asBound(id, ctx), value);
  }

  private static void checkMutable(Syntax id, Syntax form, ExpandContext ctx) {
    Binding b = Resolution.resolve(id, ctx.phase);
    if (b instanceof LocalBinding) {
      return;
    }
    if (b == null) {
      if (ctx.module != null) {
        throw SyntaxMessage.error(ExnTypes.SYNTAX_UNBOUND, null, "unbound identifier", form, id);
      }
      return;
    }
    if (!isOwn(b, ctx)) {
      throw SyntaxMessage.error("cannot mutate module-required identifier", form, id);
    }
  }

  private static Syntax variableReference(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 1, 2);
    if (parts.size() == 1) {
      return form;
    }
    Syntax part = parts.get(1);
    Syntax ofTop = topVariable(part, ctx);
    if (ofTop == null && !part.isIdentifier()) {
      throw SyntaxMessage.error("bad syntax", form);
    }
    Syntax id = ofTop == null ? referred(part, ctx) : ofTop;
    Binding b = Resolution.resolve(id, ctx.phase);
    if (b == null ? ctx.module != null : ofTop != null && b instanceof LocalBinding) {
      throw SyntaxMessage.error(ExnTypes.SYNTAX_UNBOUND, null, "unbound identifier", form, id);
    }
    if (ofTop == null || ctx.module != null) {
      requireVariable(id, form, ctx);
    }
    if (ofTop == null) {
      return Transformers.rebuild(form, parts.get(0), id);
    }
    return form;
  }

  /** The identifier of the variable that one means, behind renames. */
  private static Syntax referred(Syntax id, ExpandContext ctx) {
    Object meaning = ctx.expander.meaning(id, ctx);
    return meaning != null && Transformers.isRename(meaning)
        ? referred(Transformers.introducedTarget(meaning, ctx), ctx)
        : Expander.asBound(id, ctx);
  }

  /** The identifier in {@code (#%top . id)}; null for other syntax. */
  private static @Nullable Syntax topVariable(Syntax s, ExpandContext ctx) {
    return CoreForms.headName(s, ctx).equals("#%top")
            && SyntaxData.rest(s) instanceof Syntax id
            && id.isIdentifier()
        ? id
        : null;
  }

  private static Syntax misplacedUnquote(Syntax form, ExpandContext ctx) {
    throw SyntaxMessage.error("not in quasiquote", form);
  }
}
