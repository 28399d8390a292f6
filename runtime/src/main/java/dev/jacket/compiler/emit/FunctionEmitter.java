package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Block;
import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Instruction;
import dev.jacket.compiler.flat.Instruction.Results;
import dev.jacket.compiler.flat.Simple;
import dev.jacket.compiler.flat.Site;
import dev.jacket.compiler.flat.Target;
import dev.jacket.compiler.flat.Terminator;
import dev.jacket.compiler.flat.Var;
import dev.jacket.machine.PrimitiveFact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Emits one function: the method that calls enter, or the twin that resumptions enter. */
final class FunctionEmitter {
  private static final int SELF = 0;
  private static final int MACHINE = 1;
  private static final int DEPTH = 2;
  private static final int SITE = 3;
  private static final int LOCALS = 4;
  private static final int VALUE = 5;

  final ClassEmitter unit;
  final MethodVisitor v;
  private final Function function;
  private final boolean twin;
  private final int firstSlot;
  private final Values values;
  private final Label[] labels;
  private final Map<Site, Label> resumed = new HashMap<>();
  private final List<Runnable> slowPaths = new ArrayList<>();
  private int line;

  private FunctionEmitter(ClassEmitter unit, MethodVisitor v, Function function, boolean twin) {
    this.unit = unit;
    this.v = v;
    this.function = function;
    this.twin = twin;
    this.firstSlot = twin ? VALUE + 1 : DEPTH + 1;
    this.values = new Values(this);
    this.labels = new Label[function.blocks.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
  }

  /** Emits a function's methods. */
  static void emit(ClassEmitter unit, Function f) {
    String name = unit.methodOf(f);
    int access = Opcodes.ACC_STATIC;
    MethodVisitor v = unit.writer.visitMethod(access, name, unit.descriptorOf(f), null, null);
    new FunctionEmitter(unit, v, f, false).emitMain();
    if (f.sites.size() > (f.entry() == null ? 0 : 1)) {
      v = unit.writer.visitMethod(access, name + "~", unit.twinDescriptor(), null, null);
      new FunctionEmitter(unit, v, f, true).emitTwin();
    }
  }

  // ---- small things ----

  static void pushInt(MethodVisitor v, int n) {
    if (n >= -1 && n <= 5) {
      v.visitInsn(Opcodes.ICONST_0 + n);
    } else if (n == (byte) n) {
      v.visitIntInsn(Opcodes.BIPUSH, n);
    } else if (n == (short) n) {
      v.visitIntInsn(Opcodes.SIPUSH, n);
    } else {
      v.visitLdcInsn(n);
    }
  }

  /** Pushes elements of the array in a local variable. */
  static void pushElements(MethodVisitor v, int array, int from, int to) {
    for (int i = from; i < to; i++) {
      v.visitVarInsn(Opcodes.ALOAD, array);
      pushInt(v, i);
      v.visitInsn(Opcodes.AALOAD);
    }
  }

  /** Makes a list of the topmost {@code count} operands. */
  static void pushList(MethodVisitor v, int count) {
    Literals.pushNil(v);
    for (int i = 0; i < count; i++) {
      v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, "cons", Types.method("", 2), false);
    }
  }

  int slot(Var variable) {
    return firstSlot + variable.index;
  }

  private int scratch() {
    return firstSlot + function.variables.size();
  }

  void pushMachine() {
    v.visitVarInsn(Opcodes.ALOAD, MACHINE);
  }

  void pushDepthOfCallee() {
    v.visitVarInsn(Opcodes.ILOAD, DEPTH);
    v.visitInsn(Opcodes.ICONST_1);
    v.visitInsn(Opcodes.IADD);
  }

  private void pushSpecial() {
    v.visitFieldInsn(Opcodes.GETSTATIC, Types.MACHINE, "SPECIAL", Types.OBJECT_DESC);
  }

