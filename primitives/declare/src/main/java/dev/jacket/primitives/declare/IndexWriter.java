package dev.jacket.primitives.declare;

import java.util.List;

/** Writes the index class: all names, and the way to the tables. */
final class IndexWriter {
  static final String NAME = "GeneratedPrimitiveIndex";

  private IndexWriter() {}

  static String write(String packageName, List<Declared> all) {
    StringBuilder out = new StringBuilder();
    if (!packageName.isEmpty()) {
      out.append("package ").append(packageName).append(";\n\n");
    }
    out.append("import dev.jacket.machine.PrimitiveIndex;\n");
    out.append("import dev.jacket.machine.PrimitiveTable;\n\n");
    out.append("/** The names of all builtins of this build unit. */\n");
    out.append("public final class ").append(NAME).append(" extends PrimitiveIndex {\n");
    out.append("  @Override\n  public String[] rows() {\n    return new String[] {\n");
    for (Declared declared : all) {
      out.append("      ").append(JavaText.literal(row(declared))).append(",\n");
    }
    out.append("    };\n  }\n\n");
    out.append(
        "  @Override\n  public PrimitiveTable table(int row) {\n    return switch (row) {\n");
    for (int i = 0; i < all.size(); i++) {
      Declared declared = all.get(i);
      out.append("      case ").append(i).append(" -> ");
      out.append(declared.qualified(declared.tableClass())).append(".instance();\n");
    }
    out.append("      default -> throw new IllegalArgumentException(String.valueOf(row));\n");
    out.append("    };\n  }\n}\n");
    return out.toString();
  }

  private static String row(Declared declared) {
    StringBuilder row = new StringBuilder(declared.module);
    for (Builtin builtin : declared.builtins) {
      row.append(' ').append(builtin.name);
      builtin.aliases.forEach(alias -> row.append(',').append(alias));
    }
    declared.values.forEach(value -> row.append(' ').append(value.name()));
    return row.toString();
  }
}
