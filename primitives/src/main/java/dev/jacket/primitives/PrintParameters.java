package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ParameterTruth;
import dev.jacket.port.OutputPort;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.reader.ReadOption;
import dev.jacket.value.PrintSettings;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The parameters of printing (reference, section 13.5). */
@PrimitiveModule("#%kernel")
public final class PrintParameters {
  @PrimitiveValue("print-graph")
  public static final Parameter GRAPH = flag("print-graph", false);

  @PrimitiveValue("print-unreadable")
  public static final Parameter UNREADABLE = flag("print-unreadable", true);

  @PrimitiveValue("print-struct")
  public static final Parameter STRUCT = flag("print-struct", true);

  @PrimitiveValue("print-box")
  public static final Parameter BOX = flag("print-box", true);

  @PrimitiveValue("print-hash-table")
  public static final Parameter HASH_TABLE = flag("print-hash-table", true);

  @PrimitiveValue("print-vector-length")
  public static final Parameter VECTOR_LENGTH = flag("print-vector-length", false);

  @PrimitiveValue("print-boolean-long-form")
  public static final Parameter BOOLEAN_LONG_FORM = flag("print-boolean-long-form", false);

  @PrimitiveValue("print-pair-curly-braces")
  public static final Parameter PAIR_CURLY_BRACES = flag("print-pair-curly-braces", false);

  @PrimitiveValue("print-mpair-curly-braces")
  public static final Parameter MPAIR_CURLY_BRACES = flag("print-mpair-curly-braces", true);

  @PrimitiveValue("print-reader-abbreviations")
  public static final Parameter READER_ABBREVIATIONS = flag("print-reader-abbreviations", false);

  @PrimitiveValue("print-as-expression")
  public static final Parameter AS_EXPRESSION = flag("print-as-expression", true);

  @PrimitiveValue("print-syntax-width")
  public static final Parameter SYNTAX_WIDTH =
      Parameter.builtin(
          "print-syntax-width",
          new ContractGuard(
              "print-syntax-width",
              "(or/c +inf.0 0 (and/c exact-integer? (>=/c 3)))",
              PrintParameters::isSyntaxWidth),
          256L);

  private static final int SHORTEST_WIDTH = 3;

  private PrintParameters() {}

  private static Parameter flag(String name, boolean initial) {
    return Parameter.builtin(name, new ParameterTruth(name), initial);
  }

  private static boolean isSyntaxWidth(Object v) {
    return v instanceof Long n
        ? n == 0 || n >= SHORTEST_WIDTH
        : v instanceof BigInteger b
            ? b.signum() > 0
            : v instanceof Double d && d == Double.POSITIVE_INFINITY;
  }

  /**
   * What the parameters say now.
   *
   * @param innerQuotes whether {@code print} starts at quote depth 1
   */
  static PrintSettings settings(Machine m, PrintSettings.Mode mode, boolean innerQuotes) {
    return settings(m, mode, innerQuotes, null);
  }

  /**
   * What the parameters say now.
   *
   * @param innerQuotes whether {@code print} starts at quote depth 1
   * @param out the port to print to, which can be that of a custom writer
   */
  static PrintSettings settings(
      Machine m, PrintSettings.Mode mode, boolean innerQuotes, @Nullable OutputPort out) {
    return new PrintSettings(
        mode,
        isOn(m, GRAPH),
        isOn(m, UNREADABLE),
        isOn(m, VECTOR_LENGTH),
        isOn(m, BOOLEAN_LONG_FORM),
        isOn(m, PAIR_CURLY_BRACES),
        isOn(m, MPAIR_CURLY_BRACES),
        isOn(m, READER_ABBREVIATIONS),
        isOn(m, AS_EXPRESSION),
        isOn(m, STRUCT),
        isOn(m, BOX),
        isOn(m, HASH_TABLE),
        innerQuotes,
        !ReadParameters.isOn(m, ReadOption.CASE_SENSITIVE),
        ReadParameters.isOn(m, ReadOption.ACCEPT_BAR_QUOTE),
        InspectorParameters.current(m),
        new CustomWriting(m, out == null ? null : out.parts));
  }

  private static boolean isOn(Machine m, Parameter parameter) {
    return parameter.get(m) != Boolean.FALSE;
  }
}
