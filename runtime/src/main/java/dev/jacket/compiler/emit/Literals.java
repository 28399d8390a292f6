package dev.jacket.compiler.emit;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.store.BuiltinReference;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Nil;
import dev.jacket.value.Str;
import dev.jacket.value.VoidValue;
import java.nio.charset.StandardCharsets;
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

  /** Strings and byte strings that are the same literal if their contents are. */
  private record Content(boolean text, String content) {}

  Literals(String owner) {
    this.owner = owner;
  }

  /** The literals; builtins as {@link BuiltinReference}s. */
  List<Object> values() {
    return values;
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
    Object literal = new BuiltinReference(builtin.module(), builtin.name());
    pushIndex(v, byValue.computeIfAbsent(literal, this::add));
  }

  private int indexOf(Object value) {
    if (value instanceof Long || value instanceof Double || value instanceof Char) {
      return byValue.computeIfAbsent(value, this::add);
    }
    if (value instanceof Str s && s.immutable) {
      return byValue.computeIfAbsent(new Content(true, s.toString()), k -> add(value));
    }
    if (value instanceof Bytes b && b.immutable) {
      String content = new String(b.data, StandardCharsets.ISO_8859_1);
      return byValue.computeIfAbsent(new Content(false, content), k -> add(value));
    }
    return byIdentity.computeIfAbsent(value, this::add);
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
