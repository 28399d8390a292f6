package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Block;
import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Instruction;
import dev.jacket.compiler.flat.Instruction.Results;
import dev.jacket.compiler.flat.Rep;
import dev.jacket.compiler.flat.Simple;
import dev.jacket.compiler.flat.Site;
import dev.jacket.compiler.flat.Terminator;
import dev.jacket.compiler.flat.Var;
import dev.jacket.compiler.ir.SourceLocation;
import dev.jacket.machine.MethodNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Emits one function: the method that calls enter, the twin that resumptions enter, and a method
 * for each loop with unboxed variables by which the twin gets back to computing with these. In the
 * twin all variables are objects.
 */
final class FunctionEmitter {
  private static final int SELF = 0;
  private static final int MACHINE = 1;
  private static final int DEPTH = 2;
  private static final int SITE = 3;
  private static final int LOCALS = 4;
  private static final int VALUE = 5;
  private static final int LOOP_LOCALS = 3;

  final ClassEmitter unit;
  final MethodVisitor v;
  private final Function function;
  private final Version version;
  private final int[] slots;
  private final int firstTemporary;
  private int nextTemporary;
  private final Values values;
  final Invocations invocations;
  private final Label[] labels;
  private final Map<Site, Label> resumed = new HashMap<>();
  private final List<Runnable> slowPaths = new ArrayList<>();
  private int line;

  /** Which of the function's methods is emitted. */
  private enum Version {
    MAIN,
    TWIN,
    LOOP
  }

  private FunctionEmitter(ClassEmitter unit, MethodVisitor v, Function function, Version version) {
    this.unit = unit;
    this.v = v;
    this.function = function;
    this.version = version;
    this.slots = new int[function.variables.size()];
    int next =
        switch (version) {
          case MAIN -> DEPTH + 1;
          case TWIN -> VALUE + 1;
          case LOOP -> LOOP_LOCALS + 1;
        };
    for (Var variable : function.variables) {
      slots[variable.index] = next;
      next += repOf(variable) == Rep.OBJECT ? 1 : 2;
    }
    this.firstTemporary = next;
    this.nextTemporary = next;
    this.values = new Values(this);
    this.invocations = new Invocations(this, values);
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
    new FunctionEmitter(unit, v, f, Version.MAIN).emitMain();
    if (f.sites.size() > (f.entry() == null ? 0 : 1)) {
      v = unit.writer.visitMethod(access, name + "~", unit.twinDescriptor(), null, null);
      new FunctionEmitter(unit, v, f, Version.TWIN).emitTwin();
    }
    for (Site s : f.sites) {
      if (hasUnboxed(s)) {
        v = unit.writer.visitMethod(access, loopMethod(unit, s), unit.loopDescriptor(), null, null);
        new FunctionEmitter(unit, v, f, Version.LOOP).emitLoop(s);
      }
    }
  }

  /** Whether a site is a loop head where variables are unboxed. */
  private static boolean hasUnboxed(Site s) {
    if (s.kind == Site.Kind.LOOP) {
      for (Var variable : s.live) {
        if (variable.rep != Rep.OBJECT) {
          return true;
        }
      }
    }
    return false;
  }

  private static String loopMethod(ClassEmitter unit, Site s) {
    return unit.methodOf(s.function) + "~" + s.id;
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
    return slots[variable.index];
  }

  /** Whether all variables are objects here. */
  boolean isGeneric() {
    return version == Version.TWIN;
  }

  private Rep repOf(Var variable) {
    return isGeneric() ? Rep.OBJECT : variable.rep;
  }

  /** A local variable of the method for use within one instruction. */
  int newTemporary(Rep rep) {
    int slot = nextTemporary;
    nextTemporary += rep == Rep.OBJECT ? 1 : 2;
    return slot;
  }

  private int scratch() {
    return firstTemporary;
  }

