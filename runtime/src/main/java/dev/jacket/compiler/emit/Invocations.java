package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Simple;
import dev.jacket.compiler.flat.Target;
import dev.jacket.machine.PrimitiveFact;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits calls: of functions of the unit, of builtins, of any value. */
final class Invocations {
  private final FunctionEmitter function;
  private final ClassEmitter unit;
  private final Values values;
  private final MethodVisitor v;

  Invocations(FunctionEmitter function, Values values) {
    this.function = function;
    this.unit = function.unit;
    this.values = values;
    this.v = function.v;
  }

  /** Calls a target; the result, or {@code SPECIAL}, is pushed. */
  void invoke(Target target, List<Simple> arguments) {
    if (target instanceof Target.Known k) {
      v.visitVarInsn(Opcodes.ALOAD, 0);
      function.pushMachine();
      function.pushDepthOfCallee();
      if (ClassEmitter.isWide(k.function())) {
        pushArguments(arguments);
      } else {
        arguments.forEach(values::push);
      }
      v.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          unit.name,
          unit.methodOf(k.function()),
          unit.descriptorOf(k.function()),
          false);
    } else if (target instanceof Target.Builtin b) {
      invokeBuiltin(b.builtin().facts(), arguments);
    } else {
      function.pushMachine();
      values.push(((Target.Unknown) target).function());
      function.pushDepthOfCallee();
      int n = arguments.size();
      if (n <= 4) {
        arguments.forEach(values::push);
        String descriptor = Types.method(Types.OBJECT_DESC + "I", n);
        v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.MACHINE, "call" + n, descriptor, false);
      } else {
        pushArguments(arguments);
        String leading = Types.OBJECT_DESC + "I[" + Types.OBJECT_DESC;
        v.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL, Types.MACHINE, "callN", Types.method(leading, 0), false);
      }
    }
  }

  /** Calls the checked wrapper of a builtin. */
  void invokeBuiltin(PrimitiveFact fact, List<Simple> arguments) {
    pushBuiltinArguments(fact, arguments);
    v.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        fact.owner(),
        fact.method(),
        fact.descriptor(arguments.size()),
        false);
  }

  /** Pushes what the wrapper of a builtin takes. */
  void pushBuiltinArguments(PrimitiveFact fact, List<Simple> arguments) {
    if (fact.takesMachine()) {
      function.pushMachine();
    }
    if (fact.takesDepth()) {
      function.pushDepthOfCallee();
    }
    if (fact.hasDirect(arguments.size())) {
      arguments.forEach(values::push);
    } else {
      pushArguments(arguments);
    }
  }

  private void pushArguments(List<Simple> arguments) {
    FunctionEmitter.pushInt(v, arguments.size());
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < arguments.size(); i++) {
      v.visitInsn(Opcodes.DUP);
      FunctionEmitter.pushInt(v, i);
      values.push(arguments.get(i));
      v.visitInsn(Opcodes.AASTORE);
    }
  }
}
