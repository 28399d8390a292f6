package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Finds the binding of a name: that with the greatest subset of the name's scopes. */
public final class Resolution {
  /** What stands for a reference with several best bindings. */
  public static final class Ambiguous extends Binding {
    static final Ambiguous INSTANCE = new Ambiguous();

    private Ambiguous() {}

    @Override
    public @Nullable Syntax freeEquivalent() {
      return null;
    }

    @Override
    public boolean same(Binding other) {
      return false;
    }
  }

  private @Nullable ScopeSet bestScopes;
  private @Nullable Binding best;
  private int bestAge;
  private boolean ambiguous;

  private Resolution() {}

  /**
   * The binding of an identifier at a phase, or null; {@link Ambiguous} if there is no best one.
   */
  public static @Nullable Binding resolve(Syntax id, int phase) {
    Context context = id.context();
    Symbol name = (Symbol) id.content();
    Binding found = resolve(name, context.at(phase));
    int layers = context.layers().length;
    for (int i = 1; i < layers && (found == null || found == Ambiguous.INSTANCE); i++) {
      found = resolve(name, context.at(phase, i));
    }
    return found;
  }

  /** The binding of a name with a set of scopes. */
  public static @Nullable Binding resolve(Symbol name, ScopeSet scopes) {
    return scopes.size() == 0 ? null : scopes.get(0).space.resolve(name, scopes);
  }

  /** The binding of an identifier that was made for exactly its set of scopes, or null. */
  public static @Nullable Binding resolveExactly(Syntax id, int phase) {
    ScopeSet scopes = id.context().at(phase);
    if (scopes.size() == 0) {
      return null;
    }
    Resolution search = new Resolution();
    search.searchTable((Symbol) id.content(), scopes, scopes.newest(), true);
    return search.best;
  }

  static @Nullable Binding find(Symbol name, ScopeSet scopes) {
    Resolution search = new Resolution();
    for (int i = scopes.size() - 1; i >= 0 && !search.hasAll(scopes, i + 1); i--) {
      search.searchTable(name, scopes, scopes.get(i), false);
    }
    if (search.best == null) {
      return null;
    }
    if (search.ambiguous && search.isAmbiguous(name, scopes)) {
      return Ambiguous.INSTANCE;
    }
    return search.best;
  }

  /**
   * Whether the best binding so far has the oldest scopes of a set, that many of them. Then
   * bindings that are found by these have no scopes that it has not.
   */
  private boolean hasAll(ScopeSet scopes, int oldest) {
    ScopeSet found = bestScopes;
    return found != null
        && found.size() >= oldest
        && found.get(oldest - 1) == scopes.get(oldest - 1);
  }

  private void searchTable(Symbol name, ScopeSet scopes, Scope scope, boolean exactly) {
    BindingTable table = scope.bindings();
    if (table == null) {
      return;
    }
    for (BindingTable.Entry e = table.first(name); e != null; e = e.next()) {
      if (exactly ? e.scopes().equals(scopes) : e.scopes().subsetOf(scopes)) {
        consider(e.scopes(), e.binding(), e.age());
      }
    }
    java.util.List<BindingTable.Bulk> bulks = table.bulks();
    for (int i = bulks.size() - 1; i >= 0; i--) {
      BindingTable.Bulk bulk = bulks.get(i);
      if (exactly ? bulk.scopes().equals(scopes) : bulk.scopes().subsetOf(scopes)) {
        Binding binding = bulk.bindings().get(name);
        if (binding != null) {
          consider(bulk.scopes(), binding, bulk.age());
        }
      }
    }
  }

  private void consider(ScopeSet scopes, Binding binding, int age) {
    ScopeSet former = bestScopes;
    if (former == null) {
      take(scopes, binding, age);
    } else if (former.equals(scopes)) {
      if (age > bestAge) {
        take(scopes, binding, age);
      }
    } else if (former.subsetOf(scopes)) {
      take(scopes, binding, age);
    } else if (!scopes.subsetOf(former)) {
      ambiguous = true;
      if (scopes.size() > former.size()) {
        take(scopes, binding, age);
      }
    }
  }

  private void take(ScopeSet scopes, Binding binding, int age) {
    bestScopes = scopes;
    best = binding;
    bestAge = age;
  }

  /** Candidates were not in a row: looks whether each is a subset of the best one. */
  private boolean isAmbiguous(Symbol name, ScopeSet scopes) {
    ScopeSet winner = java.util.Objects.requireNonNull(bestScopes);
    for (int i = 0; i < scopes.size(); i++) {
      BindingTable table = scopes.get(i).bindings();
      if (table != null && hasRival(table, name, scopes, winner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRival(
      BindingTable table, Symbol name, ScopeSet scopes, ScopeSet winner) {
    for (BindingTable.Entry e = table.first(name); e != null; e = e.next()) {
      if (e.scopes().subsetOf(scopes) && !e.scopes().subsetOf(winner)) {
        return true;
      }
    }
    for (BindingTable.Bulk bulk : table.bulks()) {
      if (bulk.scopes().subsetOf(scopes)
          && !bulk.scopes().subsetOf(winner)
          && bulk.bindings().get(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** Binds an identifier at a phase. */
  public static void bind(Syntax id, int phase, Binding binding) {
    bind((Symbol) id.content(), id.context().at(phase), binding);
  }

  /** Binds a name for a set of scopes, which must not be empty. */
  public static void bind(Symbol name, ScopeSet scopes, Binding binding) {
    Scope newest = scopes.newest();
    newest.bindingsForChange().add(name, scopes, binding);
    newest.space.forget(name);
  }

  /** Takes back a binding. */
  public static void unbind(Symbol name, ScopeSet scopes) {
    Scope newest = scopes.newest();
    newest.bindingsForChange().remove(name, scopes);
    newest.space.forget(name);
  }

  /** Binds many names for a set of scopes, which must not be empty. */
  public static void bindBulk(ScopeSet scopes, BulkBindings bindings) {
    Scope newest = scopes.newest();
    newest.bindingsForChange().addBulk(scopes, bindings);
    newest.space.forgetAll();
  }
}
