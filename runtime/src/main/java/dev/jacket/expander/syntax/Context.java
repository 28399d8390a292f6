package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lexical context of a syntax object: scopes, and multi-scopes with the phases that they were
 * shifted by. Immutable, shared by the parts of an object.
 *
 * <p>Syntax of one namespace that is evaluated in another gets the multi-scope of that one on top
 * of its own: multi-scopes come in layers, and a search that finds nothing (or no best binding)
 * with the first layer goes on with the next.
 */
public final class Context {
  /** The context without scopes. */
  public static final Context EMPTY = new Context(ScopeSet.EMPTY, new Shifted[1][0], null);

  /** The trust in tainted syntax. */
  public static final Object TAINTED = Symbol.uninterned("tainted");

  /**
   * A multi-scope whose phase {@code p} is seen at phase {@code p + shift}; if {@code toLabel}, its
   * phase {@code -shift} is seen at the label phase only.
   */
  public record Shifted(MultiScope scope, int shift, boolean toLabel) {
    @Nullable Scope at(int phase) {
      if (toLabel) {
        return phase == Phase.LABEL ? scope.at(-shift) : null;
      }
      return scope.at(Phase.minus(phase, shift));
    }

    /** The phases, as seen from here, at which the scope was used so far. */
    public List<Integer> phases() {
      List<Integer> seen = new ArrayList<>();
      for (int phase : scope.phases()) {
        if (!toLabel) {
          seen.add(Phase.plus(phase, shift));
        } else if (phase == -shift) {
          seen.add(Phase.LABEL);
        }
      }
      return seen;
    }

    Shifted shiftBy(int by) {
      if (toLabel) {
        return this;
      }
      return by == Phase.LABEL
          ? new Shifted(scope, shift, true)
          : new Shifted(scope, shift + by, false);
    }
  }

  private final ScopeSet scopes;
  private final Shifted[][] layers;
  private final @Nullable Object trust;

  private int cachedPhase;
  private @Nullable ScopeSet cached;
  private @Nullable ScopeSet lastScopes;
  private @Nullable Context lastResult;

  private Context(ScopeSet scopes, Shifted[][] layers, @Nullable Object trust) {
    this.scopes = scopes;
    this.layers = layers;
    this.trust = trust;
  }

  /** The context of these scopes. */
  public static Context of(ScopeSet scopes, Shifted... multi) {
    return of(scopes, new Shifted[][] {multi});
  }

  /** The context of these scopes and layers of multi-scopes, of which there is at least one. */
  public static Context of(ScopeSet scopes, Shifted[][] layers) {
    return of(scopes, layers, null);
  }

  private static Context of(ScopeSet scopes, Shifted[][] layers, @Nullable Object trust) {
    boolean bare = layers.length == 1 && layers[0].length == 0;
    return scopes == ScopeSet.EMPTY && bare && trust == null
        ? EMPTY
        : new Context(scopes, layers, trust);
  }

  /**
   * On whose behalf syntax refers to what modules do not give to everybody: the code inspector of
   * the module whose literal it is, null for nobody, or {@link #TAINTED} if it may not be used at
   * all.
   */
  public @Nullable Object trust() {
    return trust;
  }

  /** This context with another trust; what is tainted stays so. */
  public Context trusted(@Nullable Object other) {
    return trust == other || trust == TAINTED ? this : of(scopes, layers, other);
  }

  /** The scopes that are the same at all phases. */
  public ScopeSet scopes() {
    return scopes;
  }

  /** The multi-scopes of the first layer. */
  public Shifted[] multiScopes() {
    return layers[0];
  }

  /** The layers of multi-scopes, that which is searched first at the beginning. */
  public Shifted[][] layers() {
    return layers;
  }

  /** All scopes at a phase, of multi-scopes those of the first layer. */
  public ScopeSet at(int phase) {
    ScopeSet known = cached;
    if (known != null && cachedPhase == phase) {
      return known;
    }
    ScopeSet all = at(phase, 0);
    cachedPhase = phase;
    cached = all;
    return all;
  }

