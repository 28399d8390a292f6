package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values can be represented, given how variables are. */
public final class Reps {
  private Reps() {}

  /** How a value can be represented, overflow aside. */
  public static Rep of(Simple s) {
    Rep rep = of(s, v -> v.rep);
    return rep == null ? Rep.OBJECT : rep;
  }

  /** The same with what is known of variables so far; null if that is not enough. */
  static @Nullable Rep of(Simple s, Function<Var, @Nullable Rep> known) {
    if (s instanceof Simple.Get g) {
      return known.apply(g.variable());
    }
    if (s instanceof Simple.Constant c) {
      boolean flonum = c.value() instanceof Double;
      return c.value() instanceof Long ? Rep.LONG : flonum ? Rep.DOUBLE : Rep.OBJECT;
    }
    if (!(s instanceof Simple.Apply a)) {
      return Rep.OBJECT;
    }
    Numeric n = Numeric.of(a);
    if (n == null) {
      return Numeric.resultOf(a.builtin());
    }
    List<Rep> arguments = new ArrayList<>();
    for (Simple argument : a.arguments()) {
      Rep rep = of(argument, known);
      if (rep == null) {
        return null;
      }
      arguments.add(rep);
    }
    Rep result = n.result(arguments, a.arguments());
    return result == Rep.OBJECT ? Numeric.resultOf(a.builtin()) : result;
  }

  /** Whether computing the value on unboxed numbers can fail. */
  public static boolean canFail(Simple s) {
    if (!(s instanceof Simple.Apply a)) {
      return false;
    }
    Numeric n = Numeric.of(a);
    if (n == null || n.isTest()) {
      return false;
    }
    if (n.overflows() && of(a) == Rep.LONG) {
      return true;
    }
    for (Simple argument : a.arguments()) {
      if (canFail(argument)) {
        return true;
      }
    }
    return false;
  }
}
