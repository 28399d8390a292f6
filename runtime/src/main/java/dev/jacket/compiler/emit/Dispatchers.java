package dev.jacket.compiler.emit;

import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Site;
import dev.jacket.compiler.flat.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Emits the methods that lead from ids and site numbers to functions. HotSpot compiles no large
 * methods, so each leads to a part of them only.
 */
final class Dispatchers {
  /** The most bytes of a method, about. */
  private static final int PART = 5000;

  private static final int ARGUMENTS = 5;

  private final ClassEmitter unit;
  private final List<Template> closed = new ArrayList<>();

  Dispatchers(ClassEmitter unit) {
    this.unit = unit;
    for (Template t : unit.program.templates()) {
      if (t.closed || t.id == 0) {
        closed.add(t);
      }
    }
  }

  void emit() {
    for (int n = 0; n <= 5; n++) {
      emitCall(n);
    }
    emitResume();
  }

  // ---- calls; n = 5 stands for the array form ----

  private void emitCall(int n) {
    List<Template> accepting = new ArrayList<>();
    for (Template t : closed) {
      if (n == 5 ? acceptsMany(t) : t.caseFor(n) != null) {
        accepting.add(t);
      }
    }
    String name = n == 5 ? "callN" : "call" + n;
    String leading = "I" + Types.CLOSURE_DESC + Types.MACHINE_DESC + "I";
    String descriptor =
        n == 5 ? Types.method(leading + "[" + Types.OBJECT_DESC, 0) : Types.method(leading, n);
    List<List<Template>> parts = parts(accepting, Dispatchers::weight);
    for (int p = 0; p < parts.size(); p++) {
      String partName = p == 0 ? name : name + "$" + p;
      String next = p + 1 < parts.size() ? name + "$" + (p + 1) : null;
      emitPart(n, partName, descriptor, parts.get(p), next);
    }
  }

  /** About how many bytes the calls of a template's functions become. */
  private static int weight(Template t) {
    int weight = 10;
    for (Function f : t.cases) {
      weight += 30 + 6 * f.parameters.size();
    }
    return weight;
  }

  /** About how many bytes the resumption of a function becomes. */
  private static int weight(Function f) {
    return 50 + 4 * f.sites.size() + 6 * f.parameters.size();
  }

  /** Divides a list so that no part is too heavy; there is at least one part. */
  private static <T> List<List<T>> parts(List<T> items, ToIntFunction<T> weight) {
    List<List<T>> parts = new ArrayList<>();
    int start = 0;
    int sum = 0;
    for (int i = 0; i < items.size(); i++) {
      int w = weight.applyAsInt(items.get(i));
      if (sum > 0 && sum + w > PART) {
        parts.add(items.subList(start, i));
        start = i;
        sum = 0;
      }
      sum += w;
    }
    parts.add(items.subList(start, items.size()));
    return parts;
  }

  private static boolean acceptsMany(Template t) {
    for (Function f : t.cases) {
      if (f.rest || f.required() > 4) {
        return true;
      }
    }
    return false;
  }

  private void emitPart(
      int n,
      String name,
      String descriptor,
      List<Template> part,
      @org.jspecify.annotations.Nullable String next) {
    MethodVisitor v = unit.writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    v.visitCode();
    Label none = new Label();
    if (!part.isEmpty()) {
      int first = part.get(0).id;
      int last = part.get(part.size() - 1).id;
      Label[] labels = new Label[last - first + 1];
      java.util.Arrays.fill(labels, none);
      part.forEach(t -> labels[t.id - first] = new Label());
      v.visitVarInsn(Opcodes.ILOAD, 1);
      v.visitTableSwitchInsn(first, last, none, labels);
      for (Template t : part) {
        v.visitLabel(labels[t.id - first]);
        if (n == 5) {
          emitMany(v, t, none);
        } else {
          emitCase(v, java.util.Objects.requireNonNull(t.caseFor(n)), n);
        }
      }
    }
    v.visitLabel(none);
    if (next != null) {
      emitNext(v, n, next, descriptor);
    } else {
      emitArityError(v, n);
    }
    v.visitMaxs(0, 0);
    v.visitEnd();
  }