  /** All scopes at a phase, of multi-scopes those of one layer. */
  ScopeSet at(int phase, int layer) {
    ScopeSet all = scopes;
    for (Shifted shifted : layers[layer]) {
      Scope scope = shifted.at(phase);
      if (scope != null) {
        all = all.add(scope);
      }
    }
    return all;
  }

  private Context with(ScopeSet changed) {
    if (changed == scopes) {
      return this;
    }
    if (changed == lastScopes && lastResult != null) {
      return lastResult;
    }
    Context result = of(changed, layers, trust);
    lastScopes = changed;
    lastResult = result;
    return result;
  }

  /** This context with the scope. */
  public Context add(Scope scope) {
    return with(scopes.add(scope));
  }

  /** This context without the scope. */
  public Context remove(Scope scope) {
    return with(scopes.remove(scope));
  }

  /** This context with the scope if it was absent, without it if it was present. */
  public Context flip(Scope scope) {
    return with(scopes.flip(scope));
  }

  /** This context after several changes of scopes. */
  Context changed(Scope[] changed, Changes.Op[] ops) {
    return with(scopes.changed(changed, ops));
  }

  /** This context with the multi-scope, not shifted. */
  public Context add(MultiScope scope) {
    Shifted added = new Shifted(scope, 0, false);
    return has(added) ? this : withFirst(with(added));
  }

  /**
   * This context with the multi-scope, not shifted, in a layer of its own if there are other ones:
   * what the search fails to find with it is looked for without it.
   */
  public Context push(MultiScope scope) {
    Shifted added = new Shifted(scope, 0, false);
    if (has(added)) {
      return this;
    }
    if (layers[0].length == 0) {
      return withFirst(with(added));
    }
    Shifted[][] more = new Shifted[layers.length + 1][];
    more[0] = with(added);
    System.arraycopy(layers, 0, more, 1, layers.length);
    return of(scopes, more, trust);
  }

  /** This context without the multi-scope, if it is there not shifted. */
  public Context remove(MultiScope scope) {
    Shifted removed = new Shifted(scope, 0, false);
    return has(removed)
        ? withFirst(
            Arrays.stream(layers[0]).filter(m -> !m.equals(removed)).toArray(Shifted[]::new))
        : this;
  }

  /** This context without the scopes of top levels, in no layer. */
  public Context withoutTopLevels() {
    List<Shifted[]> left = new ArrayList<>();
    boolean changed = false;
    for (Shifted[] layer : layers) {
      Shifted[] rest = Arrays.stream(layer).filter(m -> !m.scope.topLevel).toArray(Shifted[]::new);
      changed |= rest.length < layer.length;
      if (left.isEmpty() || rest.length > 0) {
        left.add(rest);
      }
    }
    return changed ? of(scopes, left.toArray(Shifted[][]::new), trust) : this;
  }

  private boolean has(Shifted shifted) {
    return Arrays.asList(layers[0]).contains(shifted);
  }

  /** The first layer with one more. */
  private Shifted[] with(Shifted added) {
    Shifted[] first = layers[0];
    Shifted[] more = Arrays.copyOf(first, first.length + 1);
    more[first.length] = added;
    return more;
  }

  private Context withFirst(Shifted[] first) {
    Shifted[][] changed = layers.clone();
    changed[0] = first;
    return of(scopes, changed, trust);
  }

  /** This context seen from a phase that is {@code by} higher. */
  public Context shift(int by) {
    if (by == 0 || layers.length == 1 && layers[0].length == 0) {
      return this;
    }
    Shifted[][] shifted = new Shifted[layers.length][];
    for (int i = 0; i < layers.length; i++) {
      shifted[i] = Arrays.stream(layers[i]).map(m -> m.shiftBy(by)).toArray(Shifted[]::new);
    }
    return of(scopes, shifted, trust);
  }
}
