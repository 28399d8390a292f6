package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lexical context of a syntax object: scopes, and multi-scopes with the phases that they were
 * shifted by. Immutable, shared by the parts of an object.
 */
public final class Context {
  /** The context without scopes. */
  public static final Context EMPTY = new Context(ScopeSet.EMPTY, new Shifted[0], null);

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
  private final Shifted[] multi;
  private final @Nullable Object trust;

  private int cachedPhase;
  private @Nullable ScopeSet cached;
  private @Nullable ScopeSet lastScopes;
  private @Nullable Context lastResult;

  private Context(ScopeSet scopes, Shifted[] multi, @Nullable Object trust) {
    this.scopes = scopes;
    this.multi = multi;
    this.trust = trust;
  }

  /** The context of these scopes. */
  public static Context of(ScopeSet scopes, Shifted... multi) {
    return of(scopes, multi, null);
  }

  private static Context of(ScopeSet scopes, Shifted[] multi, @Nullable Object trust) {
    boolean empty = scopes == ScopeSet.EMPTY && multi.length == 0 && trust == null;
    return empty ? EMPTY : new Context(scopes, multi, trust);
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
    return trust == other || trust == TAINTED ? this : of(scopes, multi, other);
  }

  /** The scopes that are the same at all phases. */
  public ScopeSet scopes() {
    return scopes;
  }

  /** The multi-scopes. */
  public Shifted[] multiScopes() {
    return multi;
  }

  /** All scopes at a phase. */
  public ScopeSet at(int phase) {
    ScopeSet known = cached;
    if (known != null && cachedPhase == phase) {
      return known;
    }
    ScopeSet all = scopes;
    for (Shifted shifted : multi) {
      Scope scope = shifted.at(phase);
      if (scope != null) {
        all = all.add(scope);
      }
    }
    cachedPhase = phase;
    cached = all;
    return all;
  }

  private Context with(ScopeSet changed) {
    if (changed == scopes) {
      return this;
    }
    if (changed == lastScopes && lastResult != null) {
      return lastResult;
    }
    Context result = of(changed, multi, trust);
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

  /** This context with the multi-scope, not shifted. */
  public Context add(MultiScope scope) {
    Shifted added = new Shifted(scope, 0, false);
    if (Arrays.asList(multi).contains(added)) {
      return this;
    }
    Shifted[] more = Arrays.copyOf(multi, multi.length + 1);
    more[multi.length] = added;
    return of(scopes, more, trust);
  }

  /** This context without the multi-scope, if it is there not shifted. */
  public Context remove(MultiScope scope) {
    Shifted removed = new Shifted(scope, 0, false);
    Shifted[] fewer = Arrays.stream(multi).filter(m -> !m.equals(removed)).toArray(Shifted[]::new);
    return fewer.length == multi.length ? this : of(scopes, fewer, trust);
  }

  /** This context seen from a phase that is {@code by} higher. */
  public Context shift(int by) {
    if (by == 0 || multi.length == 0) {
      return this;
    }
    Shifted[] shifted = new Shifted[multi.length];
    for (int i = 0; i < multi.length; i++) {
      shifted[i] = multi[i].shiftBy(by);
    }
    return of(scopes, shifted, trust);
  }
}
