package dev.jacket.compiler.emit;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.flat.Numeric;
import dev.jacket.compiler.flat.Simple;
import dev.jacket.machine.PrimitiveFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits expressions that cannot capture. */
final class Values {
  /** Builtins of two arguments with a method that HotSpot inlines well. */
  private static final Map<String, String> BINARY = Map.of("+", "add", "-", "sub", "*", "mul");

  /** Tests of two arguments with a method that returns an unboxed boolean. */
  private static final Map<String, String> BINARY_TESTS =
      Map.of(
          "=", "numEquals",
          "<", "less",
          ">", "greater",
          "<=", "lessOrEqual",
          ">=", "greaterOrEqual");

  /** The same by operation. */
  private static final Map<Numeric, String> COMPARISONS =
      Map.of(
          Numeric.EQUAL, "numEquals",
          Numeric.LESS, "less",
          Numeric.GREATER, "greater",
          Numeric.LESS_OR_EQUAL, "lessOrEqual",
          Numeric.GREATER_OR_EQUAL, "greaterOrEqual");

  private final FunctionEmitter function;
  private final ClassEmitter unit;
  private final MethodVisitor v;
  final Unboxed unboxed;

  Values(FunctionEmitter function) {
    this.function = function;
    this.unit = function.unit;
    this.v = function.v;
    this.unboxed = new Unboxed(function, this);
  }

  /** Pushes the value of an expression. */
  void push(Simple s) {
    if (s instanceof Simple.Get g) {
      function.pushVariable(g.variable());
    } else if (s instanceof Simple.Constant c) {
      unit.literals.push(v, c.value());
    } else if (s instanceof Simple.Apply a) {
      apply(a);
    } else if (s instanceof Simple.GetGlobal g) {
      pushGlobal(g);
    } else if (s instanceof Simple.Primitive p) {
      unit.literals.push(v, p.builtin());
    } else if (s instanceof Simple.Close c) {
      close(c);
    } else if (s instanceof Simple.SyntaxLiteral l) {
      pushSyntax();
      FunctionEmitter.pushInt(v, l.index());
      v.visitMethodInsn(
          Opcodes.INVOKEINTERFACE, Types.SYNTAX, "get", "(I)" + Types.OBJECT_DESC, true);
    } else {
      variableReference(((Simple.VariableReference) s).global());
    }
  }