  private void pushArray(List<Var> vars) {
    pushInt(v, vars.size());
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < vars.size(); i++) {
      v.visitInsn(Opcodes.DUP);
      pushInt(v, i);
      v.visitVarInsn(Opcodes.ALOAD, slot(vars.get(i)));
      v.visitInsn(Opcodes.AASTORE);
    }
  }

  /** Leaves the function by a method of the unit that saves the frame. */
  private void leave(String method, Site site) {
    v.visitVarInsn(Opcodes.ALOAD, SELF);
    pushMachine();
    pushInt(v, site.id);
    pushArray(site.live);
    String descriptor =
        "(" + Types.MACHINE_DESC + "I[" + Types.OBJECT_DESC + ")" + Types.OBJECT_DESC;
    v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.UNIT_CODE, method, descriptor, false);
    v.visitInsn(Opcodes.ARETURN);
  }

  private void finish() {
    for (int i = 0; i < slowPaths.size(); i++) {
      slowPaths.get(i).run();
    }
    v.visitMaxs(0, 0);
    v.visitEnd();
  }

  private void noteLine(
      dev.jacket.compiler.ir.@org.jspecify.annotations.Nullable SourceLocation at) {
    if (at != null && at.line() > 0 && at.line() != line && at.line() < 65536) {
      line = at.line();
      Label here = new Label();
      v.visitLabel(here);
      v.visitLineNumber(line, here);
    }
  }

  // ---- the two methods ----

  private void emitMain() {
    v.visitCode();
    noteLine(function.at);
    if (ClassEmitter.isWide(function)) {
      takeParameters();
    }
    Site entry = function.entry();
    if (entry != null) {
      Label deep = new Label();
      v.visitVarInsn(Opcodes.ILOAD, DEPTH);
      pushMachine();
      v.visitFieldInsn(Opcodes.GETFIELD, Types.MACHINE, "limit", "I");
      v.visitJumpInsn(Opcodes.IF_ICMPGT, deep);
      slowPaths.add(
          () -> {
            v.visitLabel(deep);
            leave("again", entry);
          });
    }
    for (Block b : function.blocks) {
      emitBlock(b, -1);
    }
    finish();
  }

  /** Gives the parameters their slots, the first of which has the array that brought them. */
  private void takeParameters() {
    v.visitVarInsn(Opcodes.ALOAD, firstSlot);
    v.visitVarInsn(Opcodes.ASTORE, scratch());
    for (int i = 0; i < function.parameters.size(); i++) {
      pushElements(v, scratch(), i, i + 1);
      v.visitVarInsn(Opcodes.ASTORE, slot(function.parameters.get(i)));
    }
  }

  private void emitTwin() {
    v.visitCode();
    List<Site> sites = new ArrayList<>(function.sites);
    sites.removeIf(s -> s.kind == Site.Kind.ENTRY);
    int first = sites.get(0).id;
    Label[] entries = new Label[sites.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new Label();
    }
    Label none = new Label();
    v.visitVarInsn(Opcodes.ILOAD, SITE);
    v.visitTableSwitchInsn(first, first + entries.length - 1, none, entries);
    v.visitLabel(none);
    v.visitInsn(Opcodes.ACONST_NULL);
    v.visitInsn(Opcodes.ATHROW);
    for (Site s : sites) {
      v.visitLabel(entries[s.id - first]);
      restore(s);
    }
    BitSet whole = reachable();
    for (Block b : function.blocks) {
      if (whole.get(b.index)) {
        emitBlock(b, -1);
      } else {
        int at = firstCall(b);
        if (at >= 0) {
          emitBlock(b, at);
        }
      }
    }
    finish();
  }

  private void restore(Site s) {
    for (int i = 0; i < s.live.size(); i++) {
      pushElements(v, LOCALS, i, i + 1);
      v.visitVarInsn(Opcodes.ASTORE, slot(s.live.get(i)));
    }
    if (s.kind == Site.Kind.LOOP) {
      v.visitJumpInsn(Opcodes.GOTO, labels[s.block.index]);
    } else {
      v.visitVarInsn(Opcodes.ALOAD, VALUE);
      v.visitJumpInsn(Opcodes.GOTO, resumed.computeIfAbsent(s, k -> new Label()));
    }
  }

  /** The blocks that a resumed function can enter at their start. */
  private BitSet reachable() {
    BitSet found = new BitSet();
    List<Block> todo = new ArrayList<>();
    for (Site s : function.sites) {
      if (s.kind == Site.Kind.LOOP) {
        todo.add(s.block);
      } else if (s.kind == Site.Kind.CALL) {
        todo.addAll(s.block.successors());
      }
    }
    while (!todo.isEmpty()) {
      Block b = todo.remove(todo.size() - 1);
      if (!found.get(b.index)) {
        found.set(b.index);
        todo.addAll(b.successors());
      }
    }
    return found;
  }

  private static int firstCall(Block b) {
    for (int i = 0; i < b.code.size(); i++) {
      if (b.code.get(i) instanceof Instruction.Call) {
        return i;
      }
    }
    return -1;
  }

  // ---- blocks ----

  /** Emits a block; only what is behind the call at {@code from} if that is not negative. */
  private void emitBlock(Block b, int from) {
    boolean resumedOnly = from >= 0;
    if (!resumedOnly) {
      v.visitLabel(labels[b.index]);
      if (b.poll != null) {
        emitPoll(b.poll);
      }
    }
    for (int i = Math.max(from, 0); i < b.code.size(); i++) {
      Instruction instruction = b.code.get(i);
      if (resumedOnly && i == from) {
        receive((Instruction.Call) instruction);
      } else {
        emit(instruction);
      }
    }
    emitEnd(b);
  }

  private void emitPoll(Site poll) {
    Label attention = new Label();
    pushMachine();
    v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.MACHINE, "attentionRequested", "()Z", false);
    v.visitJumpInsn(Opcodes.IFNE, attention);
    slowPaths.add(
        () -> {
          v.visitLabel(attention);
          leave("pause", poll);
        });
  }

  private void emit(Instruction instruction) {
    if (instruction instanceof Instruction.Assign a) {
      values.push(a.value);
      v.visitVarInsn(Opcodes.ASTORE, slot(a.variable));
    } else if (instruction instanceof Instruction.Call c) {
      emitCall(c);
    } else if (instruction instanceof Instruction.Do d) {
      values.push(d.value);
      v.visitInsn(Opcodes.POP);
    } else if (instruction instanceof Instruction.SetGlobal s) {
      unit.pushGlobal(v, s.global);
      values.push(s.value);
      String method = s.constant ? "defineConstant" : s.define ? "define" : "setGlobal";
      String descriptor = "(" + Types.VARIABLE_DESC + Types.OBJECT_DESC + ")V";
      v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, method, descriptor, false);
    } else if (instruction instanceof Instruction.Patch p) {
      v.visitVarInsn(Opcodes.ALOAD, slot(p.closure));
      v.visitTypeInsn(Opcodes.CHECKCAST, Types.CLOSURE);
      v.visitFieldInsn(Opcodes.GETFIELD, Types.CLOSURE, "captured", "[" + Types.OBJECT_DESC);
      pushInt(v, p.slot);
      v.visitVarInsn(Opcodes.ALOAD, slot(p.value));
      v.visitInsn(Opcodes.AASTORE);
    }
  }

  private void emitEnd(Block b) {
    Terminator end = Objects.requireNonNull(b.end);
    if (end instanceof Terminator.Return r) {
      values.push(r.value());
      v.visitInsn(Opcodes.ARETURN);
    } else if (end instanceof Terminator.Jump j) {
      emitJump(b, j);
    } else if (end instanceof Terminator.Branch c) {
      values.branchIfFalse(c.test(), labels[c.otherwise().index]);
      if (!isNext(b, c.then())) {
        v.visitJumpInsn(Opcodes.GOTO, labels[c.then().index]);
      }
    } else if (end instanceof Terminator.TailCall t) {
      noteLine(t.at());
      invoke(t.target(), t.arguments());
      v.visitInsn(Opcodes.ARETURN);
    }
  }

  private boolean isNext(Block b, Block target) {
    return !twin && target.index == b.index + 1;
  }

  private void emitJump(Block b, Terminator.Jump j) {
    List<Var> parameters = j.to().parameters;
    for (Simple argument : j.arguments()) {
      values.push(argument);
    }
    for (int i = parameters.size() - 1; i >= 0; i--) {
      v.visitVarInsn(Opcodes.ASTORE, slot(parameters.get(i)));
    }
    if (!isNext(b, j.to())) {
      v.visitJumpInsn(Opcodes.GOTO, labels[j.to().index]);
    }
  }

  // ---- calls ----

  private void emitCall(Instruction.Call c) {
    noteLine(c.at);
    invoke(c.target, c.arguments);
    Label special = new Label();
    v.visitInsn(Opcodes.DUP);
    pushSpecial();
    v.visitJumpInsn(Opcodes.IF_ACMPEQ, special);
    Label back = receive(c);
    Site site = Objects.requireNonNull(c.site);
    boolean one = c.results == Results.ONE;
    slowPaths.add(
        () -> {
          v.visitLabel(special);
          v.visitInsn(Opcodes.POP);
          pushMachine();
          v.visitVarInsn(Opcodes.ILOAD, DEPTH);
          String settle = one ? "settle" : "settleValues";
          String descriptor = "(I)" + Types.OBJECT_DESC;
          v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.MACHINE, settle, descriptor, false);
          v.visitInsn(Opcodes.DUP);
          pushSpecial();
          v.visitJumpInsn(Opcodes.IF_ACMPNE, back);
          v.visitInsn(Opcodes.POP);
          leave(one ? "unwind" : "unwindValues", site);
        });
  }

  /** Takes the result from the operand stack. */
  private Label receive(Instruction.Call c) {
    Label back = resumed.computeIfAbsent(Objects.requireNonNull(c.site), k -> new Label());
    v.visitLabel(back);
    switch (c.results) {
      case ONE, ANY -> v.visitVarInsn(Opcodes.ASTORE, slot(c.variables.get(0)));
      case VALUES -> {
        pushInt(v, c.variables.size());
        String descriptor = "(" + Types.OBJECT_DESC + "I)[" + Types.OBJECT_DESC;
        v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, "expect", descriptor, false);
        v.visitVarInsn(Opcodes.ASTORE, scratch());
        for (int i = 0; i < c.variables.size(); i++) {
          pushElements(v, scratch(), i, i + 1);
          v.visitVarInsn(Opcodes.ASTORE, slot(c.variables.get(i)));
        }
      }
      default -> v.visitInsn(Opcodes.POP);
    }
    return back;
  }

  private void invoke(Target target, List<Simple> arguments) {
    if (target instanceof Target.Known k) {
      v.visitVarInsn(Opcodes.ALOAD, SELF);
      pushMachine();
      pushDepthOfCallee();
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
      pushMachine();
      values.push(((Target.Unknown) target).function());
      pushDepthOfCallee();
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
      pushMachine();
    }
    if (fact.takesDepth()) {
      pushDepthOfCallee();
    }
    if (fact.hasDirect(arguments.size())) {
      arguments.forEach(values::push);
    } else {
      pushArguments(arguments);
    }
  }

  private void pushArguments(List<Simple> arguments) {
    pushInt(v, arguments.size());
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < arguments.size(); i++) {
      v.visitInsn(Opcodes.DUP);
      pushInt(v, i);
      values.push(arguments.get(i));
      v.visitInsn(Opcodes.AASTORE);
    }
  }
}
