package dev.jacket.compiler.emit;

/** Internal names and descriptors that emitted code mentions. */
final class Types {
  static final String OBJECT = "java/lang/Object";
  static final String LONG = "java/lang/Long";
  static final String DOUBLE = "java/lang/Double";
  static final String OBJECT_DESC = "Ljava/lang/Object;";
  static final String MACHINE = "dev/jacket/machine/Machine";
  static final String MACHINE_DESC = "Ldev/jacket/machine/Machine;";
  static final String CLOSURE = "dev/jacket/machine/Closure";
  static final String CLOSURE_DESC = "Ldev/jacket/machine/Closure;";
  static final String VARIABLE = "dev/jacket/machine/Variable";
  static final String VARIABLE_DESC = "Ldev/jacket/machine/Variable;";
  static final String UNIT_CODE = "dev/jacket/compiler/run/UnitCode";
  static final String OPERATIONS = "dev/jacket/compiler/run/Operations";
  static final String ARITHMETIC = "dev/jacket/value/Arithmetic";
  static final String SYNTAX_DESC = "Ldev/jacket/expander/compile/SyntaxLiterals;";
  static final String SYNTAX = "dev/jacket/expander/compile/SyntaxLiterals";
  static final String TABLE_DESC = "Ldev/jacket/compiler/run/ProcedureTable;";

  private Types() {}

  /** The descriptor of a method of {@code leading} parameters and {@code count} objects. */
  static String method(String leading, int count) {
    return "(" + leading + OBJECT_DESC.repeat(count) + ")" + OBJECT_DESC;
  }
}
