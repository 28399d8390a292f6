package dev.jacket.compiler;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Bytecode as text: the methods of functions, one instruction a line. */
final class Listing extends MethodVisitor {
  private static final String[] NAMES = opcodeNames();

  private final StringBuilder out;
  private final Map<Label, Integer> labels = new HashMap<>();

  private Listing(StringBuilder out) {
    super(Opcodes.ASM9);
    this.out = out;
  }

  /** The methods of functions; twins and ways into loops are named only. */
  static String functions(byte[] classFile) {
    StringBuilder out = new StringBuilder();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_STATIC) == 0 || name.equals("<clinit>")) {
              return null;
            }
            out.append(name).append(' ').append(descriptor).append('\n');
            boolean variant = name.matches("[^~]*~[0-9]+~[0-9]*");
            return variant || name.startsWith("body") ? null : new Listing(out);
          }
        };
    new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return out.toString();
  }

  private static String[] opcodeNames() {
    String[] names = new String[256];
    try {
      boolean codes = false;
      for (Field f : Opcodes.class.getFields()) {
        codes |= f.getName().equals("NOP");
        if (codes && f.getType() == int.class) {
          names[f.getInt(null)] = f.getName().toLowerCase(java.util.Locale.ROOT);
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return names;
  }

  private void line(int opcode, Object... operands) {
    out.append("  ").append(NAMES[opcode]);
    for (Object operand : operands) {
      out.append(' ').append(operand);
    }
    out.append('\n');
  }

  private String name(Label l) {
    return "L" + labels.computeIfAbsent(l, k -> labels.size());
  }

  private static String simple(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1);
  }

  @Override
  public void visitInsn(int opcode) {
    line(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    line(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    line(opcode, index);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    line(opcode, simple(type));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    line(opcode, simple(owner) + "." + name);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    line(opcode, simple(owner) + "." + name, descriptor);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    line(opcode, name(label));
  }

  @Override
  public void visitLabel(Label label) {
    out.append(name(label)).append(":\n");
  }

  @Override
  public void visitLdcInsn(Object value) {
    line(Opcodes.LDC, value);
  }
}
