package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code syntax-local-make-definition-context} makes (reference, section 12.4). */
public final class DefinitionContext {
  private final Scope scope;
  private final boolean adds;
  private final List<Syntax> ids = new ArrayList<>();

  DefinitionContext(Scope scope, boolean adds) {
    this.scope = scope;
    this.adds = adds;
  }

  /** A new context in the surroundings of the running macro. */
  public static DefinitionContext make(ExpandContext ctx, boolean addsScope) {
    return new DefinitionContext(ctx.expander.scope(ctx, Scope.Kind.DEFINITION), addsScope);
  }

  /** The scope. */
  public Scope scope() {
    return scope;
  }

  /** Whether the scope is added to what {@code local-expand} expands. */
  public boolean addsScope() {
    return adds;
  }

  /** The identifiers that were bound here. */
  public List<Syntax> ids() {
    return ids;
  }

  /**
   * Binds identifiers, to variables or to the values of an expression; gives them as they are
   * bound.
   *
   * @param value the expression for macros, evaluated at the next phase; null for variables
   * @param extra further contexts whose scopes the expression sees
   */
  public List<Syntax> bind(
      List<Syntax> names,
      @Nullable Syntax value,
      List<DefinitionContext> extra,
      ExpandContext ctx) {
    Scope introduction = ctx.introduction;
    List<Syntax> bound = new ArrayList<>();
    for (Syntax name : names) {
      Syntax id = introduction == null ? name : name.flip(introduction);
      if (ctx.useSite != null) {
        id = id.remove(ctx.useSite);
      }
      bound.add(id.add(scope));
    }
    List<LocalBinding> bindings = Shape.bindAll(bound, ctx, ctx.frame);
    ids.addAll(bound);
    if (value != null) {
      Syntax expression = introduction == null ? value : value.flip(introduction);
      expression = expression.add(scope);
      for (DefinitionContext other : extra) {
        expression = expression.add(other.scope);
      }
      ExpandContext outside = ctx.copy();
      outside.introduction = null;
      outside.isFinal = false;
      CompileTime.bindMacros("syntax-local-bind-syntaxes", bindings, bound, expression, outside);
    }
    List<Syntax> shown = new ArrayList<>();
    for (Syntax id : bound) {
      shown.add(introduction == null ? id : id.flip(introduction));
    }
    return shown;
  }

  @Override
  public String toString() {
    return "#<internal-definition-context>";
  }
}
