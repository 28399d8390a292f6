package dev.jacket.compiler.emit;

import dev.jacket.compiler.Builtin;
import dev.jacket.value.Nil;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The literals of a class: constant fields that its initializer takes from an array. The JIT sees
 * their values.
 */
final class Literals {
  private static final int MOST_FIELDS = 4000;
  private static final String POOL = "dev/jacket/compiler/run/LiteralPool";

  private final String owner;
  private final List<Object> values = new ArrayList<>();
  private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
  private final Map<Object, Integer> byValue = new HashMap<>();

  /** A reference to a builtin among the literals. */
  record BuiltinLiteral(String module, String name, Object value) {}

  Literals(String owner) {
    this.owner = owner;
  }

  /** The literals; builtins as {@link BuiltinLiteral}s. */
  List<Object> values() {
    return values;
  }

  /** The array that the class initializer reads, builtins included as their values. */
  static Object[] resolved(List<Object> values) {
    Object[] all = values.toArray();
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof BuiltinLiteral b) {
        all[i] = b.value();
      }
    }
    return all;
  }

  /** Pushes a constant. */
  void push(MethodVisitor v, Object value) {
    if (value instanceof Boolean b) {
      String name = b ? "TRUE" : "FALSE";
      v.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", name, "Ljava/lang/Boolean;");
    } else if (value == Nil.NIL) {
      pushNil(v);
    } else if (value == VoidValue.VOID) {
      v.visitFieldInsn(
          Opcodes.GETSTATIC, "dev/jacket/value/VoidValue", "VOID", "Ldev/jacket/value/VoidValue;");
    } else {
      pushIndex(v, indexOf(value));
    }
  }

  /** Pushes the empty list. */
  static void pushNil(MethodVisitor v) {
    v.visitFieldInsn(Opcodes.GETSTATIC, "dev/jacket/value/Nil", "NIL", "Ldev/jacket/value/Nil;");
  }

  /** Pushes a builtin as a value. */
  void push(MethodVisitor v, Builtin builtin) {
    Object literal = new BuiltinLiteral(builtin.module(), builtin.name(), builtin.value());
    pushIndex(v, byValue.computeIfAbsent(literal, this::add));
  }

  private int indexOf(Object value) {
    boolean plain = value instanceof Long || value instanceof Double;
    return plain
        ? byValue.computeIfAbsent(value, this::add)
        : byIdentity.computeIfAbsent(value, this::add);
  }

  private int add(Object value) {
    values.add(value);
    return values.size() - 1;
  }

  private void pushIndex(MethodVisitor v, int index) {
    if (index < MOST_FIELDS) {
      v.visitFieldInsn(Opcodes.GETSTATIC, owner, "c" + index, Types.OBJECT_DESC);
    } else {
      v.visitFieldInsn(Opcodes.GETSTATIC, owner, "LITERALS", "[Ljava/lang/Object;");
      FunctionEmitter.pushInt(v, index);
      v.visitInsn(Opcodes.AALOAD);
    }
  }

  /** Writes the fields and the class initializer. */
  void writeTo(ClassVisitor c) {
    if (values.isEmpty()) {
      return;
    }
    int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    int fields = Math.min(values.size(), MOST_FIELDS);
    for (int i = 0; i < fields; i++) {
      c.visitField(constant, "c" + i, Types.OBJECT_DESC, null, null).visitEnd();
    }
    c.visitField(constant, "LITERALS", "[Ljava/lang/Object;", null, null).visitEnd();
    MethodVisitor v = c.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    v.visitCode();
    String lookup = "java/lang/invoke/MethodHandles";
    String lookupDesc = "Ljava/lang/invoke/MethodHandles$Lookup;";
    v.visitMethodInsn(Opcodes.INVOKESTATIC, lookup, "lookup", "()" + lookupDesc, false);
    String of = "(" + lookupDesc + ")[Ljava/lang/Object;";
    v.visitMethodInsn(Opcodes.INVOKESTATIC, POOL, "of", of, false);
    v.visitVarInsn(Opcodes.ASTORE, 0);
    v.visitVarInsn(Opcodes.ALOAD, 0);
    v.visitFieldInsn(Opcodes.PUTSTATIC, owner, "LITERALS", "[Ljava/lang/Object;");
    for (int i = 0; i < fields; i++) {
      v.visitVarInsn(Opcodes.ALOAD, 0);
      FunctionEmitter.pushInt(v, i);
      v.visitInsn(Opcodes.AALOAD);
      v.visitFieldInsn(Opcodes.PUTSTATIC, owner, "c" + i, Types.OBJECT_DESC);
    }
    v.visitInsn(Opcodes.RETURN);
    v.visitMaxs(0, 0);
    v.visitEnd();
  }
}
