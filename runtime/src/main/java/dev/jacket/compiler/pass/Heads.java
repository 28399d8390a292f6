package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the value of a variable that is mentioned once in the variable's place, if that is the first
 * thing that is evaluated.
 */
final class Heads {
  private final Local variable;
  private final Ir value;
  private final boolean single;

  private Heads(Local variable, Ir value, boolean single) {
    this.variable = variable;
    this.value = value;
    this.single = single;
  }

  /**
   * The body with the value in the variable's place, or null if something else comes first.
   *
   * @param single whether the value is surely one, so that it can stand where any number may
   */
  static @Nullable Ir replace(Ir body, Local variable, Ir value, boolean single) {
    return new Heads(variable, value, single).whole(body);
  }

  /** In a place that may return any number of values. */
  private @Nullable Ir whole(Ir e) {
    return e instanceof Ir.LocalRef && !single ? null : one(e);
  }

  /** In a place where one value is wanted. */
  private @Nullable Ir one(Ir e) {
    if (e instanceof Ir.LocalRef r) {
      return r.variable() == variable ? value : null;
    }
    if (e instanceof Ir.If i) {
      Ir test = one(i.test());
      return test == null ? null : new Ir.If(test, i.then(), i.otherwise());
    }
    if (e instanceof Ir.Call c) {
      return call(c);
    }
    if (e instanceof Ir.Let l && !l.bindings().isEmpty()) {
      Ir.Binding b = l.bindings().get(0);
      Ir first = b.variables().size() == 1 ? one(b.value()) : whole(b.value());
      if (first == null) {
        return null;
      }
      List<Ir.Binding> bindings = new ArrayList<>(l.bindings());
      bindings.set(0, b.with(first));
      return new Ir.Let(bindings, l.body());
    }
    if (e instanceof Ir.Begin b) {
      Ir first = b.body().get(0) instanceof Ir.LocalRef ? null : whole(b.body().get(0));
      if (first == null) {
        return null;
      }
      List<Ir> body = new ArrayList<>(b.body());
      body.set(0, first);
      return new Ir.Begin(body);
    }
    return null;
  }

  private @Nullable Ir call(Ir.Call c) {
    if (!BuiltinCalls.isImmediate(c.function())) {
      return null;
    }
    if (c.function() instanceof Ir.LocalRef r && r.variable() == variable) {
      return new Ir.Call(value, c.arguments(), c.at());
    }
    for (int i = 0; i < c.arguments().size(); i++) {
      Ir argument = one(c.arguments().get(i));
      if (argument != null) {
        List<Ir> arguments = new ArrayList<>(c.arguments());
        arguments.set(i, argument);
        return new Ir.Call(c.function(), arguments, c.at());
      }
      if (!BuiltinCalls.isImmediate(c.arguments().get(i))) {
        return null;
      }
    }
    return null;
  }
}
