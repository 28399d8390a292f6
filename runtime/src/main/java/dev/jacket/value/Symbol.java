package dev.jacket.value;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A symbol: interned, unreadable (interned in a table of its own) or uninterned.
 *
 * <p>The intern tables are the one piece of state that engines share; their entries are weak.
 */
public final class Symbol {
  /** How a symbol was made, which decides which other symbols it is {@code eq?} to. */
  public enum Kind {
    /** Equal to every other interned symbol of its name. */
    INTERNED,
    /** Interned apart from what the reader makes. */
    UNREADABLE,
    /** Equal to itself only. */
    UNINTERNED
  }

  private static final InternTable INTERNED = new InternTable(Kind.INTERNED);
  private static final InternTable UNREADABLE = new InternTable(Kind.UNREADABLE);

  private final String name;
  private final Kind kind;

  private Symbol(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** The interned symbol of that name. */
  public static Symbol of(String name) {
    return INTERNED.get(name);
  }

  /** The unreadable symbol of that name. */
  public static Symbol unreadable(String name) {
    return UNREADABLE.get(name);
  }

  /** A new uninterned symbol of that name. */
  public static Symbol uninterned(String name) {
    return new Symbol(name, Kind.UNINTERNED);
  }

  /** The name, without quoting. */
  public String name() {
    return name;
  }

  /** How the symbol was made. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class InternTable {
    private final Kind kind;
    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<Symbol> dead = new ReferenceQueue<>();

    InternTable(Kind kind) {
      this.kind = kind;
    }

    Symbol get(String name) {
      forgetDead();
      while (true) {
        Entry entry = entries.get(name);
        Symbol symbol = entry == null ? null : entry.get();
        if (symbol != null) {
          return symbol;
        }
        Symbol made = new Symbol(name, kind);
        Entry fresh = new Entry(made, dead);
        boolean won =
            entry == null
                ? entries.putIfAbsent(name, fresh) == null
                : entries.replace(name, entry, fresh);
        if (won) {
          return made;
        }
      }
    }

    private void forgetDead() {
      for (Object e = dead.poll(); e != null; e = dead.poll()) {
        Entry entry = (Entry) e;
        entries.remove(entry.name, entry);
      }
    }
  }

  private static final class Entry extends WeakReference<Symbol> {
    final String name;

    Entry(Symbol symbol, ReferenceQueue<Symbol> queue) {
      super(symbol, queue);
      this.name = symbol.name;
    }
  }
}
