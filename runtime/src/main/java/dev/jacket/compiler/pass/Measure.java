package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import java.util.ArrayDeque;
import java.util.Deque;

/** How deep IR is nested, and how long its calls are; found without recursion. */
public final class Measure extends IrWalk {
  private record Item(Ir expression, int depth) {}

  private final Deque<Item> todo = new ArrayDeque<>();
  private int depth;
  private int deepest;
  private int longestCall;

  private Measure(Ir root) {
    visit(root);
    while (!todo.isEmpty()) {
      Item item = todo.pop();
      depth = item.depth;
      deepest = Math.max(deepest, depth);
      if (item.expression instanceof Ir.Call c) {
        longestCall = Math.max(longestCall, c.arguments().size());
      } else if (item.expression instanceof Ir.Letrec l) {
        deepest = Math.max(deepest, depth + l.bindings().size());
      }
      visitChildren(item.expression);
    }
  }

  /** Measures an expression. */
  public static Measure of(Ir root) {
    return new Measure(root);
  }

  /**
   * How many expressions contain each other, or functions of one {@code letrec} may mention each
   * other in turn: a bound of how deep passes recur.
   */
  public int depth() {
    return deepest;
  }

  /** The largest number of arguments of a call. */
  public int longestCall() {
    return longestCall;
  }

  @Override
  public void visit(Ir e) {
    todo.push(new Item(e, depth + 1));
  }
}
