package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Lists;
import java.util.ArrayList;
import java.util.List;

/** Expansion as the result: {@code expand} and its variants (reference, section 14.2). */
public final class Expansions {
  private Expansions() {}

  /** Expands a form at the top level. */
  public static Syntax expand(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    Lifts lifts = ctx.newLifts();
    ctx.lifts = lifts;
    Syntax expanded = ctx.expander.expand(form, ctx);
    if (lifts.isEmpty()) {
      return expanded;
    }
    List<Object> begin = new ArrayList<>();
    begin.add(Expander.coreId("begin", top));
    for (Lifts.Lifted lifted : lifts.take()) {
      begin.add(expand(lifted.definition(top), top));
    }
    begin.add(expanded);
    return Transformers.make(form, top, Lists.of(begin));
  }

  /** Expands a form by one step. */
  public static Syntax once(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    ctx.lifts = ctx.newLifts();
    return ctx.expander.step(form, ctx).form();
  }

  /** Expands a form until its head is a core form. */
  public static Syntax head(Syntax form, ExpandContext top) {
    ExpandContext ctx = top.copy();
    ctx.immediate = true;
    ctx.lifts = ctx.newLifts();
    return ctx.expander.expand(form, ctx);
  }
}