  /** Pushes the value of a variable as an object. */
  void pushVariable(Var variable) {
    Rep rep = repOf(variable);
    v.visitVarInsn(Unboxed.load(rep), slot(variable));
    values.unboxed.box(rep);
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
    if (vars.isEmpty()) {
      v.visitFieldInsn(
          Opcodes.GETSTATIC, "dev/jacket/machine/SavedFrame", "NOTHING", "[" + Types.OBJECT_DESC);
      return;
    }
    pushInt(v, vars.size());
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < vars.size(); i++) {
      v.visitInsn(Opcodes.DUP);
      pushInt(v, i);
      pushVariable(vars.get(i));
      v.visitInsn(Opcodes.AASTORE);
    }
  }

  /** Leaves the function by a method of the unit that saves the frame. */
  private void leave(String method, Site site) {
    leave(method, site, () -> pushArray(site.live));
  }

  private void leave(String method, Site site, Runnable pushLocals) {
    v.visitVarInsn(Opcodes.ALOAD, SELF);
    pushMachine();
    pushInt(v, site.id);
    pushLocals.run();
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

  /** Notes the line of what comes, or that of the function if it is not known. */
  private void noteLine(@Nullable SourceLocation at) {
    SourceLocation place = at == null ? function.at : at;
    int known = place == null ? 0 : place.line();
    noteLine(Math.max(1, Math.min(known, MethodNames.TAIL_CALL_LINE - 1)));
  }

  private void noteLine(int number) {
    if (number != line) {
      line = number;
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
    v.visitVarInsn(Opcodes.ALOAD, DEPTH + 1);
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
    BitSet whole = reachable(starts());
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

  /** Emits the way back into a loop, with what lives at its head in an array. */
  private void emitLoop(Site head) {
    v.visitCode();
    noteLine(function.at);
    Label deep = new Label();
    v.visitVarInsn(Opcodes.ILOAD, DEPTH);
    pushMachine();
    v.visitFieldInsn(Opcodes.GETFIELD, Types.MACHINE, "limit", "I");
    v.visitJumpInsn(Opcodes.IF_ICMPGT, deep);
    for (int i = 0; i < head.live.size(); i++) {
      Var variable = head.live.get(i);
      pushElements(v, LOOP_LOCALS, i, i + 1);
      values.unboxed.unbox(variable.rep);
      v.visitVarInsn(Unboxed.store(variable.rep), slot(variable));
    }
    v.visitJumpInsn(Opcodes.GOTO, labels[head.block.index]);
    v.visitLabel(deep);
    leave("again", head, () -> v.visitVarInsn(Opcodes.ALOAD, LOOP_LOCALS));
    BitSet reached = reachable(List.of(head.block));
    for (Block b : function.blocks) {
      if (reached.get(b.index)) {
        emitBlock(b, -1);
      }
    }
    finish();
  }

  /** In the twin, at a loop's head: goes back to unboxed variables if that is what they are. */
  private void emitWayBack(Site head) {
    Label stay = new Label();
    for (Var variable : head.live) {
      if (variable.rep != Rep.OBJECT) {
        v.visitVarInsn(Opcodes.ALOAD, slot(variable));
        v.visitTypeInsn(Opcodes.INSTANCEOF, Unboxed.boxType(variable.rep));
        v.visitJumpInsn(Opcodes.IFEQ, stay);
      }
    }
    v.visitVarInsn(Opcodes.ALOAD, SELF);
    pushMachine();
    v.visitVarInsn(Opcodes.ILOAD, DEPTH);
    pushArray(head.live);
    String method = loopMethod(unit, head);
    v.visitMethodInsn(Opcodes.INVOKESTATIC, unit.name, method, unit.loopDescriptor(), false);
    v.visitInsn(Opcodes.ARETURN);
    v.visitLabel(stay);
  }

  /** Where a block goes when computing on unboxed numbers fails; null if it may not fail. */
  private @Nullable Label failure(Block b) {
    Site site = b.retry;
    if (site == null || isGeneric()) {
      return null;
    }
    Label fail = new Label();
    slowPaths.add(
        () -> {
          v.visitLabel(fail);
          v.visitVarInsn(Opcodes.ALOAD, SELF);
          pushMachine();
          pushDepthOfCallee();
          pushInt(v, site.id);
          pushArray(site.live);
          v.visitInsn(Opcodes.ACONST_NULL);
          String method = unit.methodOf(function) + "~";
          v.visitMethodInsn(Opcodes.INVOKESTATIC, unit.name, method, unit.twinDescriptor(), false);
          v.visitInsn(Opcodes.ARETURN);
        });
    return fail;
  }

  private void restore(Site s) {
    for (int i = 0; i < s.live.size(); i++) {
      pushElements(v, LOCALS, i, i + 1);
      v.visitVarInsn(Opcodes.ASTORE, slot(s.live.get(i)));
    }
    if (s.kind != Site.Kind.CALL) {
      v.visitJumpInsn(Opcodes.GOTO, labels[s.block.index]);
    } else {
      v.visitVarInsn(Opcodes.ALOAD, VALUE);
      v.visitJumpInsn(Opcodes.GOTO, resumed.computeIfAbsent(s, k -> new Label()));
    }
  }

  /** The blocks where a resumed function can go on, or goes behind a call. */
  private List<Block> starts() {
    List<Block> starts = new ArrayList<>();
    for (Site s : function.sites) {
      if (s.kind == Site.Kind.CALL) {
        starts.addAll(s.block.successors());
      } else if (s.kind != Site.Kind.ENTRY) {
        starts.add(s.block);
      }
    }
    return starts;
  }

  private static BitSet reachable(List<Block> starts) {
    BitSet found = new BitSet();
    List<Block> todo = new ArrayList<>(starts);
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
      if (b.poll != null && isGeneric() && hasUnboxed(b.poll)) {
        emitWayBack(b.poll);
      }
      if (b.poll != null) {
        emitPoll(b.poll);
      }
    }
    if (line == MethodNames.TAIL_CALL_LINE) {
      noteLine(null);
    }
    Label fail = failure(b);
    for (int i = Math.max(from, 0); i < b.code.size(); i++) {
      Instruction instruction = b.code.get(i);
      if (resumedOnly && i == from) {
        receive((Instruction.Call) instruction);
      } else {
        emit(instruction, fail);
      }
      nextTemporary = firstTemporary;
    }
    emitEnd(b, fail);
    nextTemporary = firstTemporary;
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

  private void emit(Instruction instruction, @Nullable Label fail) {
    if (instruction instanceof Instruction.Assign a) {
      Rep rep = repOf(a.variable);
      values.unboxed.push(a.value, rep, fail);
      v.visitVarInsn(Unboxed.store(rep), slot(a.variable));
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
      pushVariable(p.value);
      v.visitInsn(Opcodes.AASTORE);
    }
  }

  private void emitEnd(Block b, @Nullable Label fail) {
    Terminator end = Objects.requireNonNull(b.end);
    if (end instanceof Terminator.Return r) {
      values.push(r.value());
      v.visitInsn(Opcodes.ARETURN);
    } else if (end instanceof Terminator.Jump j) {
      emitJump(b, j, fail);
    } else if (end instanceof Terminator.Branch c) {
      values.branchIfFalse(c.test(), labels[c.otherwise().index], fail);
      if (!isNext(b, c.then())) {
        v.visitJumpInsn(Opcodes.GOTO, labels[c.then().index]);
      }
    } else if (end instanceof Terminator.TailCall t) {
      noteLine(MethodNames.TAIL_CALL_LINE);
      invocations.invoke(t.target(), t.arguments());
      v.visitInsn(Opcodes.ARETURN);
    }
  }

  private boolean isNext(Block b, Block target) {
    return version == Version.MAIN && target.index == b.index + 1;
  }

  private void emitJump(Block b, Terminator.Jump j, @Nullable Label fail) {
    List<Var> parameters = j.to().parameters;
    if (fail == null) {
      for (int i = 0; i < parameters.size(); i++) {
        values.unboxed.push(j.arguments().get(i), repOf(parameters.get(i)), null);
      }
    } else {
      pushByTemporaries(j.arguments(), parameters, fail);
    }
    for (int i = parameters.size() - 1; i >= 0; i--) {
      v.visitVarInsn(Unboxed.store(repOf(parameters.get(i))), slot(parameters.get(i)));
    }
    if (!isNext(b, j.to())) {
      v.visitJumpInsn(Opcodes.GOTO, labels[j.to().index]);
    }
  }

  /** Pushes values some of which may fail, which they can only with an empty operand stack. */
  private void pushByTemporaries(List<Simple> arguments, List<Var> parameters, Label fail) {
    int[] temporaries = new int[parameters.size()];
    for (int i = 0; i < temporaries.length; i++) {
      Rep rep = repOf(parameters.get(i));
      values.unboxed.push(arguments.get(i), rep, fail);
      temporaries[i] = newTemporary(rep);
      v.visitVarInsn(Unboxed.store(rep), temporaries[i]);
    }
    for (int i = 0; i < temporaries.length; i++) {
      v.visitVarInsn(Unboxed.load(repOf(parameters.get(i))), temporaries[i]);
    }
  }

  // ---- calls ----

  private void emitCall(Instruction.Call c) {
    noteLine(c.at);
    invocations.invoke(c.target, c.arguments);
    Label special = new Label();
    Label received = new Label();
    v.visitInsn(Opcodes.DUP);
    pushSpecial();
    v.visitJumpInsn(Opcodes.IF_ACMPEQ, special);
    receive(c);
    v.visitLabel(received);
    slowPaths.add(
        () -> {
          v.visitLabel(special);
          settle(c, received);
        });
  }

  /**
   * Settles what is pending in place of the result that is on the operand stack. The way back must
   * be taken with an empty stack: a JVM does not compile a loop through a backward jump with
   * operands, and then gives up the whole method.
   */
  private void settle(Instruction.Call c, Label received) {
    boolean one = c.results == Results.ONE;
    Label unwinding = new Label();
    v.visitInsn(Opcodes.POP);
    pushMachine();
    v.visitVarInsn(Opcodes.ILOAD, DEPTH);
    String settle = one ? "settle" : "settleValues";
    String descriptor = "(I)" + Types.OBJECT_DESC;
    v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.MACHINE, settle, descriptor, false);
    v.visitInsn(Opcodes.DUP);
    pushSpecial();
    v.visitJumpInsn(Opcodes.IF_ACMPEQ, unwinding);
    take(c);
    v.visitJumpInsn(Opcodes.GOTO, received);
    v.visitLabel(unwinding);
    v.visitInsn(Opcodes.POP);
    leave(one ? "unwind" : "unwindValues", Objects.requireNonNull(c.site));
  }

  /** Takes the result from the operand stack, be it from a call or resumed with. */
  private void receive(Instruction.Call c) {
    v.visitLabel(resumed.computeIfAbsent(Objects.requireNonNull(c.site), k -> new Label()));
    take(c);
  }

  private void take(Instruction.Call c) {
    switch (c.results) {
      case ONE, ANY -> v.visitVarInsn(Opcodes.ASTORE, slot(c.variables.get(0)));
      case VALUES -> {
        pushInt(v, c.variables.size());
        if (c.receiver == null) {
          v.visitInsn(Opcodes.ACONST_NULL);
        } else {
          v.visitLdcInsn(c.receiver);
        }
        String descriptor = "(" + Types.OBJECT_DESC + "ILjava/lang/String;)[" + Types.OBJECT_DESC;
        v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, "expect", descriptor, false);
        v.visitVarInsn(Opcodes.ASTORE, scratch());
        for (int i = 0; i < c.variables.size(); i++) {
          pushElements(v, scratch(), i, i + 1);
          v.visitVarInsn(Opcodes.ASTORE, slot(c.variables.get(i)));
        }
      }
      default -> v.visitInsn(Opcodes.POP);
    }
  }
}
