package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Expansion as the result: {@code expand} and its variants (reference, section 14.2). */
public final class Expansions {
  private Expansions() {}

  /** Expands a form at the top level. */
  public static Syntax expand(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    Lifts lifts = ctx.newLifts();
    ctx.lifts = lifts;
    Syntax expanded = ctx.expander.expand(form, ctx);
    return withLifted(lifts, expanded, lifted -> expand(lifted, top), top);
  }

  /** A form behind definitions of what was lifted out of it. */
  private static Syntax withLifted(
      Lifts lifts, Syntax form, UnaryOperator<Syntax> treatment, ExpandContext ctx) {
    if (lifts.isEmpty()) {
      return form;
    }
    List<Object> begin = new ArrayList<>();
    begin.add(Expander.coreId("begin", ctx));
    for (Lifts.Lifted lifted : lifts.take()) {
      begin.add(treatment.apply(lifted.definition(ctx)));
    }
    begin.add(form);
    return Transformers.make(form, ctx, Lists.of(begin));
  }

  /** Expands a form by one step. */
  public static Syntax once(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    Lifts lifts = ctx.newLifts();
    ctx.lifts = lifts;
    Syntax expanded = ctx.expander.step(form, ctx).form();
    return withLifted(lifts, expanded, lifted -> lifted, top);
  }

  /** Expands a form until its head is a core form. */
  public static Syntax head(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    ctx.immediate = true;
    Lifts lifts = ctx.newLifts();
    ctx.lifts = lifts;
    Syntax expanded = ctx.expander.expand(form, ctx);
    return withLifted(lifts, expanded, lifted -> lifted, top);
  }
}
