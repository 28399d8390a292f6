package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes of one engine: numbers them, and remembers what names were resolved to. */
public final class ScopeSpace {
  private static final Object UNBOUND = new Object();

  private long lastId;
  private final Map<Symbol, Scope> interned = new LinkedHashMap<>();
  private final Map<Symbol, Map<ScopeSet, Object>> resolved = new HashMap<>();

  /** A new scope. */
  public Scope scope(Scope.Kind kind) {
    return new Scope(this, nextId(), kind, null, 0);
  }

  /**
   * The scope with a name. Interned scopes are older than all others, so that none has the bindings
   * of all modules that use it.
   */
  public Scope interned(Symbol name) {
    return interned.computeIfAbsent(name, n -> new Scope(this, -1L - interned.size(), n));
  }

  /** The names of the interned scopes so far. */
  public Iterable<Symbol> internedNames() {
    return interned.keySet();
  }

  /** A new multi-scope. */
  public MultiScope multiScope() {
    return new MultiScope(this, nextId(), null, false);
  }

  /** A new multi-scope for a top level. */
  public MultiScope topLevelScope() {
    return new MultiScope(this, nextId(), null, true);
  }

  /** A new multi-scope that binds the same names at all phases. */
  public MultiScope multiScope(BulkBindings everywhere) {
    return new MultiScope(this, nextId(), everywhere, false);
  }

  long nextId() {
    return ++lastId;
  }

  /** Forgets what is remembered about a name: it has a new binding. */
  void forget(Symbol name) {
    resolved.remove(name);
  }

  /** Forgets everything: there are new bindings for many names. */
  void forgetAll() {
    resolved.clear();
  }

  /**
   * The remembered or newly found binding of a name with a set of scopes; null if there is none.
   */
  @Nullable Binding resolve(Symbol name, ScopeSet scopes) {
    Map<ScopeSet, Object> known = resolved.computeIfAbsent(name, n -> new HashMap<>());
    Object found = known.get(scopes);
    if (found == null) {
      Binding binding = Resolution.find(name, scopes);
      known.put(scopes, binding == null ? UNBOUND : binding);
      return binding;
    }
    return found == UNBOUND ? null : (Binding) found;
  }
}
