package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bindings that have one scope as the newest of theirs. */
public final class BindingTable {
  /** A binding for a set of scopes; {@code next} is an older one of the same name. */
  record Entry(ScopeSet scopes, Binding binding, int age, @Nullable Entry next) {}

  /** Bulk bindings for a set of scopes. */
  public record Bulk(ScopeSet scopes, BulkBindings bindings, int age) {}

  /** A single binding, as {@link #eachSingle} shows it. */
  public record Single(Symbol name, ScopeSet scopes, Binding binding, int age) {}

  private final Map<Symbol, Entry> entries = new HashMap<>();
  private final List<Bulk> bulks = new ArrayList<>();
  private int lastAge;
  private @Nullable Runnable source;

  /** Makes the table be filled by {@code filler} when it is first used. */
  public void fillLater(Runnable filler) {
    source = filler;
  }

  private void fill() {
    Runnable filler = source;
    if (filler != null) {
      source = null;
      filler.run();
    }
  }

  /** Adds a binding, instead of a former one for the same name and scopes. */
  public void add(Symbol name, ScopeSet scopes, Binding binding) {
    fill();
    Entry others = without(entries.get(name), scopes);
    entries.put(name, new Entry(scopes, binding, ++lastAge, others));
  }

  private static @Nullable Entry without(@Nullable Entry entry, ScopeSet scopes) {
    if (entry == null) {
      return null;
    }
    if (entry.scopes.equals(scopes)) {
      return entry.next;
    }
    Entry rest = without(entry.next, scopes);
    return rest == entry.next ? entry : new Entry(entry.scopes, entry.binding, entry.age, rest);
  }

  /** Removes the binding of a name for exactly these scopes, as made by {@link #add}. */
  public void remove(Symbol name, ScopeSet scopes) {
    fill();
    Entry rest = without(entries.get(name), scopes);
    if (rest == null) {
      entries.remove(name);
    } else {
      entries.put(name, rest);
    }
  }

  /** Adds bulk bindings, which shadow what was bound before with the same scopes. */
  public void addBulk(ScopeSet scopes, BulkBindings bindings) {
    fill();
    bulks.add(new Bulk(scopes, bindings, ++lastAge));
  }

  /** The newest single entry of a name. */
  @Nullable Entry first(Symbol name) {
    fill();
    return entries.get(name);
  }

  /** The bulk bindings, the oldest first. */
  public List<Bulk> bulks() {
    fill();
    return bulks;
  }

  /** Shows every single binding, the older of a name first. */
  public void eachSingle(Consumer<Single> consumer) {
    fill();
    entries.forEach((name, entry) -> showOldestFirst(name, entry, consumer));
  }

  private static void showOldestFirst(
      Symbol name, @Nullable Entry entry, Consumer<Single> consumer) {
    if (entry != null) {
      showOldestFirst(name, entry.next, consumer);
      consumer.accept(new Single(name, entry.scopes, entry.binding, entry.age));
    }
  }

  /** Collects all names that are bound for a subset of {@code scopes}. */
  void collectNames(ScopeSet scopes, Set<Symbol> names) {
    fill();
    entries.forEach(
        (name, entry) -> {
          for (Entry e = entry; e != null; e = e.next) {
            if (e.scopes.subsetOf(scopes)) {
              names.add(name);
            }
          }
        });
    for (Bulk bulk : bulks) {
      if (bulk.scopes.subsetOf(scopes)) {
        bulk.bindings.names().forEach(names::add);
      }
    }
  }

  /** All names that are bound for subsets of {@code scopes} in the tables of its scopes. */
  public static Set<Symbol> names(ScopeSet scopes) {
    Set<Symbol> names = new HashSet<>();
    for (int i = 0; i < scopes.size(); i++) {
      BindingTable table = scopes.get(i).bindings();
      if (table != null) {
        table.collectNames(scopes, names);
      }
    }
    return names;
  }
}
