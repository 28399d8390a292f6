package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.compiler.emit.ClassEmitter;
import dev.jacket.expander.compile.UnitCompiler.Use;
import dev.jacket.value.DeepStack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/** Generated programs that are too large for one method, or too deep for the Java stack. */
final class LargeProgramsTest {
  private static String repeat(int count, IntFunction<String> part) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(part.apply(i)).append(' ');
    }
    return out.toString();
  }

  private static final String F = "(define (f x) (+ x 1)) ";

  private static Map<String, String[]> programs() {
    Map<String, String[]> p = new LinkedHashMap<>();
    p.put("nested calls", new String[] {F + "(f ".repeat(2000) + "0" + ")".repeat(2000), "2000"});
    p.put(
        "nested builtins",
        new String[] {
          "(define (g x) " + "(+ 1 ".repeat(2000) + "x" + ")".repeat(2000) + ") (g 1)", "2001"
        });
    p.put(
        "quoted list",
        new String[] {
          "(define l '("
              + repeat(10_000, i -> "" + i)
              + "))"
              + " (let loop ([l l] [n 0]) (if (pair? l) (loop (cdr l) (+ n 1)) n))",
          "10000"
        });
    p.put(
        "long list",
        new String[] {
          "(let loop ([l (list "
              + repeat(5000, i -> "" + i)
              + ")] [s 0])"
              + " (if (pair? l) (loop (cdr l) (+ s (car l))) s))",
          "12497500"
        });
    p.put(
        "many arguments",
        new String[] {
          F
              + "(define (sum . l) (let loop ([l l] [s 0])"
              + " (if (pair? l) (loop (cdr l) (+ s (car l))) s)))"
              + " (sum "
              + repeat(2_500, i -> "(f 0)")
              + ")",
          "2500"
        });
    p.put(
        "chain of tests",
        new String[] {
          "(define (g x) "
              + repeat(2000, i -> "(if (= x " + i + ") (cons " + i + " x)")
              + "'none"
              + ")".repeat(2000)
              + ") (list (g 0) (g 1999) (g 5000))",
          "((0 . 0) (1999 . 1999) none)"
        });
    p.put(
        "many definitions",
        new String[] {
          repeat(1500, i -> "(define (f" + i + " x) (if (= x 0) " + i + " (f" + i + " (- x 1))))")
              + "(list (f0 2) (f1499 1))",
          "(0 1499)"
        });
    p.put(
        "many parameters",
        new String[] {
          "(define (g "
              + repeat(300, i -> "a" + i)
              + ". r) (list a0 a299 (lambda () a77) r))"
              + " (define (h . l) (apply g l))"
              + " (let ([l (h "
              + repeat(302, i -> "" + i)
              + ")])"
              + " (list (car l) (car (cdr l)) ((car (cdr (cdr l)))) (cdr (cdr (cdr l)))))",
          "(0 299 77 ((300 301)))"
        });
    p.put(
        "many captured variables",
        new String[] {
          F
              + "(define (g x) (let ("
              + repeat(400, i -> "[v" + i + " (f (+ x " + i + "))]")
              + ") (lambda () (list "
              + repeat(400, i -> "(f v" + i + ")")
              + "))))"
              + " (let ([l ((g 10))]) (list (car l) (car (cdr l))))",
          "(12 13)"
        });
    p.put(
        "long body with a loop",
        new String[] {
          "(define b (box 0)) (define (add n) (set-box! b (+ n (unbox b))))"
              + "(define (g n) (if (= n 0) (unbox b) (begin "
              + repeat(1000, i -> "(if (= n 2) (add 1) (set-box! b (+ (unbox b) 2)))")
              + "(g (- n 1))))) (g 3)",
          "5000"
        });
    p.put(
        "many local functions",
        new String[] {
          "(letrec ([f0 (lambda (n) (if (= n 0) 'end (f999 (- n 1))))]"
              + repeat(999, i -> "[f" + (i + 1) + " (lambda (n) (if (= n 0) 'no (f" + i + " n)))]")
              + ") (f0 2))",
          "no"
        });
    return p;
  }

  private static String run(String program, Use use, int limit) {
    return DeepStack.call(() -> Programs.run(program, use, limit, false));
  }

  @TestFactory
  Stream<DynamicTest> results() {
    return programs().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      String program = e.getValue()[0];
                      assertEquals(e.getValue()[1], run(program, Use.KEEP, 300));
                      assertEquals(e.getValue()[1], run(program, Use.KEEP, 3));
                      assertEquals(e.getValue()[1], run(program, Use.ONCE, 300));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> methodsAreSmallEnoughToBeCompiled() {
    return programs().entrySet().stream()
        .filter(e -> !e.getKey().contains("captured"))
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertEquals("", largeMethods(e.getValue()[0]))));
  }

  /** The methods of functions that are larger than HotSpot likes. */
  private static String largeMethods(String program) {
    return DeepStack.call(
        () -> {
          var unit = MiniFrontEnd.unit("large", program, Programs.BUILTINS);
          var flat = new Compiler(Programs.BUILTINS).flatten(unit);
          byte[] bytes = ClassEmitter.emit(flat, "dev/jacket/compiler/run/Large").bytes();
          return MethodSizes.above(8000, bytes);
        });
  }

  /** Finds the sizes of methods by copying a class one method at a time. */
  private static final class MethodSizes {
    static String above(int most, byte[] bytes) {
      StringBuilder out = new StringBuilder();
      ClassReader reader = new ClassReader(bytes);
      reader.accept(
          new ClassVisitor(org.objectweb.asm.Opcodes.ASM9) {
            @Override
            public org.objectweb.asm.@Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
              if (name.equals("<clinit>") || name.equals("<init>")) {
                return null;
              }
              ClassWriter one = new ClassWriter(0);
              one.visit(61, 0, "X", null, "java/lang/Object", null);
              var copy = one.visitMethod(access, name, descriptor, signature, thrown);
              return new org.objectweb.asm.MethodVisitor(org.objectweb.asm.Opcodes.ASM9, copy) {
                @Override
                public void visitEnd() {
                  super.visitEnd();
                  org.objectweb.asm.Label end = new org.objectweb.asm.Label();
                  int size = codeLength(one.toByteArray());
                  if (size > most) {
                    out.append(name).append(' ').append(size).append('\n');
                  }
                }
              };
            }
          },
          ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return out.toString();
    }

    /** The length of the only code in a class file, with what little is around it. */
    private static int codeLength(byte[] classFile) {
      ClassReader r = new ClassReader(classFile);
      int at = r.header + 6;
      at += 2 + 2 * r.readUnsignedShort(at) + 2;
      at += 2;
      at += 6;
      return r.readUnsignedShort(at) == 0 ? 0 : r.readInt(at + 2 + 6 + 4);
    }
  }
}
