package dev.jacket.expander.store;

import dev.jacket.value.Symbol;
import java.util.AbstractSet;
import java.util.Iterator;

/** The names of a stored table. */
final class StoredNames extends AbstractSet<Symbol> {
  private final NameTable table;

  StoredNames(NameTable table) {
    this.table = table;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public boolean contains(Object v) {
    return v instanceof Symbol s
        && s.kind() == Symbol.Kind.INTERNED
        && table.find(s.name()) != null;
  }

  @Override
  public Iterator<Symbol> iterator() {
    return table.names().stream().map(Symbol::of).iterator();
  }
}
