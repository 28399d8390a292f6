package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A scope, in Flatt's sense: identity, and the bindings that were made with it as the newest. */
public final class Scope implements Comparable<Scope> {
  /** What a scope was made for; it is shown by {@code syntax-debug-info}. */
  public enum Kind {
    /** A module body or top level, at one phase. */
    MODULE,
    /** A local binding form. */
    LOCAL,
    /** A definition context. */
    DEFINITION,
    /** A macro expansion. */
    MACRO,
    /** The use site of a macro of the same definition context. */
    USE_SITE,
    /** What has a name by which everybody gets it, as binding spaces have. */
    INTERNED
  }

  /** Where the scope belongs. */
  public final ScopeSpace space;

  /** Larger for newer scopes. */
  public final long id;

  /** What it was made for. */
  public final Kind kind;

  /** The multi-scope that this is a phase of, or null. */
  public final @Nullable MultiScope owner;

  /** The phase of {@link #owner} that this is. */
  public final int ownerPhase;

  /** The name of an interned scope, or null. */
  public final @Nullable Symbol name;

  private @Nullable BindingTable bindings;

  /** An interned scope. */
  Scope(ScopeSpace space, long id, Symbol name) {
    this.space = space;
    this.id = id;
    this.kind = Kind.INTERNED;
    this.owner = null;
    this.ownerPhase = 0;
    this.name = name;
  }

  Scope(ScopeSpace space, long id, Kind kind, @Nullable MultiScope owner, int ownerPhase) {
    this.name = null;
    this.space = space;
    this.id = id;
    this.kind = kind;
    this.owner = owner;
    this.ownerPhase = ownerPhase;
  }

  /** The bindings, or null if there are none. */
  public @Nullable BindingTable bindings() {
    return bindings;
  }

  /** The bindings, made if there are none. */
  public BindingTable bindingsForChange() {
    BindingTable table = bindings;
    if (table == null) {
      table = new BindingTable();
      bindings = table;
    }
    return table;
  }

  @Override
  public int compareTo(Scope other) {
    return Long.compare(id, other.id);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }
}
