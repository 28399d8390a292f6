package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.HashMap;
import java.util.Map;

/** How often local variables are mentioned, and how many of these times they are called. */
final class Uses {
  private static final class Count {
    int all;
    int calls;
  }

  private final Map<Local, Count> counts = new HashMap<>();

  /** Counts what an expression mentions. */
  Uses(Ir e) {
    add(e);
  }

  /** Counts what an expression mentions that comes into the program. */
  void add(Ir e) {
    new Counter(1).visit(e);
  }

  /** Counts what an expression mentions that leaves the program. */
  void remove(Ir e) {
    new Counter(-1).visit(e);
  }

  /** Counts {@code difference} more mentions of a variable. */
  void change(Local v, int difference) {
    count(v).all += difference;
  }

  private Count count(Local v) {
    return counts.computeIfAbsent(v, k -> new Count());
  }

  /** How often a variable is mentioned. */
  int of(Local v) {
    Count c = counts.get(v);
    return c == null ? 0 : c.all;
  }

  /** Whether a variable is mentioned once, as what a call calls. */
  boolean calledOnce(Local v) {
    Count c = counts.get(v);
    return c != null && c.all == 1 && c.calls == 1;
  }

  private final class Counter extends IrWalk {
    private final int difference;

    Counter(int difference) {
      this.difference = difference;
    }

    @Override
    public void visit(Ir e) {
      if (e instanceof Ir.LocalRef r) {
        change(r.variable(), difference);
      } else if (e instanceof Ir.Call c && c.function() instanceof Ir.LocalRef r) {
        change(r.variable(), difference);
        count(r.variable()).calls += difference;
        c.arguments().forEach(this::visit);
      } else {
        visitChildren(e);
      }
    }
  }
}
