package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the class of checked wrappers: for each builtin and each number of arguments a static
 * method that checks contracts, converts, calls, and boxes the result.
 */
final class WrapperWriter {
  private static final String ERRORS = "dev.jacket.value.Errors";
  private static final String MACHINE = "dev.jacket.machine.Machine";
  private static final String CONVERSIONS = "dev.jacket.machine.Conversions";

  private final Declared declared;
  private final StringBuilder out = new StringBuilder();

  WrapperWriter(Declared declared) {
    this.declared = declared;
  }

  String write() {
    if (!declared.packageName.isEmpty()) {
      line("package " + declared.packageName + ";");
      line("");
    }
    line("/** Checked wrappers of {@link " + declared.simpleName + "}. */");
    line("public final class " + declared.wrapperClass() + " {");
    line("  private " + declared.wrapperClass() + "() {}");
    for (int id = 0; id < declared.builtins.size(); id++) {
      writeBuiltin(declared.builtins.get(id), id);
    }
    line("}");
    return out.toString();
  }

  private void writeBuiltin(Builtin builtin, int id) {
    long direct = builtin.direct();
    for (int n = 0; n < 63; n++) {
      if ((direct >> n & 1) != 0) {
        writeDirect(builtin, id, n);
      }
    }
    Method variadic = builtin.variadic();
    if (variadic != null) {
      writeArrayForm(builtin, variadic, id);
    }
  }

  // ---- one argument a parameter ----

  private void writeDirect(Builtin builtin, int id, int count) {
    Method method = builtin.methodFor(count);
    List<String> names = new ArrayList<>();
    List<String> formals = leadingFormals(builtin);
    for (int i = 0; i < count; i++) {
      names.add("a" + i);
      formals.add("Object a" + i);
    }
    boolean test = builtin.isTest();
    line("");
    line(
        "  public static %s %s(%s) {",
        test ? "boolean" : "Object",
        builtin.method() + (test ? "$test" : ""),
        String.join(", ", formals));
    for (int i = 0; i < count; i++) {
      writeCheck(builtin, method.parameters().get(i), names.get(i), i, String.join(", ", names));
    }
    List<String> actuals = leadingActuals(method);
    for (int i = 0; i < method.parameters().size(); i++) {
      Parameter parameter = method.parameters().get(i);
      actuals.add(i < count ? convert(parameter, names.get(i)) : "null");
    }
    String call = call(method, actuals);
    if (test) {
      line("    return " + call + ";");
      line("  }");
      writeBoxedTest(builtin, formals, names);
    } else {
      writeResult(builtin, id, method, call, names);
      line("  }");
    }
  }

  private void writeBoxedTest(Builtin builtin, List<String> formals, List<String> names) {
    List<String> actuals = new ArrayList<>();
    if (builtin.takesMachine()) {
      actuals.add("m");
    }
    actuals.addAll(names);
    line("");
    line("  public static Object %s(%s) {", builtin.method(), String.join(", ", formals));
    line(
        "    return %s$test(%s) ? Boolean.TRUE : Boolean.FALSE;",
        builtin.method(), String.join(", ", actuals));
    line("  }");
  }

  // ---- all arguments in an array ----

  private void writeArrayForm(Builtin builtin, Method method, int id) {
    List<String> formals = leadingFormals(builtin);
    formals.add("Object[] args");
    line("");
    line("  public static Object %s(%s) {", builtin.method(), String.join(", ", formals));
    writeDispatch(builtin);
    if (method.required() > 0) {
      line("    if (args.length < %d) {", method.required());
      line(
          "      throw dev.jacket.machine.ArityErrors.of(%s, %dL, args);",
          JavaText.literal(builtin.name), builtin.mask());
      line("    }");
    }
    List<String> actuals = leadingActuals(method);
    int fixed = method.parameters().size();
    for (int i = 0; i < fixed; i++) {
      actuals.add(writeArrayArgument(builtin, method.parameters().get(i), i));
    }
    Parameter rest = java.util.Objects.requireNonNull(method.rest());
    if (rest.check() != null) {
      line("    for (int i = %d; i < args.length; i++) {", fixed);
      line("      if (!%s(args[i])) {", rest.check());
      line("        throw %s;", error(builtin, rest, "args[i]", "i", "args"));
      line("      }");
      line("    }");
    }
    actuals.add(fixed == 0 ? "args" : CONVERSIONS + ".rest(args, " + fixed + ")");
    writeResult(builtin, id, method, call(method, actuals), null);
    line("  }");
  }

