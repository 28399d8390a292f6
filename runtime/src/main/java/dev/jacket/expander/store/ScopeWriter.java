package dev.jacket.expander.store;

import dev.jacket.compiler.store.Output;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.BindingTable;
import dev.jacket.expander.syntax.BulkBindings;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that syntax objects of a module have, with those of their bindings that such syntax
 * objects can refer to: the scopes of a binding must all be reached, except for interned ones.
 */
final class ScopeWriter {
  private final NodeWriter nodes;
  private final List<MultiScope> multi = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Map<Object, Integer> indices = new IdentityHashMap<>();

  /** A binding of one name, or bulk bindings without name. */
  private record Entry(int age, @Nullable Symbol name, ScopeSet scopes, Object bound) {}

  ScopeWriter(NodeWriter nodes) {
    this.nodes = nodes;
  }

  /** The index of a scope, which is reached now. */
  int index(Scope scope) {
    Integer known = indices.get(scope);
    if (known == null) {
      known = scopes.size();
      indices.put(scope, known);
      scopes.add(scope);
      if (scope.owner != null) {
        index(scope.owner);
      }
    }
    return known;
  }

  /** The index of a multi-scope; its scopes at all phases are reached. */
  int index(MultiScope scope) {
    Integer known = indices.get(scope);
    if (known == null) {
      known = multi.size();
      indices.put(scope, known);
      multi.add(scope);
      scope.phases().forEach(phase -> index(scope.at(phase)));
    }
    return known;
  }

  /** Writes the scopes in the order of their age, and the bindings of each. */
  void writeTo(Output out) {
    List<byte[]> tables = tables();
    List<Scope> byAge = new ArrayList<>(scopes);
    byAge.sort(Comparator.naturalOrder());
    Output list = new Output();
    list.writeCount(multi.size());
    list.writeCount(byAge.size());
    for (Scope scope : byAge) {
      list.writeCount(index(scope));
      list.writeByte(scope.kind.ordinal());
      if (scope.name != null) {
        list.writeText(scope.name.name());
        continue;
      }
      list.writeCount(scope.owner == null ? 0 : index(scope.owner) + 1);
      list.writeSigned(scope.ownerPhase);
    }
    tables.forEach(list::writeBytes);
    out.writeBytes(list.toByteArray());
  }

  /** The bindings of every scope; writing them may reach more scopes, and so more bindings. */
  private List<byte[]> tables() {
    List<byte[]> tables = new ArrayList<>();
    int before = -1;
    while (before != scopes.size()) {
      before = scopes.size();
      tables.clear();
      for (int i = 0; i < scopes.size(); i++) {
        tables.add(table(scopes.get(i)));
      }
    }
    return tables;
  }

  private byte[] table(Scope scope) {
    Output out = new Output();
    for (Entry e : entries(scope)) {
      out.writeByte(e.name == null ? 1 : 0);
      if (e.name != null) {
        out.writeCount(nodes.node(e.name));
      }
      out.writeCount(nodes.node(e.scopes));
      out.writeCount(nodes.node(e.bound));
    }
    return out.toByteArray();
  }

  private List<Entry> entries(Scope scope) {
    List<Entry> entries = new ArrayList<>();
    BindingTable table = scope.bindings();
    if (table != null) {
      table.eachSingle(s -> add(entries, new Entry(s.age(), s.name(), s.scopes(), s.binding())));
      for (BindingTable.Bulk b : table.bulks()) {
        add(entries, new Entry(b.age(), null, b.scopes(), b.bindings()));
      }
    }
    entries.sort(Comparator.comparingInt(Entry::age));
    return entries;
  }

  private void add(List<Entry> entries, Entry e) {
    for (int i = 0; i < e.scopes.size(); i++) {
      Scope scope = e.scopes.get(i);
      if (!indices.containsKey(scope) && scope.kind != Scope.Kind.INTERNED) {
        return;
      }
    }
    entries.add(e);
  }

  /** Adds a stored entry to a table. */
  static void addTo(BindingTable table, @Nullable Symbol name, ScopeSet scopes, Object bound) {
    if (name == null) {
      table.addBulk(scopes, (BulkBindings) bound);
    } else {
      table.add(name, scopes, (Binding) bound);
    }
  }
}
