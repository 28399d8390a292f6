package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Numeric;
import dev.jacket.compiler.flat.Rep;
import dev.jacket.compiler.flat.Reps;
import dev.jacket.compiler.flat.Simple;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Emits computation on unboxed numbers. Where it can fail the operand stack is empty but for what
 * is being computed, which is why operands go through local variables.
 */
final class Unboxed {
  private final FunctionEmitter function;
  private final Values values;
  private final MethodVisitor v;

  Unboxed(FunctionEmitter function, Values values) {
    this.function = function;
    this.values = values;
    this.v = function.v;
  }

  /** How a value can be had here. */
  Rep rep(Simple s) {
    return function.isGeneric() ? Rep.OBJECT : Reps.of(s);
  }

  /** Whether a value can be had unboxed, without anything that fails. */
  private boolean isSafe(Simple s, Rep rep) {
    return rep(s) == rep && !Reps.canFail(s);
  }

  /** Pushes a value in a representation; leaves for the label if that cannot be done. */
  void push(Simple s, Rep rep, @Nullable Label fail) {
    switch (rep) {
      case LONG -> pushLong(s, fail);
      case DOUBLE -> pushDouble(s, fail);
      default -> values.push(s);
    }
  }

  // ---- boxes ----

  void box(Rep rep) {
    if (rep == Rep.LONG) {
      String descriptor = "(J)Ljava/lang/Long;";
      v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.LONG, "valueOf", descriptor, false);
    } else if (rep == Rep.DOUBLE) {
      String descriptor = "(D)Ljava/lang/Double;";
      v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.DOUBLE, "valueOf", descriptor, false);
    }
  }

  void unbox(Rep rep) {
    if (rep == Rep.LONG) {
      v.visitTypeInsn(Opcodes.CHECKCAST, Types.LONG);
      v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.LONG, "longValue", "()J", false);
    } else if (rep == Rep.DOUBLE) {
      v.visitTypeInsn(Opcodes.CHECKCAST, Types.DOUBLE);
      v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.DOUBLE, "doubleValue", "()D", false);
    }
  }

  static String boxType(Rep rep) {
    return rep == Rep.LONG ? Types.LONG : Types.DOUBLE;
  }

  static int load(Rep rep) {
    return switch (rep) {
      case LONG -> Opcodes.LLOAD;
      case DOUBLE -> Opcodes.DLOAD;
      default -> Opcodes.ALOAD;
    };
  }

  static int store(Rep rep) {
    return switch (rep) {
      case LONG -> Opcodes.LSTORE;
      case DOUBLE -> Opcodes.DSTORE;
      default -> Opcodes.ASTORE;
    };
  }

  private int storeTemporary(Rep rep) {
    int slot = function.newTemporary(rep);
    v.visitVarInsn(store(rep), slot);
    return slot;
  }

  /** Pushes a value of which nothing is known, unboxed if it is what was hoped for. */
  private void pushChecked(Simple s, Rep rep, @Nullable Label fail) {
    values.push(s);
    int slot = storeTemporary(Rep.OBJECT);
    v.visitVarInsn(Opcodes.ALOAD, slot);
    v.visitTypeInsn(Opcodes.INSTANCEOF, boxType(rep));
    v.visitJumpInsn(Opcodes.IFEQ, java.util.Objects.requireNonNull(fail));
    v.visitVarInsn(Opcodes.ALOAD, slot);
    unbox(rep);
  }

  // ---- small integers ----

  private void pushLong(Simple s, @Nullable Label fail) {
    if (s instanceof Simple.Constant c && c.value() instanceof Long n) {
      pushLongConstant(n);
    } else if (s instanceof Simple.Get g && rep(s) == Rep.LONG) {
      v.visitVarInsn(Opcodes.LLOAD, function.slot(g.variable()));
    } else if (s instanceof Simple.Apply a && computesLong(a, fail)) {
      longOperation(java.util.Objects.requireNonNull(Numeric.of(a)), a.arguments(), fail);
    } else if (rep(s) == Rep.LONG) {
      values.pushCall((Simple.Apply) s);
      unbox(Rep.LONG);
    } else {
      pushChecked(s, Rep.LONG, fail);
    }
  }

  private boolean computesLong(Simple.Apply a, @Nullable Label fail) {
    Numeric n = Numeric.of(a);
    return n != null
        && !n.isTest()
        && (rep(a) == Rep.LONG || fail != null && n.overflows() && hasUnboxed(a, Rep.LONG));
  }

  private boolean hasUnboxed(Simple.Apply a, Rep rep) {
    for (Simple argument : a.arguments()) {
      if (rep(argument) == rep) {
        return true;
      }
    }
    return false;
  }

  private void pushLongConstant(long n) {
    if (n == 0 || n == 1) {
      v.visitInsn(n == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    } else {
      v.visitLdcInsn(n);
    }
  }

  private void longOperation(Numeric n, List<Simple> arguments, @Nullable Label fail) {
    pushLong(arguments.get(0), fail);
    int a = storeTemporary(Rep.LONG);
    if (arguments.size() > 1) {
      pushLong(arguments.get(1), fail);
    } else {
      pushLongConstant(1);
    }
    int b = storeTemporary(Rep.LONG);
    v.visitVarInsn(Opcodes.LLOAD, a);
    v.visitVarInsn(Opcodes.LLOAD, b);
    switch (n) {
      case ADD, ADD1 -> sum(Opcodes.LADD, a, b, fail);
      case SUB, SUB1 -> sum(Opcodes.LSUB, a, b, fail);
      case MUL -> product(a, b, fail);
      case AND -> v.visitInsn(Opcodes.LAND);
      case IOR -> v.visitInsn(Opcodes.LOR);
      case XOR -> v.visitInsn(Opcodes.LXOR);
      case QUOTIENT -> v.visitInsn(Opcodes.LDIV);
      default -> v.visitInsn(Opcodes.LREM);
    }
  }

  /** The sum or difference of the topmost operands, which are in local variables, too. */
  private void sum(int operation, int a, int b, @Nullable Label fail) {
    v.visitInsn(operation);
    int result = storeTemporary(Rep.LONG);
    v.visitVarInsn(Opcodes.LLOAD, a);
    v.visitVarInsn(Opcodes.LLOAD, operation == Opcodes.LADD ? result : b);
    v.visitInsn(Opcodes.LXOR);
    v.visitVarInsn(Opcodes.LLOAD, operation == Opcodes.LADD ? b : a);
    v.visitVarInsn(Opcodes.LLOAD, result);
    v.visitInsn(Opcodes.LXOR);
    v.visitInsn(Opcodes.LAND);
    v.visitInsn(Opcodes.LCONST_0);
    v.visitInsn(Opcodes.LCMP);
    v.visitJumpInsn(Opcodes.IFLT, java.util.Objects.requireNonNull(fail));
    v.visitVarInsn(Opcodes.LLOAD, result);
  }

  private void product(int a, int b, @Nullable Label fail) {
    v.visitInsn(Opcodes.LMUL);
    int result = storeTemporary(Rep.LONG);
    v.visitVarInsn(Opcodes.LLOAD, a);
    v.visitVarInsn(Opcodes.LLOAD, b);
    v.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "multiplyHigh", "(JJ)J", false);
    v.visitVarInsn(Opcodes.LLOAD, result);
    FunctionEmitter.pushInt(v, 63);
    v.visitInsn(Opcodes.LSHR);
    v.visitInsn(Opcodes.LCMP);
    v.visitJumpInsn(Opcodes.IFNE, java.util.Objects.requireNonNull(fail));
    v.visitVarInsn(Opcodes.LLOAD, result);
  }

  // ---- flonums ----

  private void pushDouble(Simple s, @Nullable Label fail) {
    if (s instanceof Simple.Constant c && c.value() instanceof Number n && rep(s) != Rep.OBJECT) {
      v.visitLdcInsn(n.doubleValue());
    } else if (s instanceof Simple.Get g && rep(s) == Rep.DOUBLE) {
      v.visitVarInsn(Opcodes.DLOAD, function.slot(g.variable()));
    } else if (s instanceof Simple.Apply a && computesDouble(a, fail)) {
      doubleOperation(java.util.Objects.requireNonNull(Numeric.of(a)), a.arguments(), fail);
    } else if (rep(s) == Rep.DOUBLE) {
      values.pushCall((Simple.Apply) s);
      unbox(Rep.DOUBLE);
    } else {
      pushChecked(s, Rep.DOUBLE, fail);
    }
  }

  private boolean computesDouble(Simple.Apply a, @Nullable Label fail) {
    Numeric n = Numeric.of(a);
    if (n == null || !n.isFlonumOperation()) {
      return false;
    }
    boolean allUnboxed =
        rep(a) == Rep.DOUBLE && hasUnboxed(a, Rep.DOUBLE) && !hasUnboxed(a, Rep.OBJECT);
    return allUnboxed || fail != null && hasUnboxed(a, Rep.DOUBLE);
  }

  private void doubleOperation(Numeric n, List<Simple> arguments, @Nullable Label fail) {
    pushDouble(arguments.get(0), fail);
    int a = storeTemporary(Rep.DOUBLE);
    pushDouble(arguments.get(1), fail);
    int b = storeTemporary(Rep.DOUBLE);
    v.visitVarInsn(Opcodes.DLOAD, a);
    v.visitVarInsn(Opcodes.DLOAD, b);
    switch (n) {
      case ADD, FL_ADD -> v.visitInsn(Opcodes.DADD);
      case SUB, FL_SUB -> v.visitInsn(Opcodes.DSUB);
      case MUL, FL_MUL -> v.visitInsn(Opcodes.DMUL);
      default -> v.visitInsn(Opcodes.DDIV);
    }
  }

  // ---- results that are objects ----

  /** Pushes the result of a call as an object, if it can be computed better unboxed. */
  boolean pushBoxed(Simple.Apply a) {
    Numeric n = Numeric.of(a);
    if (n == null || n.isTest() || function.isGeneric()) {
      return false;
    }
    Rep rep = rep(a);
    if (rep == Rep.DOUBLE && computesDouble(a, null) && areSafe(a)) {
      doubleOperation(n, a.arguments(), null);
      box(Rep.DOUBLE);
      return true;
    }
    if (rep != Rep.LONG || !areSafe(a)) {
      return false;
    }
    if (!n.overflows()) {
      longOperation(n, a.arguments(), null);
      box(Rep.LONG);
      return true;
    }
    pushLong(a.arguments().get(0), null);
    if (a.arguments().size() > 1) {
      pushLong(a.arguments().get(1), null);
    } else {
      pushLongConstant(1);
    }
    String method =
        switch (n) {
          case ADD, ADD1 -> "add";
          case SUB, SUB1 -> "sub";
          default -> "mul";
        };
    String descriptor = "(JJ)" + Types.OBJECT_DESC;
    v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.ARITHMETIC, method, descriptor, false);
    return true;
  }

  private boolean areSafe(Simple.Apply a) {
    for (Simple argument : a.arguments()) {
      if (Reps.canFail(argument)) {
        return false;
      }
    }
    return true;
  }

  // ---- tests ----

  /** Goes to the label if a test is false, if it can be computed better unboxed. */
  boolean test(Simple.Apply a, Label otherwise, @Nullable Label fail) {
    Numeric n = Numeric.of(a);
    if (n == null || !n.isTest() || function.isGeneric()) {
      return false;
    }
    Simple first = a.arguments().get(0);
    Simple second = n == Numeric.ZERO ? new Simple.Constant(0L) : a.arguments().get(1);
    for (Rep rep : List.of(Rep.LONG, Rep.DOUBLE)) {
      if (Numeric.takes(a, rep) && isThere(first, rep, fail) && isThere(second, rep, fail)) {
        push(first, rep, fail);
        int left = storeTemporary(rep);
        push(second, rep, fail);
        int right = storeTemporary(rep);
        v.visitVarInsn(load(rep), left);
        v.visitVarInsn(load(rep), right);
        compare(n, rep, otherwise);
        return true;
      }
    }
    boolean takesBoth = Numeric.takes(a, Rep.LONG) && Numeric.takes(a, Rep.DOUBLE);
    return takesBoth && mixedTest(n, first, second, otherwise);
  }

  private boolean isThere(Simple s, Rep rep, @Nullable Label fail) {
    return isSafe(s, rep) || fail != null && rep(s) == rep;
  }

  private void compare(Numeric n, Rep rep, Label otherwise) {
    boolean less = n == Numeric.LESS || n == Numeric.LESS_OR_EQUAL;
    v.visitInsn(rep == Rep.LONG ? Opcodes.LCMP : less ? Opcodes.DCMPG : Opcodes.DCMPL);
    int unless =
        switch (n) {
          case LESS -> Opcodes.IFGE;
          case LESS_OR_EQUAL -> Opcodes.IFGT;
          case GREATER -> Opcodes.IFLE;
          case GREATER_OR_EQUAL -> Opcodes.IFLT;
          default -> Opcodes.IFNE;
        };
    v.visitJumpInsn(unless, otherwise);
  }

  /** Compares an unboxed number with an object, which most likely is a number of the same kind. */
  private boolean mixedTest(Numeric n, Simple first, Simple second, Label otherwise) {
    boolean firstUnboxed = isSafe(first, Rep.LONG) || isSafe(first, Rep.DOUBLE);
    boolean secondUnboxed = isSafe(second, Rep.LONG) || isSafe(second, Rep.DOUBLE);
    if (firstUnboxed == secondUnboxed || n == Numeric.ZERO) {
      return false;
    }
    Rep rep = rep(firstUnboxed ? first : second);
    Rep left = firstUnboxed ? rep : Rep.OBJECT;
    Rep right = firstUnboxed ? Rep.OBJECT : rep;
    push(first, left, null);
    int a = storeTemporary(left);
    push(second, right, null);
    int b = storeTemporary(right);
    Label slow = new Label();
    Label end = new Label();
    v.visitVarInsn(Opcodes.ALOAD, firstUnboxed ? b : a);
    v.visitTypeInsn(Opcodes.INSTANCEOF, boxType(rep));
    v.visitJumpInsn(Opcodes.IFEQ, slow);
    loadAs(a, left, rep);
    loadAs(b, right, rep);
    compare(n, rep, otherwise);
    v.visitJumpInsn(Opcodes.GOTO, end);
    v.visitLabel(slow);
    loadAs(a, left, Rep.OBJECT);
    loadAs(b, right, Rep.OBJECT);
    values.testArithmetic(n, otherwise);
    v.visitLabel(end);
    return true;
  }

  private void loadAs(int slot, Rep from, Rep to) {
    v.visitVarInsn(load(from), slot);
    if (from == Rep.OBJECT) {
      unbox(to);
    } else if (to == Rep.OBJECT) {
      box(from);
    }
  }
}
