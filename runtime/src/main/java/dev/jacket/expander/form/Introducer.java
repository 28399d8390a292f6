package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import java.util.List;

/** A procedure that adds, removes or flips scopes ({@code make-syntax-introducer}). */
public final class Introducer extends Procedure {
  private static final Symbol ADD = Symbol.of("add");
  private static final Symbol REMOVE = Symbol.of("remove");
  private static final Symbol FLIP = Symbol.of("flip");

  private final List<Scope> scopes;
  private final Symbol initial;

  /** A procedure that flips the scopes unless it is told otherwise. */
  public Introducer(List<Scope> scopes) {
    this(scopes, "flip");
  }

  /** A procedure with another default: {@code add}, {@code remove} or {@code flip}. */
  public Introducer(List<Scope> scopes, String mode) {
    this.scopes = List.copyOf(scopes);
    this.initial = Symbol.of(mode);
  }

  /** Whether a value is what the procedure can be told: to add, to remove or to flip. */
  public static boolean isMode(Object v) {
    return v == ADD || v == REMOVE || v == FLIP;
  }

  @Override
  public Object call1(Machine m, int depth, Object s) {
    return call2(m, depth, s, initial);
  }

  @Override
  public Object call2(Machine m, int depth, Object v, Object mode) {
    if (!(v instanceof Syntax s)) {
      throw Errors.argument("syntax-introducer", "syntax?", 0, v);
    }
    if (mode == ADD) {
      return s.addAll(scopes);
    }
    if (mode == REMOVE) {
      return s.removeAll(scopes);
    }
    if (!isMode(mode)) {
      throw Errors.argument("syntax-introducer", "(or/c 'add 'remove 'flip)", 0, mode);
    }
    for (Scope scope : scopes) {
      s = s.flip(scope);
    }
    return s;
  }

  @Override
  public long arityMask() {
    return 6;
  }

  @Override
  public String name() {
    return "syntax-introducer";
  }
}
