package dev.jacket.expander.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable set of scopes, sorted by id. The last change is remembered, so that parts share. */
public final class ScopeSet {
  /** The empty set. */
  public static final ScopeSet EMPTY = new ScopeSet(new Scope[0]);

  /** Ids follow each other closely, and sets that differ a little must not have the same hash. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final Scope[] scopes;
  private final int hash;

  private @Nullable Scope lastScope;
  private @Nullable ScopeSet lastResult;

  private ScopeSet(Scope[] sorted) {
    this.scopes = sorted;
    long h = 0;
    for (Scope scope : sorted) {
      h = (h + scope.id) * SPREAD;
      h ^= h >>> 32;
    }
    this.hash = (int) h;
  }

  /** The set of the given scopes. */
  public static ScopeSet of(Scope... scopes) {
    if (scopes.length == 0) {
      return EMPTY;
    }
    Scope[] sorted = scopes.clone();
    Arrays.sort(sorted);
    return new ScopeSet(sorted);
  }

  /** How many scopes there are. */
  public int size() {
    return scopes.length;
  }

  /** The scope at an index, in the order of age. */
  public Scope get(int index) {
    return scopes[index];
  }

  /** The newest scope; the set must not be empty. */
  public Scope newest() {
    return scopes[scopes.length - 1];
  }

  /** Whether the scope is in the set. */
  public boolean contains(Scope scope) {
    return indexOf(scope) >= 0;
  }

  /** Whether a macro expansion or an introducer has added one of the scopes. */
  public boolean hasMacroScope() {
    for (Scope scope : scopes) {
      if (scope.kind == Scope.Kind.MACRO) {
        return true;
      }
    }
    return false;
  }

  private int indexOf(Scope scope) {
    for (int i = scopes.length - 1; i >= 0; i--) {
      if (scopes[i] == scope) {
        return i;
      }
      if (scopes[i].id < scope.id) {
        break;
      }
    }
    return -1;
  }

  /** This set with the scope. */
  public ScopeSet add(Scope scope) {
    return contains(scope) ? this : flip(scope);
  }

  /** This set without the scope. */
  public ScopeSet remove(Scope scope) {
    return contains(scope) ? flip(scope) : this;
  }

  /** This set with the scope if it was absent, without it if it was present. */
  public ScopeSet flip(Scope scope) {
    if (lastScope == scope && lastResult != null) {
      return lastResult;
    }
    ScopeSet result = flipped(scope);
    lastScope = scope;
    lastResult = result;
    return result;
  }

  private ScopeSet flipped(Scope scope) {
    int n = scopes.length;
    int at = indexOf(scope);
    if (at >= 0) {
      if (n == 1) {
        return EMPTY;
      }
      Scope[] fewer = new Scope[n - 1];
      System.arraycopy(scopes, 0, fewer, 0, at);
      System.arraycopy(scopes, at + 1, fewer, at, n - at - 1);
      return new ScopeSet(fewer);
    }
    int place = n;
    while (place > 0 && scopes[place - 1].id > scope.id) {
      place--;
    }
    Scope[] more = new Scope[n + 1];
    System.arraycopy(scopes, 0, more, 0, place);
    more[place] = scope;
    System.arraycopy(scopes, place, more, place + 1, n - place);
    return new ScopeSet(more);
  }

  /**
   * This set after several changes, made at once.
   *
   * @param changed the scopes that are added, removed or flipped, each only once
   */
  ScopeSet changed(Scope[] changed, Changes.Op[] ops) {
    Map<Scope, Changes.Op> left = new IdentityHashMap<>();
    for (int i = 0; i < changed.length; i++) {
      left.put(changed[i], ops[i]);
    }
    List<Scope> result = new ArrayList<>(scopes.length + changed.length);
    for (Scope scope : scopes) {
      Changes.Op op = left.remove(scope);
      if (op == null || op == Changes.Op.ADD) {
        result.add(scope);
      }
    }
    boolean same = result.size() == scopes.length;
    for (Scope scope : changed) {
      Changes.Op op = left.get(scope);
      if (op != null && op != Changes.Op.REMOVE) {
        result.add(scope);
        same = false;
      }
    }
    return same ? this : of(result.toArray(new Scope[0]));
  }

  /** Whether every scope of this set is in {@code other}. */
  public boolean subsetOf(ScopeSet other) {
    if (this == other) {
      return true;
    }
    Scope[] theirs = other.scopes;
    if (scopes.length > theirs.length) {
      return false;
    }
    int j = 0;
    for (Scope scope : scopes) {
      while (j < theirs.length && theirs[j].id < scope.id) {
        j++;
      }
      if (j == theirs.length || theirs[j] != scope) {
        return false;
      }
      j++;
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof ScopeSet set && hash == set.hash && Arrays.equals(scopes, set.scopes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(scopes);
  }
}
