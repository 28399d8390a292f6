package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.List;

/** Writes the table class: dispatch by number and arity, facts, and values. */
final class TableWriter {
  private static final int MOST_DIRECT = 4;

  private final Declared declared;
  private final StringBuilder out = new StringBuilder();

  TableWriter(Declared declared) {
    this.declared = declared;
  }

  String write() {
    if (!declared.packageName.isEmpty()) {
      line("package " + declared.packageName + ";");
      line("");
    }
    line("import dev.jacket.machine.Machine;");
    line("import dev.jacket.machine.PrimitiveFact;");
    line("import dev.jacket.machine.PrimitiveTable;");
    line("import java.util.List;");
    line("");
    line("/** Dispatch to the builtins of {@link " + declared.simpleName + "}. */");
    line("public final class " + declared.tableClass() + " extends PrimitiveTable {");
    line("  static final PrimitiveTable INSTANCE = new " + declared.tableClass() + "();");
    line("");
    line("  private " + declared.tableClass() + "() {");
    int procedures = declared.builtins.size();
    line("    super(" + procedures + ", " + (procedures + declared.values.size()) + ");");
    line("  }");
    line("");
    line("  /** The only instance. */");
    line("  public static PrimitiveTable instance() {");
    line("    return INSTANCE;");
    line("  }");
    for (int n = 0; n <= MOST_DIRECT; n++) {
      writeCall(n);
    }
    writeCallN();
    writeFacts();
    writeValues();
    line("}");
    return out.toString();
  }

  private void writeCall(int count) {
    List<String> names = List.of("a", "b", "c", "d").subList(0, count);
    StringBuilder formals = new StringBuilder("int id, Machine m, int depth");
    names.forEach(name -> formals.append(", Object ").append(name));
    line("");
    line("  @Override");
    line("  public Object call" + count + "(" + formals + ") {");
    line("    switch (id) {");
    for (int id = 0; id < declared.builtins.size(); id++) {
      Builtin builtin = declared.builtins.get(id);
      if ((builtin.direct() >> count & 1) != 0) {
        writeCase(id, call(builtin, names));
      } else if ((builtin.mask() >> count & 1) != 0) {
        String array = "new Object[] {" + String.join(", ", names) + "}";
        writeCase(id, call(builtin, List.of(array)));
      }
    }
    String all = count == 0 ? "" : ", " + String.join(", ", names);
    line("      default:");
    line("        throw arityError(id" + all + ");");
    line("    }");
    line("  }");
  }

  private void writeCallN() {
    line("");
    line("  @Override");
    line("  public Object callN(int id, Machine m, int depth, Object[] args) {");
    line("    switch (id) {");
    for (int id = 0; id < declared.builtins.size(); id++) {
      Builtin builtin = declared.builtins.get(id);
      if (builtin.variadic() != null) {
        writeCase(id, call(builtin, List.of("args")));
      } else if (builtin.direct() >> MOST_DIRECT + 1 != 0) {
        line("      case " + id + ":");
        line("        return switch (args.length) {");
        for (int n = MOST_DIRECT + 1; n < 63; n++) {
          if ((builtin.direct() >> n & 1) != 0) {
            line("          case " + n + " -> " + call(builtin, elements(n)) + ";");
          }
        }
        line("          default -> throw arityError(id, args);");
        line("        };");
      }
    }
    line("      default:");
    line("        throw arityError(id, args);");
    line("    }");
    line("  }");
  }

  private static List<String> elements(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("args[" + i + "]");
    }
    return names;
  }

  private String call(Builtin builtin, List<String> arguments) {
    List<String> actuals = new ArrayList<>();
    if (builtin.takesMachine()) {
      actuals.add("m");
    }
    if (builtin.takesDepth()) {
      actuals.add("depth");
    }
    actuals.addAll(arguments);
    return declared.wrapperClass()
        + "."
        + builtin.method()
        + "("
        + String.join(", ", actuals)
        + ")";
  }

  private void writeFacts() {
    line("");
    line("  @Override");
    line("  protected PrimitiveFact makeFact(int id) {");
    line("    switch (id) {");
    for (int id = 0; id < declared.builtins.size(); id++) {
      writeCase(id, fact(declared.builtins.get(id)));
    }
    line("      default:");
    line("        throw new IllegalArgumentException(String.valueOf(id));");
    line("    }");
    line("  }");
  }

  private String fact(Builtin builtin) {
    List<String> contracts = new ArrayList<>();
    Method longest = builtin.methods.get(0);
    for (Method method : builtin.methods) {
      if (method.rest() != null || method.parameters().size() > longest.parameters().size()) {
        longest = method;
      }
    }
    longest.parameters().forEach(p -> contracts.add(JavaText.literal(p.contract())));
    if (longest.rest() != null) {
      contracts.add(JavaText.literal(longest.rest().contract()));
    }
    String owner = declared.qualified(declared.wrapperClass()).replace('.', '/');
    return String.format(
        "new PrimitiveFact(%s, %s, %s, %s, %dL, %dL, %s, %s, %s, %s, %s, %s, List.of(%s))",
        JavaText.literal(declared.module),
        JavaText.literal(builtin.name),
        JavaText.literal(owner),
        JavaText.literal(builtin.method()),
        builtin.mask(),
        builtin.direct(),
        builtin.takesMachine(),
        builtin.takesDepth(),
        builtin.mayCapture(),
        builtin.pure,
        builtin.folds,
        builtin.isTest(),
        String.join(", ", contracts));
  }

  private void writeValues() {
    line("");
    line("  @Override");
    line("  protected Object makeValue(int id) {");
    line("    switch (id) {");
    for (int i = 0; i < declared.values.size(); i++) {
      int id = declared.builtins.size() + i;
      writeCase(id, declared.values.get(i).expression());
    }
    line("      default:");
    line("        throw new IllegalArgumentException(String.valueOf(id));");
    line("    }");
    line("  }");
  }

  private void writeCase(int id, String result) {
    line("      case " + id + ":");
    line("        return " + result + ";");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
