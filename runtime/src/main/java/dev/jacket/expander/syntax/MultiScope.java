package dev.jacket.expander.syntax;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scope of a module or namespace: a scope of its own at each phase. */
public final class MultiScope implements Comparable<MultiScope> {
  /** Where the scope belongs. */
  public final ScopeSpace space;

  /** Larger for newer scopes. */
  public final long id;

  /** Whether it is the scope of a top level. */
  final boolean topLevel;

  private final TreeMap<Integer, Scope> phases = new TreeMap<>();
  private final @Nullable BulkBindings everywhere;

  MultiScope(ScopeSpace space, long id, @Nullable BulkBindings everywhere, boolean topLevel) {
    this.space = space;
    this.id = id;
    this.topLevel = topLevel;
    this.everywhere = everywhere;
  }

  /** The scope at a phase. */
  public Scope at(int phase) {
    @Nullable Scope scope = phases.get(phase);
    if (scope == null) {
      scope = new Scope(space, space.nextId(), Scope.Kind.MODULE, this, phase);
      phases.put(phase, scope);
      if (everywhere != null) {
        Resolution.bindBulk(ScopeSet.of(scope), everywhere);
      }
    }
    return scope;
  }

  /** The phases at which the scope was used so far. */
  public Iterable<Integer> phases() {
    return java.util.List.copyOf(phases.keySet());
  }

  @Override
  public int compareTo(MultiScope other) {
    return Long.compare(id, other.id);
  }
}
