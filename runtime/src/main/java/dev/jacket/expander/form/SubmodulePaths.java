package dev.jacket.expander.form;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;

/**
 * Module paths that begin with a quoted name: in a module that has declared a submodule of that
 * name, they mean the submodule (reference, section 14.4.1).
 */
final class SubmodulePaths {
  private static final Symbol SUBMOD = Symbol.of("submod");
  private static final Symbol QUOTE = Symbol.of("quote");

  private SubmodulePaths() {}

  /** What a path means in the module that is being expanded: made relative to it, or as it is. */
  static Object within(ExpandContext ctx, Object path) {
    Object root = path;
    Object rest = Nil.NIL;
    if (path instanceof Pair p && p.car == SUBMOD && p.cdr instanceof Pair parts) {
      root = parts.car;
      rest = parts.cdr;
    }
    if (root instanceof Pair p && p.car == QUOTE && p.cdr instanceof Pair quoted) {
      Object name = quoted.car;
      if (ctx.module != null && ctx.module.body().submoduleNames().contains(name)) {
        return Lists.withTail(rest, SUBMOD, Str.immutable("."), name);
      }
    }
    return path;
  }
}
