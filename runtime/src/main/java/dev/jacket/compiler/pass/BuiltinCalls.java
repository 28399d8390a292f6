package dev.jacket.compiler.pass;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveFact;
import dev.jacket.value.Char;
import dev.jacket.value.Complex;
import dev.jacket.value.Keyword;
import dev.jacket.value.Nil;
import dev.jacket.value.RacketException;
import dev.jacket.value.Ratio;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the facts of builtins allow: to compute calls, to drop them, to write them differently. */
final class BuiltinCalls {
  private static final int MOST_BITS = 2000;

  /** What can take long or give much for arguments that are small themselves. */
  private static final Set<String> EXPENSIVE = Set.of("expt", "arithmetic-shift", "exp");

  private static final Set<String> ASSOCIATIVE_TO_THE_LEFT = Set.of("+", "-", "*");

  private final Primitives primitives;
  private final Machine machine = new Machine(1);

  BuiltinCalls(Primitives primitives) {
    this.primitives = primitives;
  }

  /** The builtin that a call surely calls with a right number of arguments, or null. */
  @Nullable Builtin callee(Ir.Call c) {
    if (!(c.function() instanceof Ir.PrimitiveRef p)) {
      return null;
    }
    Builtin b = primitives.find(p.module(), p.name());
    return b != null && b.accepts(c.arguments().size()) ? b : null;
  }

  /** Whether an expression surely returns one value without running anything that captures. */
  boolean isLeaf(Ir e) {
    if (e instanceof Ir.Call c) {
      Builtin b = callee(c);
      return b != null && b.leaf();
    }
    return isImmediate(e) || e instanceof Ir.Lambda || e instanceof Ir.GlobalRef;
  }

  /** Whether an expression is a value already. */
  static boolean isImmediate(Ir e) {
    return e instanceof Ir.Const || e instanceof Ir.LocalRef || e instanceof Ir.PrimitiveRef;
  }

  /** Whether an expression has no effect, raises no error, and returns one value. */
  boolean isPure(Ir e) {
    if (isImmediate(e) || e instanceof Ir.Lambda || e instanceof Ir.SyntaxLiteral) {
      return true;
    }
    if (e instanceof Ir.If i) {
      return isPure(i.test()) && isPure(i.then()) && isPure(i.otherwise());
    }
    if (!(e instanceof Ir.Call c)) {
      return false;
    }
    Builtin b = callee(c);
    return b != null && b.pure() && acceptsAnything(b.facts()) && allPure(c.arguments());
  }

  private boolean allPure(List<Ir> expressions) {
    for (Ir e : expressions) {
      if (!isPure(e)) {
        return false;
      }
    }
    return true;
  }

  private static boolean acceptsAnything(PrimitiveFact fact) {
    for (String contract : fact.contracts()) {
      if (!contract.equals("any/c")) {
        return false;
      }
    }
    return true;
  }

  /** Whether an expression surely returns a boolean. */
  boolean isBoolean(Ir e) {
    if (e instanceof Ir.Const k) {
      return k.value() instanceof Boolean;
    }
    if (!(e instanceof Ir.Call c)) {
      return false;
    }
    Builtin b = callee(c);
    return b != null && b.facts().test();
  }

  /** A call of a builtin with simplified arguments, itself simplified. */
  Ir simplify(Ir.Call c) {
    Builtin b = callee(c);
    if (b == null) {
      return c;
    }
    Ir folded = fold(b, c.arguments());
    return folded != null ? folded : rewrite(b.name(), c);
  }

  private @Nullable Ir fold(Builtin b, List<Ir> arguments) {
    if (!b.folds() || !b.leaf() || b.facts().takesMachine() || EXPENSIVE.contains(b.name())) {
      return null;
    }
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(arguments.get(i) instanceof Ir.Const k)) {
        return null;
      }
      values[i] = k.value();
    }
    try {
      Object result = b.procedure().callN(machine, 0, values);
      return isAtom(result) ? new Ir.Const(result) : null;
    } catch (RacketException e) {
      return null;
    }
  }

  /** Whether a value can be a literal, whatever it was made from. */
  private static boolean isAtom(Object v) {
    if (v instanceof BigInteger n) {
      return n.bitLength() < MOST_BITS;
    }
    if (v instanceof Ratio r) {
      return r.numerator.bitLength() < MOST_BITS && r.denominator.bitLength() < MOST_BITS;
    }
    return v instanceof Long
        || v instanceof Double
        || v instanceof Boolean
        || v instanceof Char
        || v instanceof Complex
        || v instanceof Keyword
        || v instanceof Symbol s && s.kind() == Symbol.Kind.INTERNED
        || v == Nil.NIL
        || v == VoidValue.VOID;
  }

  private Ir rewrite(String name, Ir.Call c) {
    List<Ir> a = c.arguments();
    if (a.size() > 2 && ASSOCIATIVE_TO_THE_LEFT.contains(name) && areImmediate(a, 2)) {
      Ir first = new Ir.Call(c.function(), List.of(a.get(0), a.get(1)), c.at());
      List<Ir> rest = new ArrayList<>(List.of(first));
      rest.addAll(a.subList(2, a.size()));
      return rewrite(name, new Ir.Call(c.function(), rest, c.at()));
    }
    boolean equality = name.equals("equal?") || name.equals("eqv?");
    if (equality && a.size() == 2 && (comparesByEq(a.get(0)) || comparesByEq(a.get(1)))) {
      Ir.PrimitiveRef p = (Ir.PrimitiveRef) c.function();
      return new Ir.Call(new Ir.PrimitiveRef(p.module(), "eq?"), a, c.at());
    }
    boolean unsafe = name.equals("variable-reference-from-unsafe?");
    return unsafe && a.get(0) instanceof Ir.VariableReference ? new Ir.Const(false) : c;
  }

  private static boolean areImmediate(List<Ir> expressions, int from) {
    for (int i = from; i < expressions.size(); i++) {
      if (!isImmediate(expressions.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether what is {@code equal?} to this constant is {@code eq?} to it. */
  private boolean comparesByEq(Ir e) {
    return primitives.find("#%kernel", "eq?") != null
        && e instanceof Ir.Const k
        && (k.value() instanceof Symbol
            || k.value() instanceof Boolean
            || k.value() instanceof Keyword
            || k.value() instanceof Long
            || k.value() instanceof Char
            || k.value() == Nil.NIL
            || k.value() == VoidValue.VOID);
  }
}
