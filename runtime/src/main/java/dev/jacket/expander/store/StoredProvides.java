package dev.jacket.expander.store;

import dev.jacket.compiler.store.Input;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.module.Provided;
import dev.jacket.value.Symbol;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stored module provides at a level; an entry is read when its name is looked up. */
final class StoredProvides extends AbstractMap<Symbol, Provided> {
  private final NameTable table;
  private final NodeReader nodes;
  private final Map<Symbol, Provided> made = new HashMap<>();

  StoredProvides(NameTable table, NodeReader nodes) {
    this.table = table;
    this.nodes = nodes;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable Provided get(Object key) {
    if (!(key instanceof Symbol name) || name.kind() != Symbol.Kind.INTERNED) {
      return null;
    }
    Provided known = made.get(name);
    if (known != null) {
      return known;
    }
    Input in = table.find(name.name());
    if (in == null) {
      return null;
    }
    int flags = in.readByte();
    Provided read =
        new Provided(
            (ModuleBinding) nodes.next(in),
            (flags & ModuleWriter.PROTECTED) != 0,
            (flags & ModuleWriter.SYNTAX) != 0);
    made.put(name, read);
    return read;
  }

  @Override
  public Set<Symbol> keySet() {
    return new StoredNames(table);
  }

  @Override
  public Set<Entry<Symbol, Provided>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return table.size();
      }

      @Override
      public Iterator<Entry<Symbol, Provided>> iterator() {
        return keySet().stream()
            .<Entry<Symbol, Provided>>map(
                name ->
                    new SimpleImmutableEntry<>(
                        name, java.util.Objects.requireNonNull(StoredProvides.this.get(name))))
            .iterator();
      }
    };
  }
}
