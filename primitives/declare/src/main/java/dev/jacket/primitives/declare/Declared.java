package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What a class declares for a primitive module. */
final class Declared {
  /** A builtin that is not a procedure of a table: a Java expression and the Racket name. */
  record Value(String name, String expression) {}

  final TypeElement type;
  final String module;
  final String packageName;
  final String simpleName;
  final List<Builtin> builtins = new ArrayList<>();
  final List<Value> values = new ArrayList<>();

  Declared(TypeElement type, String module, String packageName) {
    this.type = type;
    this.module = module;
    this.packageName = packageName;
    this.simpleName = type.getSimpleName().toString();
  }

  String wrapperClass() {
    return simpleName + "Primitives";
  }

  String tableClass() {
    return simpleName + "Table";
  }

  String qualified(String className) {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