  private void emitNext(MethodVisitor v, int n, String next, String descriptor) {
    v.visitVarInsn(Opcodes.ALOAD, 0);
    v.visitVarInsn(Opcodes.ILOAD, 1);
    v.visitVarInsn(Opcodes.ALOAD, 2);
    v.visitVarInsn(Opcodes.ALOAD, 3);
    v.visitVarInsn(Opcodes.ILOAD, 4);
    for (int i = 0; i < (n == 5 ? 1 : n); i++) {
      v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + i);
    }
    v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, unit.name, next, descriptor, false);
    v.visitInsn(Opcodes.ARETURN);
  }

  private static void emitArityError(MethodVisitor v, int n) {
    v.visitVarInsn(Opcodes.ALOAD, 2);
    if (n == 5) {
      v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS);
    } else {
      pushArray(v, n);
    }
    v.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Types.UNIT_CODE,
        "arityError",
        "(" + Types.CLOSURE_DESC + "[" + Types.OBJECT_DESC + ")Ldev/jacket/value/RacketException;",
        false);
    v.visitInsn(Opcodes.ATHROW);
  }

  /** Pushes the arguments in an array. */
  private static void pushArray(MethodVisitor v, int n) {
    FunctionEmitter.pushInt(v, n);
    v.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < n; i++) {
      v.visitInsn(Opcodes.DUP);
      FunctionEmitter.pushInt(v, i);
      v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + i);
      v.visitInsn(Opcodes.AASTORE);
    }
  }

  /** Pushes what a function takes that gets all its parameters in one array. */
  private static void pushWide(MethodVisitor v, Function f, Runnable pushArguments) {
    v.visitVarInsn(Opcodes.ALOAD, 0);
    v.visitVarInsn(Opcodes.ALOAD, 3);
    v.visitVarInsn(Opcodes.ILOAD, 4);
    v.visitVarInsn(Opcodes.ALOAD, 2);
    pushArguments.run();
    FunctionEmitter.pushInt(v, f.required());
    v.visitInsn(f.rest ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    String array = "[" + Types.OBJECT_DESC;
    String descriptor = "(" + Types.CLOSURE_DESC + array + "IZ)" + array;
    v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, "parameters", descriptor, false);
  }

  /** Pushes what every function takes first, and the captured values. */
  private void pushLeading(MethodVisitor v, Function f, int scratch) {
    v.visitVarInsn(Opcodes.ALOAD, 0);
    v.visitVarInsn(Opcodes.ALOAD, 3);
    v.visitVarInsn(Opcodes.ILOAD, 4);
    if (f.captured > 0) {
      v.visitVarInsn(Opcodes.ALOAD, 2);
      v.visitFieldInsn(Opcodes.GETFIELD, Types.CLOSURE, "captured", "[" + Types.OBJECT_DESC);
      v.visitVarInsn(Opcodes.ASTORE, scratch);
      FunctionEmitter.pushElements(v, scratch, 0, f.captured);
    }
  }

  private void invoke(MethodVisitor v, Function f) {
    v.visitMethodInsn(
        Opcodes.INVOKESTATIC, unit.name, unit.methodOf(f), unit.descriptorOf(f), false);
    v.visitInsn(Opcodes.ARETURN);
  }

  private void emitCase(MethodVisitor v, Function f, int n) {
    if (ClassEmitter.isWide(f)) {
      pushWide(v, f, () -> pushArray(v, n));
      invoke(v, f);
      return;
    }
    pushLeading(v, f, ARGUMENTS + n);
    int required = f.required();
    for (int i = 0; i < required; i++) {
      v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + i);
    }
    if (f.rest) {
      for (int i = required; i < n; i++) {
        v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS + i);
      }
      FunctionEmitter.pushList(v, n - required);
    }
    invoke(v, f);
  }

  private void emitMany(MethodVisitor v, Template t, Label none) {
    for (Function f : t.cases) {
      int required = f.required();
      if (!f.rest && required <= 4) {
        continue;
      }
      Label otherwise = new Label();
      v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS);
      v.visitInsn(Opcodes.ARRAYLENGTH);
      FunctionEmitter.pushInt(v, required);
      v.visitJumpInsn(f.rest ? Opcodes.IF_ICMPLT : Opcodes.IF_ICMPNE, otherwise);
      if (ClassEmitter.isWide(f)) {
        pushWide(v, f, () -> v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS));
      } else {
        pushLeading(v, f, ARGUMENTS + 1);
        FunctionEmitter.pushElements(v, ARGUMENTS, 0, required);
        if (f.rest) {
          v.visitVarInsn(Opcodes.ALOAD, ARGUMENTS);
          FunctionEmitter.pushInt(v, required);
          String descriptor = "([" + Types.OBJECT_DESC + "I)" + Types.OBJECT_DESC;
          v.visitMethodInsn(Opcodes.INVOKESTATIC, Types.OPERATIONS, "listFrom", descriptor, false);
        }
      }
      invoke(v, f);
      v.visitLabel(otherwise);
    }
    v.visitJumpInsn(Opcodes.GOTO, none);
  }

  // ---- resumption: (self, site, m, depth, locals, value) ----

  private void emitResume() {
    List<Function> functions = new ArrayList<>();
    for (Function f : unit.program.functions()) {
      if (!f.sites.isEmpty()) {
        functions.add(f);
      }
    }
    String leading = "I" + Types.MACHINE_DESC + "I[" + Types.OBJECT_DESC;
    String descriptor = Types.method(leading, 1);
    List<List<Function>> parts = parts(functions, Dispatchers::weight);
    for (int p = 0; p < parts.size(); p++) {
      String next = p + 1 < parts.size() ? "resume$" + (p + 1) : null;
      String partName = p == 0 ? "resume" : "resume$" + p;
      emitResumePart(partName, descriptor, parts.get(p), next);
    }
  }

  private void emitResumePart(
      String name,
      String descriptor,
      List<Function> part,
      @org.jspecify.annotations.Nullable String next) {
    MethodVisitor v = unit.writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    v.visitCode();
    Label none = new Label();
    if (!part.isEmpty()) {
      int first = part.get(0).sites.get(0).id;
      List<Site> lastSites = part.get(part.size() - 1).sites;
      int last = lastSites.get(lastSites.size() - 1).id;
      Label[] labels = new Label[last - first + 1];
      java.util.Arrays.fill(labels, none);
      for (Function f : part) {
        Label twin = new Label();
        for (Site s : f.sites) {
          labels[s.id - first] = s.kind == Site.Kind.ENTRY ? new Label() : twin;
        }
      }
      v.visitVarInsn(Opcodes.ILOAD, 1);
      v.visitTableSwitchInsn(first, last, none, labels);
      for (Function f : part) {
        emitResumeCases(v, f, labels, first);
      }
    }
    v.visitLabel(none);
    if (next == null) {
      v.visitInsn(Opcodes.ACONST_NULL);
      v.visitInsn(Opcodes.ATHROW);
    } else {
      v.visitVarInsn(Opcodes.ALOAD, 0);
      v.visitVarInsn(Opcodes.ILOAD, 1);
      v.visitVarInsn(Opcodes.ALOAD, 2);
      v.visitVarInsn(Opcodes.ILOAD, 3);
      v.visitVarInsn(Opcodes.ALOAD, 4);
      v.visitVarInsn(Opcodes.ALOAD, 5);
      v.visitMethodInsn(Opcodes.INVOKEVIRTUAL, unit.name, next, descriptor, false);
      v.visitInsn(Opcodes.ARETURN);
    }
    v.visitMaxs(0, 0);
    v.visitEnd();
  }

  private void emitResumeCases(MethodVisitor v, Function f, Label[] labels, int first) {
    Site entry = f.entry();
    if (entry != null) {
      v.visitLabel(labels[entry.id - first]);
      v.visitVarInsn(Opcodes.ALOAD, 0);
      v.visitVarInsn(Opcodes.ALOAD, 2);
      v.visitVarInsn(Opcodes.ILOAD, 3);
      if (ClassEmitter.isWide(f)) {
        v.visitVarInsn(Opcodes.ALOAD, 4);
      } else {
        FunctionEmitter.pushElements(v, 4, 0, f.parameters.size());
      }
      invoke(v, f);
    }
    if (f.sites.size() > (entry == null ? 0 : 1)) {
      v.visitLabel(labels[f.sites.get(f.sites.size() - 1).id - first]);
      v.visitVarInsn(Opcodes.ALOAD, 0);
      v.visitVarInsn(Opcodes.ALOAD, 2);
      v.visitVarInsn(Opcodes.ILOAD, 3);
      v.visitVarInsn(Opcodes.ILOAD, 1);
      v.visitVarInsn(Opcodes.ALOAD, 4);
      v.visitVarInsn(Opcodes.ALOAD, 5);
      v.visitMethodInsn(
          Opcodes.INVOKESTATIC, unit.name, unit.methodOf(f) + "~", unit.twinDescriptor(), false);
      v.visitInsn(Opcodes.ARETURN);
    }
  }
}
