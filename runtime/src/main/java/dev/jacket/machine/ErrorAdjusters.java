package dev.jacket.machine;

import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The procedures by which scripts change the words of errors: those in continuation marks, then
 * that of a parameter (reference, section 10.2.4).
 *
 * <p>An adjuster is given a mode and returns a procedure for it or false. What it is asked for here
 * are contracts (text, realm), messages (name, its realm, text, its realm) and, where it has
 * nothing for messages, names (name, its realm); it returns as many values. The calls are made from
 * Java, behind a continuation barrier.
 */
public final class ErrorAdjusters {
  /** {@code error-message-adjuster-key}. */
  public static final Symbol KEY = Symbol.uninterned("error-message-adjuster-key");

  /** {@code current-error-message-adjuster}. */
  public static final Parameter PARAMETER =
      Parameter.builtin(
          "current-error-message-adjuster",
          new ContractGuard(
              "current-error-message-adjuster",
              "(procedure-arity-includes/c 1)",
              v -> Applicables.accepts(v, 1)),
          new None());

  private static final Symbol CONTRACT = Symbol.of("contract");
  private static final Symbol MESSAGE = Symbol.of("message");
  private static final Symbol NAME = Symbol.of("name");
  private static final String VIOLATION = "contract violation\n  expected: ";
  private static final String GIVEN = "\n  given: ";
  private static final String RESULT = "\n  result: ";

  private ErrorAdjusters() {}

  /**
   * The text of an error as the adjusters in force have it.
   *
   * @param text begins with the name of a procedure and a colon, or has none before its first
   *     line's end
   * @param realms null if the text is not to be adjusted
   */
  static String adjust(
      Machine m, ContinuationMarks marks, String text, RacketException.@Nullable Realms realms) {
    boolean none = PARAMETER.get(m) instanceof None && marks.first(KEY, null) == null;
    if (none || realms == null) {
      return text;
    }
    int colon = text.indexOf(": ");
    int line = text.indexOf('\n');
    boolean named = colon > 0 && (line < 0 || colon < line);
    Object name = named ? Symbol.of(text.substring(0, colon)) : Boolean.FALSE;
    String rest = named ? text.substring(colon + 2) : text;
    String words = withContract(m, rest, realms.text());
    return message(m, name, realms.name(), words, realms.text());
  }

  private static String withContract(Machine m, String text, Symbol realm) {
    int end = Math.max(text.indexOf(GIVEN), text.indexOf(RESULT));
    if (!text.startsWith(VIOLATION) || end < 0) {
      return text;
    }
    String expected = text.substring(VIOLATION.length(), end);
    return VIOLATION + contract(m, expected, realm) + text.substring(end);
  }

  /** {@code error-contract->adjusted-string}. */
  public static String contract(Machine m, String text, Symbol realm) {
    Object[] values = adjust(m, CONTRACT, Str.immutable(text), realm);
    return values[0].toString();
  }

  /** {@code error-message->adjusted-string}. */
  public static String message(
      Machine m, Object name, Symbol nameRealm, String text, Symbol textRealm) {
    Object[] values = adjust(m, MESSAGE, name, nameRealm, Str.immutable(text), textRealm);
    return values[0] instanceof Symbol s ? s.name() + ": " + values[2] : values[2].toString();
  }

  /** Has each adjuster change the values, as many as are given and of these types. */
  private static Object[] adjust(Machine m, Symbol mode, Object... values) {
    Object[] result = values;
    for (Object adjuster : inForce(m)) {
      Object[] changed = ask(m, adjuster, mode, result);
      if (changed == null && mode == MESSAGE && result[0] instanceof Symbol) {
        Object[] named = ask(m, adjuster, NAME, result[0], result[1]);
        changed = named == null ? null : new Object[] {named[0], named[1], result[2], result[3]};
      }
      result = changed == null ? result : changed;
    }
    return result;
  }

  /** What an adjuster makes of values; null if it has no procedure for the mode. */
  private static Object @Nullable [] ask(
      Machine m, Object adjuster, Symbol mode, Object... values) {
    Object procedure = m.callNested(adjuster, mode);
    if (!Applicables.accepts(procedure, values.length)) {
      return null;
    }
    Object returned = m.callNested(new Collected(procedure), values);
    return isUsable(returned, values) ? ((MultipleValues) returned).items : values;
  }

  private static boolean isUsable(Object returned, Object[] given) {
    if (!(returned instanceof MultipleValues values) || values.items.length != given.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      boolean text = given[i] instanceof Str;
      if (text != values.items[i] instanceof Str) {
        return false;
      }
    }
    return true;
  }

  private static List<Object> inForce(Machine m) {
    List<Object> adjusters = new ArrayList<>();
    for (@Nullable ControlFrame at = m.top; at != null; at = Control.outward(at)) {
      Object adjuster = at instanceof MarkFrame frame ? frame.get(KEY) : null;
      if (adjuster != null && Applicables.accepts(adjuster, 1)) {
        adjusters.add(adjuster);
      }
    }
    Object current = PARAMETER.get(m);
    if (!(current instanceof None)) {
      adjusters.add(current);
    }
    return adjusters;
  }

  /** Calls a procedure and gives all its values as one. */
  private static final class Collected extends VariadicProcedure {
    private final Object procedure;

    Collected(Object procedure) {
      this.procedure = procedure;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      Object r = m.callN(procedure, depth + 1, args);
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new ValuesFrame());
      }
      return r;
    }

    @Override
    public String name() {
      return Applicables.name(procedure);
    }
  }

  private static final class ValuesFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value;
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Adjusts nothing: has no procedure for any mode. */
  private static final class None extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object mode) {
      return Boolean.FALSE;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-error-message-adjuster";
    }
  }
}
