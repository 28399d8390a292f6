package dev.jacket.machine;

import dev.jacket.value.Message;
import dev.jacket.value.Printer;
import dev.jacket.value.Str;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values in messages, shown as {@code error-value->string-handler} shows them (reference,
 * section 10.2.2).
 */
public final class ErrorValues {
  /**
   * The parameter {@code error-value->string-handler}, of which the printing builtins set the root
   * value.
   */
  public static final Parameter HANDLER = handler("error-value->string-handler");

  /**
   * The parameter {@code error-syntax->string-handler}, of which the printing builtins set the root
   * value.
   */
  public static final Parameter SYNTAX_HANDLER = handler("error-syntax->string-handler");

  private static Parameter handler(String name) {
    String contract = "(procedure-arity-includes/c 2)";
    ContractGuard guard = new ContractGuard(name, contract, v -> Applicables.accepts(v, 2));
    return Parameter.builtin(name, guard, new Plain());
  }

  /** The parameter {@code error-print-source-location}. */
  public static final Parameter SOURCE_LOCATION =
      Parameter.builtin(
          "error-print-source-location",
          new ParameterTruth("error-print-source-location"),
          Boolean.TRUE);

  /** The parameter {@code error-print-width}. */
  public static final Parameter WIDTH =
      Parameter.builtin(
          "error-print-width",
          new ContractGuard(
              "error-print-width",
              "(and/c exact-integer? (>=/c 3))",
              v -> v instanceof Long n ? n >= 3 : v instanceof BigInteger b && b.signum() > 0),
          256L);

  /** A handler, built in, that needs no call to show a value. */
  public interface Direct {
    /** The text of a value in at most {@code width} characters; null if a call is needed. */
    @Nullable String text(Machine m, Object value, int width);
  }

  /** What stands for a value when the handler returns no string. */
  private static final String UNKNOWN = "...";

  private ErrorValues() {}

  /** The value of {@code error-print-width}, as far as Java counts. */
  public static int width(Machine m) {
    return WIDTH.get(m) instanceof Long n
        ? (int) Math.min(n, Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** The completed text of a message, or null if it takes a call of a handler to complete it. */
  static @Nullable String atOnce(Machine m, Message message) {
    Message wanted = wanted(m, message);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < wanted.count(); i++) {
      String text =
          handler(m, wanted, i) instanceof Direct direct
              ? direct.text(m, wanted.value(i), width(m))
              : null;
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return wanted.complete(texts);
  }

  private static Message wanted(Machine m, Message message) {
    return SOURCE_LOCATION.get(m) == Boolean.FALSE ? message.unlocated() : message;
  }

  private static Object handler(Machine m, Message message, int index) {
    return (message.isForm(index) ? SYNTAX_HANDLER : HANDLER).get(m);
  }

  /** The completed text of a message, as a string; calls the handler for each of its values. */
  public static Object complete(Machine m, int depth, Message message) {
    Message wanted = wanted(m, message);
    if (wanted.count() == 0) {
      return Str.of(wanted.toString());
    }
    return new Showing(wanted, List.of()).show(m, depth, new ArrayList<>());
  }

  /** The text of one value, as a string. */
  public static Object show(Machine m, int depth, Object value) {
    return complete(m, depth, Message.of("").show(value));
  }

  /** Goes on with the text of the value after those that have been shown. */
  private static final class Showing extends Frame {
    private final Message message;
    private final List<String> shown;

    Showing(Message message, List<String> shown) {
      this.message = message;
      this.shown = shown;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      List<String> texts = new ArrayList<>(shown);
      texts.add(text(value));
      return show(m, depth, texts);
    }

    private Object show(Machine m, int depth, List<String> texts) {
      while (texts.size() < message.count()) {
        Object value = message.value(texts.size());
        Object handler = handler(m, message, texts.size());
        Object r = m.call2(handler, depth + 1, value, WIDTH.get(m));
        if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
          m.save(new Showing(message, texts));
          return Machine.SPECIAL;
        }
        texts.add(text(r));
      }
      return Str.of(message.complete(texts));
    }

    private static String text(Object shownAs) {
      return shownAs instanceof Str s ? s.toString() : UNKNOWN;
    }
  }

  /** Shows values with the defaults of all parameters: for engines without builtins that print. */
  private static final class Plain extends Procedure implements Direct {
    @Override
    public Object call2(Machine m, int depth, Object value, Object width) {
      return Str.of(text(m, value, Conversions.toIndex(width)));
    }

    @Override
    public String text(Machine m, Object value, int width) {
      return Printer.errorString(value, width);
    }

    @Override
    public long arityMask() {
      return 4;
    }

    @Override
    public String name() {
      return "plain-value->string";
    }
  }
}
