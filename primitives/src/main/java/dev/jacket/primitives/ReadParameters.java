package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ParameterTruth;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.reader.ReadOption;
import dev.jacket.reader.ReadSettings;
import java.util.EnumMap;
import java.util.Map;

/** The parameters of reading (reference, section 13.7.2). */
@PrimitiveModule("#%kernel")
public final class ReadParameters {
  private static final Map<ReadOption, Parameter> OPTIONS = options();

  /** Sees the module paths of reader extensions before they are used. */
  @PrimitiveValue("current-reader-guard")
  public static final Parameter READER_GUARD =
      Parameter.builtin(
          "current-reader-guard",
          new ContractGuard(
              "current-reader-guard",
              "(procedure-arity-includes/c 1)",
              v -> Applicables.accepts(v, 1)),
          new Same());

  private ReadParameters() {}

  private static Map<ReadOption, Parameter> options() {
    Map<ReadOption, Parameter> all = new EnumMap<>(ReadOption.class);
    for (ReadOption option : ReadOption.values()) {
      String name = option.parameter();
      all.put(option, Parameter.builtin(name, new ParameterTruth(name), option.initially()));
    }
    return all;
  }

  @PrimitiveValue({
    "read-case-sensitive",
    "read-square-bracket-as-paren",
    "read-curly-brace-as-paren",
    "read-square-bracket-with-tag",
    "read-curly-brace-with-tag",
    "read-accept-box",
    "read-accept-compiled",
    "read-accept-bar-quote",
    "read-accept-graph",
    "read-accept-dot",
    "read-accept-infix-dot",
    "read-accept-quasiquote",
    "read-accept-reader",
    "read-accept-lang",
    "read-decimal-as-inexact",
    "read-single-flonum",
    "read-cdot",
    "read-syntax-accept-graph"
  })
  public static Object option(String name) {
    for (Map.Entry<ReadOption, Parameter> entry : OPTIONS.entrySet()) {
      if (entry.getKey().parameter().equals(name)) {
        return entry.getValue();
      }
    }
    throw new IllegalArgumentException("no option of the reader: " + name);
  }

  /** Whether an option is on now. */
  static boolean isOn(Machine m, ReadOption option) {
    return java.util.Objects.requireNonNull(OPTIONS.get(option)).get(m) != Boolean.FALSE;
  }

  /** What the parameters say now. */
  static ReadSettings settings(Machine m) {
    ReadSettings settings = ReadSettings.DEFAULT;
    for (Map.Entry<ReadOption, Parameter> entry : OPTIONS.entrySet()) {
      settings = settings.with(entry.getKey(), entry.getValue().get(m) != Boolean.FALSE);
    }
    return settings;
  }

  /** The guard that lets all paths pass. */
  private static final class Same extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object path) {
      return path;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-reader-guard";
    }
  }
}
