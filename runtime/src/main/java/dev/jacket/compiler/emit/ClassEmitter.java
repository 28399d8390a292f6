package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Program;
import dev.jacket.machine.MethodNames;
import java.util.TreeSet;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits the class of a unit. */
public final class ClassEmitter {
  private static final String CONSTRUCTOR =
      "([" + Types.VARIABLE_DESC + Types.SYNTAX_DESC + Types.TABLE_DESC + ")V";
  private static final int MOST_GLOBAL_FIELDS = 2000;

  /** The JVM allows 255, those that every function has included. */
  private static final int MOST_PARAMETERS = 240;

  final String name;
  final Program program;
  final Literals literals;
  final ClassWriter writer;
  private final TreeSet<Integer> usedGlobals = new TreeSet<>();

  private ClassEmitter(Program program, String name) {
    this.program = program;
    this.name = name;
    this.literals = new Literals(name);
    this.writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return Types.OBJECT;
          }
        };
  }

  /**
   * Emits a program as one class.
   *
   * @param name the internal name of the class
   * @throws TooLargeException if a function is too large for a method, or the program for a class
   */
  public static EmittedClass emit(Program program, String name) throws TooLargeException {
    ClassEmitter e = new ClassEmitter(program, name);
    try {
      return new EmittedClass(name, e.emit(), e.literals.values());
    } catch (MethodTooLargeException | ClassTooLargeException large) {
      throw new TooLargeException(large);
    }
  }

  private byte[] emit() {
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V17, access, name, null, Types.UNIT_CODE, null);
    writer.visitSource(program.name(), null);
    for (Function f : program.functions()) {
      FunctionEmitter.emit(this, f);
    }
    new Dispatchers(this).emit();
    writeConstructor();
    literals.writeTo(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** What every function takes first; not the class itself, because hidden classes have no name. */
  private static final String LEADING = "L" + Types.UNIT_CODE + ";" + Types.MACHINE_DESC + "I";

  /** The name of a function's method. */
  String methodOf(Function f) {
    return MethodNames.of(f.context(), f.id);
  }

  /** Whether a function has so many parameters that it takes them in one array. */
  static boolean isWide(Function f) {
    return f.parameters.size() > MOST_PARAMETERS;
  }

  /** The descriptor of a function's method. */
  String descriptorOf(Function f) {
    return isWide(f)
        ? Types.method(LEADING + "[" + Types.OBJECT_DESC, 0)
        : Types.method(LEADING, f.parameters.size());
  }

  /** The descriptor of a function's twin. */
  String twinDescriptor() {
    return Types.method(LEADING + "I[" + Types.OBJECT_DESC, 1);
  }

  /** The descriptor of the methods by which a function's twin gets back into loops. */
  String loopDescriptor() {
    return Types.method(LEADING + "[" + Types.OBJECT_DESC, 0);
  }

  /** Pushes the {@code Variable} of a global. */
  void pushGlobal(MethodVisitor v, int index) {
    v.visitVarInsn(Opcodes.ALOAD, 0);
    if (index < MOST_GLOBAL_FIELDS) {
      usedGlobals.add(index);
      v.visitTypeInsn(Opcodes.CHECKCAST, name);
      v.visitFieldInsn(Opcodes.GETFIELD, name, "g" + index, Types.VARIABLE_DESC);
    } else {
      v.visitFieldInsn(Opcodes.GETFIELD, Types.UNIT_CODE, "globals", "[" + Types.VARIABLE_DESC);
      FunctionEmitter.pushInt(v, index);
      v.visitInsn(Opcodes.AALOAD);
    }
  }

  private void writeConstructor() {
    MethodVisitor v = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", CONSTRUCTOR, null, null);
    v.visitCode();
    for (int i = 0; i < 4; i++) {
      v.visitVarInsn(Opcodes.ALOAD, i);
    }
    v.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.UNIT_CODE, "<init>", CONSTRUCTOR, false);
    for (int index : usedGlobals) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      FieldVisitor field = writer.visitField(access, "g" + index, Types.VARIABLE_DESC, null, null);
      field.visitEnd();
      v.visitVarInsn(Opcodes.ALOAD, 0);
      v.visitVarInsn(Opcodes.ALOAD, 1);
      FunctionEmitter.pushInt(v, index);
      v.visitInsn(Opcodes.AALOAD);
      v.visitFieldInsn(Opcodes.PUTFIELD, name, "g" + index, Types.VARIABLE_DESC);
    }
    v.visitInsn(Opcodes.RETURN);
    v.visitMaxs(0, 0);
    v.visitEnd();
  }
}