  private void writeDispatch(Builtin builtin) {
    long direct = builtin.direct();
    if (direct == 0) {
      return;
    }
    line("    switch (args.length) {");
    for (int n = 0; n < 63; n++) {
      if ((direct >> n & 1) == 0) {
        continue;
      }
      List<String> actuals = new ArrayList<>();
      if (builtin.takesMachine()) {
        actuals.add("m");
      }
      if (builtin.takesDepth()) {
        actuals.add("depth");
      }
      for (int i = 0; i < n; i++) {
        actuals.add("args[" + i + "]");
      }
      line("      case %d:", n);
      line("        return %s(%s);", builtin.method(), String.join(", ", actuals));
    }
    line("      default:");
    line("        break;");
    line("    }");
  }

  private String writeArrayArgument(Builtin builtin, Parameter parameter, int i) {
    String name = "args[" + i + "]";
    String test = violation(parameter, name);
    String present = parameter.optional() ? "args.length > " + i : "";
    if (!test.isEmpty()) {
      line("    if (%s) {", present.isEmpty() ? test : present + " && (" + test + ")");
      line("      throw %s;", error(builtin, parameter, name, String.valueOf(i), "args"));
      line("    }");
    }
    String converted = convert(parameter, name);
    return present.isEmpty() ? converted : present + " ? " + converted + " : null";
  }

  // ---- common parts ----

  private List<String> leadingFormals(Builtin builtin) {
    List<String> formals = new ArrayList<>();
    if (builtin.takesMachine()) {
      formals.add(MACHINE + " m");
    }
    if (builtin.takesDepth()) {
      formals.add("int depth");
    }
    return formals;
  }

  private static List<String> leadingActuals(Method method) {
    List<String> actuals = new ArrayList<>();
    if (method.machine()) {
      actuals.add("m");
    }
    if (method.depth()) {
      actuals.add("depth");
    }
    return actuals;
  }

  private static String call(Method method, List<String> actuals) {
    return method.owner() + "." + method.name() + "(" + String.join(", ", actuals) + ")";
  }

  private void writeCheck(
      Builtin builtin, Parameter parameter, String name, int position, String all) {
    String test = violation(parameter, name);
    if (test.isEmpty()) {
      return;
    }
    line("    if (%s) {", test);
    line("      throw %s;", error(builtin, parameter, name, String.valueOf(position), all));
    line("    }");
  }

  private static String error(
      Builtin builtin, Parameter parameter, String bad, String position, String all) {
    if (builtin.terse) {
      return error(builtin, parameter, "0", bad);
    }
    return error(builtin, parameter, position, all);
  }

  private static String error(Builtin builtin, Parameter parameter, String position, String all) {
    return String.format(
        "%s.argument(%s, %s, %s, %s)",
        ERRORS,
        JavaText.literal(builtin.name),
        JavaText.literal(parameter.contract()),
        position,
        all);
  }

  /** A Java expression that is true if the argument violates its contract; empty if none can. */
  private static String violation(Parameter parameter, String name) {
    String check = parameter.check() == null ? "" : "!" + parameter.check() + "(" + name + ")";
    String type =
        switch (parameter.kind()) {
          case ANY, TRUTH -> "";
          case LONG -> "!" + CONVERSIONS + ".isFixnum(" + name + ")";
          case DOUBLE -> "!(" + name + " instanceof Double)";
          case INT -> "!" + CONVERSIONS + ".isIndex(" + name + ")";
          case CLASS -> "!(" + name + " instanceof " + parameter.javaClass() + ")";
        };
    return type.isEmpty() ? check : check.isEmpty() ? type : type + " || " + check;
  }

  private static String convert(Parameter parameter, String name) {
    return switch (parameter.kind()) {
      case ANY -> name;
      case TRUTH -> name + " != Boolean.FALSE";
      case LONG -> "(Long) " + name;
      case DOUBLE -> "(Double) " + name;
      case INT -> CONVERSIONS + ".toIndex(" + name + ")";
      case CLASS -> "(" + parameter.javaClass() + ") " + name;
    };
  }

  private void writeResult(
      Builtin builtin, int id, Method method, String call, @Nullable List<String> names) {
    if (builtin.blocking) {
      String again = names == null ? "args" : String.join(", ", names);
      line("    Object result = %s;", call);
      line("    return result == %s.SPECIAL", MACHINE);
      line(
          "        ? m.retry(%s.INSTANCE.procedure(%d)%s)",
          declared.tableClass(), id, again.isEmpty() ? "" : ", " + again);
      line("        : result;");
      return;
    }
    switch (method.result()) {
      case VOID -> {
        line("    %s;", call);
        line("    return dev.jacket.value.VoidValue.VOID;");
      }
      case BOOLEAN -> line("    return %s ? Boolean.TRUE : Boolean.FALSE;", call);
      case LONG -> line("    return (long) %s;", call);
      default -> line("    return %s;", call);
    }
  }

  private void line(String format, Object... args) {
    out.append(args.length == 0 ? format : String.format(format, args)).append('\n');
  }
}