  private void pushGlobal(Simple.GetGlobal g) {
    unit.pushGlobal(v, g.index());
    if (g.checked()) {
      String descriptor = "()" + Types.OBJECT_DESC;
      v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.VARIABLE, "get", descriptor, false);
    } else {
      v.visitFieldInsn(Opcodes.GETFIELD, Types.VARIABLE, "value", Types.OBJECT_DESC);
    }
  }

  private void pushSyntax() {
    v.visitVarInsn(Opcodes.ALOAD, 0);
    v.visitFieldInsn(Opcodes.GETFIELD, Types.UNIT_CODE, "syntax", Types.SYNTAX_DESC);
  }

  private void variableReference(int global) {
    String type = "dev/jacket/machine/VariableReference";
    v.visitTypeInsn(Opcodes.NEW, type);
    v.visitInsn(Opcodes.DUP);
    if (global < 0) {
      v.visitInsn(Opcodes.ACONST_NULL);
    } else {
      unit.pushGlobal(v, global);
    }
    pushSyntax();
    String descriptor = "(" + Types.VARIABLE_DESC + Types.OBJECT_DESC + ")V";
    v.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", descriptor, false);
  }

  private void close(Simple.Close c) {
    v.visitTypeInsn(Opcodes.NEW, Types.CLOSURE);
    v.visitInsn(Opcodes.DUP);
    v.visitVarInsn(Opcodes.ALOAD, 0);
    FunctionEmitter.pushInt(v, c.template().id);
    FunctionEmitter.pushInt(v, c.captured().size());
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < c.captured().size(); i++) {
      Simple captured = c.captured().get(i);
      if (captured != null) {
        v.visitInsn(Opcodes.DUP);
        FunctionEmitter.pushInt(v, i);
        push(captured);
        v.visitInsn(Opcodes.AASTORE);
      }
    }
    String descriptor = "(Ldev/jacket/machine/Code;I[" + Types.OBJECT_DESC + ")V";
    v.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.CLOSURE, "<init>", descriptor, false);
  }

  private void apply(Simple.Apply a) {
    if (!unboxed.pushBoxed(a)) {
      pushCall(a);
    }
  }

  /** Pushes the result of a call of a builtin on objects. */
  void pushCall(Simple.Apply a) {
    Builtin b = a.builtin();
    List<Simple> arguments = a.arguments();
    String arithmetic = arguments.size() == 2 ? BINARY.get(b.facts().name()) : null;
    if (arithmetic != null) {
      arguments.forEach(this::push);
      v.visitMethodInsn(
          Opcodes.INVOKESTATIC, Types.ARITHMETIC, arithmetic, Types.method("", 2), false);
    } else if (isTest(a)) {
      pushBoolean(a);
    } else {
      function.invocations.invokeBuiltin(b.facts(), arguments);
    }
  }

  // ---- tests ----

  private void pushBoolean(Simple.Apply a) {
    Label otherwise = new Label();
    Label end = new Label();
    branchIfFalse(a, otherwise, null);
    unit.literals.push(v, Boolean.TRUE);
    v.visitJumpInsn(Opcodes.GOTO, end);
    v.visitLabel(otherwise);
    unit.literals.push(v, Boolean.FALSE);
    v.visitLabel(end);
  }

  private static boolean isTest(Simple.Apply a) {
    String name = a.builtin().facts().name();
    int n = a.arguments().size();
    return n == 2 && (BINARY_TESTS.containsKey(name) || name.equals("eq?"))
        || n == 1 && (name.equals("null?") || name.equals("pair?") || name.equals("not"))
        || a.builtin().facts().test() && a.builtin().facts().hasDirect(n);
  }

  /**
   * Goes to the label if the value is {@code #f}.
   *
   * @param fail where to go if computing on unboxed numbers fails; null if it must not be tried
   */
  void branchIfFalse(Simple s, Label otherwise, @Nullable Label fail) {
    if (s instanceof Simple.Apply a && isTest(a)) {
      if (!unboxed.test(a, otherwise, fail)) {
        test(a, otherwise);
      }
    } else {
      push(s);
      unit.literals.push(v, Boolean.FALSE);
      v.visitJumpInsn(Opcodes.IF_ACMPEQ, otherwise);
    }
  }

  private void test(Simple.Apply a, Label otherwise) {
    PrimitiveFact fact = a.builtin().facts();
    List<Simple> arguments = a.arguments();
    String comparison = arguments.size() == 2 ? BINARY_TESTS.get(fact.name()) : null;
    if (comparison != null) {
      arguments.forEach(this::push);
      testBy(Types.ARITHMETIC, comparison, "(" + Types.OBJECT_DESC.repeat(2) + ")Z", otherwise);
      return;
    }
    switch (fact.name()) {
      case "null?" -> {
        push(arguments.get(0));
        Literals.pushNil(v);
        v.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
      }
      case "not" -> {
        push(arguments.get(0));
        unit.literals.push(v, Boolean.FALSE);
        v.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
      }
      case "pair?" -> {
        push(arguments.get(0));
        v.visitTypeInsn(Opcodes.INSTANCEOF, "dev/jacket/value/Pair");
        v.visitJumpInsn(Opcodes.IFEQ, otherwise);
      }
      case "eq?" -> {
        arguments.forEach(this::push);
        if (comparesByIdentity(arguments.get(0)) || comparesByIdentity(arguments.get(1))) {
          v.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
        } else {
          testBy(Types.OPERATIONS, "isEq", "(" + Types.OBJECT_DESC.repeat(2) + ")Z", otherwise);
        }
      }
      default -> {
        function.invocations.pushBuiltinArguments(fact, arguments);
        String descriptor = fact.testDescriptor(arguments.size());
        testBy(fact.owner(), fact.method() + "$test", descriptor, otherwise);
      }
    }
  }

  /** Compares the two topmost objects as numbers. */
  void testArithmetic(Numeric n, Label otherwise) {
    String descriptor = "(" + Types.OBJECT_DESC.repeat(2) + ")Z";
    String method = java.util.Objects.requireNonNull(COMPARISONS.get(n));
    testBy(Types.ARITHMETIC, method, descriptor, otherwise);
  }

  private void testBy(String owner, String method, String descriptor, Label otherwise) {
    v.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
    v.visitJumpInsn(Opcodes.IFEQ, otherwise);
  }

  private static boolean comparesByIdentity(@Nullable Simple s) {
    return s instanceof Simple.Constant c
        && !(c.value() instanceof Number)
        && !(c.value() instanceof dev.jacket.value.Char);
  }
}
