package dev.jacket.compiler.flat;

import dev.jacket.compiler.Builtin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The builtins that emitted code computes on unboxed numbers. */
public enum Numeric {
  ADD("+", 2),
  SUB("-", 2),
  MUL("*", 2),
  ADD1("add1", 1),
  SUB1("sub1", 1),
  FL_ADD("fl+", 2),
  FL_SUB("fl-", 2),
  FL_MUL("fl*", 2),
  FL_DIV("fl/", 2),
  AND("bitwise-and", 2),
  IOR("bitwise-ior", 2),
  XOR("bitwise-xor", 2),
  QUOTIENT("quotient", 2),
  REMAINDER("remainder", 2),
  LESS("<", 2),
  LESS_OR_EQUAL("<=", 2),
  GREATER(">", 2),
  GREATER_OR_EQUAL(">=", 2),
  EQUAL("=", 2),
  ZERO("zero?", 1);

  private static final Map<String, Numeric> BY_NAME = new HashMap<>();

  /** Builtins whose result, if they return, is always a small integer. */
  private static final Set<String> LONG_RESULTS =
      Set.of(
          "vector-length",
          "string-length",
          "bytes-length",
          "flvector-length",
          "fxvector-length",
          "unsafe-vector-length",
          "unsafe-string-length",
          "unsafe-bytes-length",
          "bytes-ref",
          "unsafe-bytes-ref",
          "char->integer",
          "fxvector-ref",
          "unsafe-fxvector-ref",
          "fx+",
          "fx-",
          "fx*",
          "fxand",
          "fxior",
          "fxxor",
          "fxquotient",
          "fxremainder",
          "fxmodulo",
          "fxlshift",
          "fxrshift",
          "unsafe-fx+",
          "unsafe-fx-",
          "unsafe-fx*",
          "unsafe-fxand",
          "unsafe-fxior",
          "unsafe-fxxor",
          "unsafe-fxlshift",
          "unsafe-fxrshift");

  /** Builtins whose result, if they return, is always a flonum. */
  private static final Set<String> DOUBLE_RESULTS =
      Set.of(
          "fl+",
          "fl-",
          "fl*",
          "fl/",
          "flabs",
          "flsqrt",
          "flmin",
          "flmax",
          "flfloor",
          "flsin",
          "flcos",
          "flexp",
          "fllog",
          "->fl",
          "fx->fl",
          "real->double-flonum",
          "flvector-ref",
          "unsafe-flvector-ref",
          "unsafe-fl+",
          "unsafe-fl-",
          "unsafe-fl*",
          "unsafe-fl/",
          "unsafe-flsqrt",
          "unsafe-flabs");

  static {
    for (Numeric n : values()) {
      BY_NAME.put(n.builtin, n);
      if (n.isFlonumOnly()) {
        BY_NAME.put("unsafe-" + n.builtin, n);
      } else if (n.isTest() && n != ZERO) {
        for (String prefix : List.of("fl", "fx", "unsafe-fl", "unsafe-fx")) {
          BY_NAME.put(prefix + n.builtin, n);
        }
      }
    }
  }

  private final String builtin;
  private final int arguments;

  Numeric(String builtin, int arguments) {
    this.builtin = builtin;
    this.arguments = arguments;
  }

  /** The operation of a call, or null. */
  public static @Nullable Numeric of(Simple.Apply a) {
    Numeric n = BY_NAME.get(a.builtin().name());
    return n != null && n.arguments == a.arguments().size() ? n : null;
  }

  /** Whether a call that is of an operation is meant for numbers of that representation. */
  public static boolean takes(Simple.Apply a, Rep rep) {
    String name = a.builtin().name();
    if (name.startsWith("fl") || name.startsWith("unsafe-fl")) {
      return rep == Rep.DOUBLE;
    }
    return rep == Rep.LONG
        || rep == Rep.DOUBLE && !name.startsWith("fx") && !name.startsWith("unsafe");
  }

  /** How the results of a builtin can be represented, whatever its arguments are. */
  public static Rep resultOf(Builtin b) {
    if (DOUBLE_RESULTS.contains(b.name())) {
      return Rep.DOUBLE;
    }
    return LONG_RESULTS.contains(b.name()) ? Rep.LONG : Rep.OBJECT;
  }

  /** Whether the result is a boolean. */
  public boolean isTest() {
    return compareTo(LESS) >= 0;
  }

  /** Whether two small integers can give something larger. */
  public boolean overflows() {
    return compareTo(SUB1) <= 0;
  }

  /** Whether two flonums give a flonum. */
  public boolean isFlonumOperation() {
    return this == ADD || this == SUB || this == MUL || isFlonumOnly();
  }

  private boolean isFlonumOnly() {
    return compareTo(FL_ADD) >= 0 && compareTo(FL_DIV) <= 0;
  }

  /** How the result for these arguments can be represented, overflow aside. */
  Rep result(List<Rep> reps, List<Simple> values) {
    if (isFlonumOperation() && areFlonums(reps, values)) {
      return Rep.DOUBLE;
    }
    if (isTest() || isFlonumOnly() || !bothAre(Rep.LONG, reps)) {
      return Rep.OBJECT;
    }
    boolean divides = this == QUOTIENT || this == REMAINDER;
    return divides && !isConstant(values.get(1), true) ? Rep.OBJECT : Rep.LONG;
  }

  /** Whether one operand is a flonum and the other, too, or an exact constant other than zero. */
  private boolean areFlonums(List<Rep> reps, List<Simple> values) {
    boolean first = reps.get(0) == Rep.DOUBLE;
    boolean second = reps.get(1) == Rep.DOUBLE;
    boolean mixes = !isFlonumOnly();
    return first && second
        || first && mixes && isConstant(values.get(1), false)
        || second && mixes && isConstant(values.get(0), false);
  }

  private static boolean bothAre(Rep rep, List<Rep> arguments) {
    return arguments.get(0) == rep && arguments.get(arguments.size() - 1) == rep;
  }

  private static boolean isConstant(Simple s, boolean positive) {
    return s instanceof Simple.Constant c
        && c.value() instanceof Long n
        && (n > 0 || !positive && n < 0);
  }
}
