package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that macros have lifted out of the form that is being expanded. */
public final class Lifts {
  /**
   * Identifiers bound to the values of an expression; a form of its own if there are none.
   *
   * @param names the names of the definitions that the identifiers are bound to already
   */
  public record Lifted(List<Syntax> ids, List<Symbol> names, Syntax expression) {
    /** The definition that the lifting stands for. */
    Syntax definition(ExpandContext ctx) {
      return ids.isEmpty()
          ? expression
          : Transformers.make(
              expression,
              ctx,
              Lists.of(Expander.coreId("define-values", ctx), Lists.of(ids), expression));
    }
  }

  private final Object target;
  private final @Nullable Lifts outer;
  private List<Lifted> lifted = new ArrayList<>();

  private Lifts(Object target, @Nullable Lifts outer) {
    this.target = target;
    this.outer = outer;
  }

  /**
   * For both expressions and forms; without any so far.
   *
   * @param target what {@code syntax-local-lift-context} gives
   */
  public Lifts(Object target) {
    this(target, null);
  }

  /**
   * For expressions that are bound around a form of their own, not at the level of a module.
   *
   * @param outer where forms go; null if they go there, too
   */
  static Lifts around(@Nullable Lifts outer) {
    return new Lifts(Symbol.uninterned("lift"), outer);
  }

  /** What stands for the place that expressions are lifted to. */
  public Object target() {
    return target;
  }

  /** Adds a form of its own. */
  public void addForm(Syntax form) {
    if (outer != null) {
      outer.addForm(form);
    } else {
      add(List.of(), List.of(), form);
    }
  }

  /** Adds an expression. */
  public void add(List<Syntax> ids, List<Symbol> names, Syntax expression) {
    lifted.add(new Lifted(ids, names, expression));
  }

  /** What was lifted so far, which is forgotten here. */
  public List<Lifted> take() {
    List<Lifted> taken = lifted;
    lifted = new ArrayList<>();
    return taken;
  }

  /** Whether nothing waits. */
  public boolean isEmpty() {
    return lifted.isEmpty();
  }
}
