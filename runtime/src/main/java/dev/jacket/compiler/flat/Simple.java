package dev.jacket.compiler.flat;

import dev.jacket.compiler.Builtin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that returns a value or throws: it cannot capture and has no control flow. */
public sealed interface Simple {
  /** A literal. */
  record Constant(Object value) implements Simple {}

  /** A syntax literal. */
  record SyntaxLiteral(int index) implements Simple {}

  /** A variable. */
  record Get(Var variable) implements Simple {}

  /**
   * The value of a global.
   *
   * @param checked whether it may be undefined yet
   */
  record GetGlobal(int index, boolean checked) implements Simple {}

  /** A builtin as a value. */
  record Primitive(Builtin builtin) implements Simple {}

  /** A call of a leaf builtin. */
  final class Apply implements Simple {
    private final Builtin builtin;
    private final List<Simple> arguments;

    /** How deep calls are nested in the arguments, this one included. */
    final int nesting;

    /** How many values the call consists of, itself included. */
    final int size;

    /** A call of a builtin that accepts the arguments. */
    public Apply(Builtin builtin, List<Simple> arguments) {
      this.builtin = builtin;
      this.arguments = arguments;
      int deepest = 0;
      int values = 1;
      for (Simple a : arguments) {
        deepest = a instanceof Apply inner ? Math.max(deepest, inner.nesting) : deepest;
        values += a instanceof Apply inner ? inner.size : 1;
      }
      this.nesting = deepest + 1;
      this.size = values;
    }

    /** The builtin. */
    public Builtin builtin() {
      return builtin;
    }

    /** The arguments. */
    public List<Simple> arguments() {
      return arguments;
    }
  }

  /** A new closure; null among the captured values is filled in later. */
  record Close(Template template, List<@Nullable Simple> captured) implements Simple {}

  /** A variable reference; the index of a global or -1. */
  record VariableReference(int global) implements Simple {}

  /** Whether the value stays the same, and is as cheap to get, wherever it is computed. */
  default boolean stable() {
    return this instanceof Constant || this instanceof Get || this instanceof Primitive;
  }
}
