package dev.jacket.expander.store;

import dev.jacket.compiler.store.Input;
import dev.jacket.expander.syntax.BindingTable;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Makes the scopes of a stored module anew when the first of them is asked for; their bindings are
 * read when a name is looked up.
 */
final class ScopeReader {
  private static final Scope.Kind[] KINDS = Scope.Kind.values();

  private final NodeReader nodes;
  private final Host host;
  private final Input stored;
  private Scope @Nullable [] scopes;
  private MultiScope[] multi = {};

  ScopeReader(NodeReader nodes, Host host, Input stored) {
    this.nodes = nodes;
    this.host = host;
    this.stored = stored;
  }

  private Scope[] scopes() {
    Scope[] known = scopes;
    if (known == null) {
      known = read();
      scopes = known;
    }
    return known;
  }

  MultiScope multi(int index) {
    scopes();
    return multi[index];
  }

  /** The set of the scopes that are named next. */
  ScopeSet set(Input in) {
    Scope[] members = new Scope[in.readCount()];
    for (int i = 0; i < members.length; i++) {
      members[i] = scopes()[in.readCount()];
    }
    return ScopeSet.of(members);
  }

  private Scope[] read() {
    multi = new MultiScope[stored.readCount()];
    for (int i = 0; i < multi.length; i++) {
      multi[i] = host.space().multiScope();
    }
    Scope[] all = new Scope[stored.readCount()];
    for (int i = 0; i < all.length; i++) {
      int index = stored.readCount();
      Scope.Kind kind = KINDS[stored.readByte()];
      if (kind == Scope.Kind.INTERNED) {
        all[index] = host.space().interned(Symbol.of(stored.readText()));
        continue;
      }
      int owner = stored.readCount();
      int phase = stored.readSigned();
      all[index] = owner == 0 ? host.space().scope(kind) : multi[owner - 1].at(phase);
    }
    for (Scope scope : all) {
      Input entries = stored.readPart();
      if (!entries.atEnd() && scope.kind != Scope.Kind.INTERNED) {
        BindingTable table = scope.bindingsForChange();
        table.fillLater(() -> fill(table, entries));
      }
    }
    return all;
  }

  private void fill(BindingTable table, Input in) {
    while (!in.atEnd()) {
      Symbol name = in.readByte() == 1 ? null : nodes.symbol(in);
      ScopeSet set = (ScopeSet) nodes.next(in);
      ScopeWriter.addTo(table, name, set, nodes.next(in));
    }
  }
}
