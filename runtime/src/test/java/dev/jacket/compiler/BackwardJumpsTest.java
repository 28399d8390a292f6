package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.compiler.emit.ClassEmitter;
import dev.jacket.compiler.emit.TooLargeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Jumps back are taken with an empty operand stack: HotSpot gives up a method for good when it is
 * to compile a loop that is entered with operands ("OSR starts with non-empty stack").
 */
final class BackwardJumpsTest {
  private static final int PROGRAMS = 100;

  @Test
  void jumpBackWithoutOperands() throws TooLargeException {
    Jumps jumps = new Jumps();
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      String program = RandomPrograms.of(seed, Captures.deciding(seed), "");
      var unit = MiniFrontEnd.unit("unit", program, Programs.BUILTINS);
      var flat = new Compiler(Programs.BUILTINS).flatten(unit);
      byte[] bytes = ClassEmitter.emit(flat, "dev/jacket/compiler/run/Unit").bytes();
      jumps.where = program;
      new ClassReader(bytes).accept(jumps, ClassReader.EXPAND_FRAMES);
    }
    assertTrue(jumps.count > PROGRAMS, "hardly any jump back: " + jumps.count);
  }

  /** Looks at the jumps of all methods of classes. */
  private static final class Jumps extends ClassVisitor {
    String where = "";
    int count;

    Jumps() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      return new MethodVisitor(Opcodes.ASM9) {
        private final Map<Label, Integer> operands = new HashMap<>();
        private final Set<Label> here = new HashSet<>();

        @Override
        public void visitLabel(Label label) {
          here.add(label);
          operands.put(label, 0);
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int size, Object[] stack) {
          here.forEach(label -> operands.put(label, size));
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
          here.clear();
          if (operands.containsKey(label)) {
            count++;
            assertEquals(0, operands.get(label), () -> name + " of " + where);
          }
        }

        @Override
        public void visitInsn(int opcode) {
          here.clear();
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
          here.clear();
        }
      };
    }
  }
}
