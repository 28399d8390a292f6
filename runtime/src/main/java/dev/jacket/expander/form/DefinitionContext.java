package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code syntax-local-make-definition-context} makes (reference, section 12.4).
 *
 * <p>What stands in the context has two scopes of it: one that tells it from what is around, the
 * outside edge, and one that results of macros get, too, the inside edge.
 */
public final class DefinitionContext {
  private final Scope outside;
  private final Scope inside;
  private final boolean adds;
  private final List<Syntax> ids = new ArrayList<>();

  /** The use-site scopes that expansions in the context have added. */
  final List<Scope> useSites = new ArrayList<>();

  /** The definition context that its bindings belong to, for use-site scopes. */
  final Object frame;

  private DefinitionContext(Scope outside, Scope inside, boolean adds, Object frame) {
    this.outside = outside;
    this.inside = inside;
    this.adds = adds;
    this.frame = frame;
  }

  /**
   * A new context in the surroundings of the running macro.
   *
   * @param parent the context that it is to become a part of, or null
   */
  public static DefinitionContext make(
      ExpandContext ctx, @Nullable DefinitionContext parent, boolean addsScope) {
    Object around = parent == null ? ctx.frame : parent.frame;
    return new DefinitionContext(
        ctx.definitionScope(),
        ctx.definitionScope(),
        addsScope,
        around == null ? new Object() : around);
  }

  /** The scope that what is bound and what macros give gets. */
  public Scope inside() {
    return inside;
  }

  /** The scope that is only given to what stands in the context before it is expanded. */
  public Scope outside() {
    return outside;
  }

  /** Syntax that stands in the context, before it is expanded. */
  public Syntax withScopes(Syntax s) {
    return s.add(outside).add(inside);
  }

  /** An identifier that is to be bound around the context, not in it. */
  public Syntax withoutScopes(Syntax id) {
    return id.remove(outside).remove(inside).removeAll(useSites);
  }

  /** An identifier without the use-site scopes of expansions in the context. */
  public Syntax withoutUseSites(Syntax id) {
    return id.removeAll(List.copyOf(useSites));
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
      bound.add(withoutUseSites(id).add(inside));
    }
    List<LocalBinding> bindings = Shape.bindAll(bound, ctx, frame);
    ids.addAll(bound);
    if (value != null) {
      Syntax expression = introduction == null ? value : value.flip(introduction);
      expression = expression.add(inside);
      for (DefinitionContext other : extra) {
        expression = expression.add(other.inside);
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
