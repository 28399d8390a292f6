package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.StoredUnits;
import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.store.Host;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are compiled in one engine, stored, and used in another. */
final class StoredModulesTest {
  private final Path folder;
  private final Map<Path, byte[]> archives = new LinkedHashMap<>();

  StoredModulesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, List.of(lines));
    return file;
  }

  /** Compiles a file in a new engine that has the archives so far, and adds its archive. */
  private void store(Path file) throws Exception {
    Keep keep = new Keep(pathOf(file));
    assertEquals("", run(file, keep));
    archives.put(file, keep.archive);
    Files.delete(file);
  }

  /** Takes the archive of a file's modules when they have been declared. */
  private static final class Keep extends Procedure {
    private final dev.jacket.value.Path file;
    byte[] archive = {};

    Keep(dev.jacket.value.Path file) {
      this.file = file;
    }

    @Override
    public Object call0(Machine m, int depth) {
      List<Module> modules =
          ModuleArchive.modules(Namespace.current(m).registry, ModuleName.of(file));
      archive = ModuleArchive.write(file, modules);
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "keep";
    }
  }

  private static dev.jacket.value.Path pathOf(Path file) {
    return dev.jacket.value.Path.of(file.toString());
  }

  /** The output of a program in a new engine with the archives, and what is done behind it. */
  private String run(Path program, @Nullable Procedure then) throws Exception {
    FutureTask<String> task =
        new FutureTask<>(
            () -> {
              Captured output = new Captured();
              Captured errors = new Captured();
              try (Engine engine = Runner.engine(Pressure.NONE, output, errors, List.of())) {
                engine.call(new Declare(archives));
                Script script = new Script(engine);
                script.requireFile(program.toString());
                script.run();
                if (then != null) {
                  engine.call(then);
                }
              }
              return output.take() + errors.take();
            });
    Runner.start(task, "stored modules");
    return task.get();
  }

  private static final class Declare extends Procedure {
    private final Map<Path, byte[]> archives;

    Declare(Map<Path, byte[]> archives) {
      this.archives = archives;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Host host =
          new Host(
              m,
              Namespace.current(m).registry,
              new StoredUnits(Primitives.REGISTERED),
              InspectorParameters.currentCode(m));
      archives.forEach(
          (file, bytes) -> ModuleArchive.declare(bytes, ModuleName.of(pathOf(file)), host));
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "declare";
    }
  }

  private String run(Path program) throws Exception {
    return run(program, null);
  }

  @Test
  void macrosKeepWhatTheirTemplatesReferTo() throws Exception {
    store(
        file(
            "macros.rkt",
            "#lang racket/base",
            "(require (for-syntax racket/base))",
            "(provide swap! define-adder (rename-out [hidden shown]) count)",
            "(define count 0)",
            "(define (hidden n) (set! count (+ count n)) count)",
            "(define-syntax-rule (swap! a b) (let ([tmp a]) (set! a b) (set! b tmp)))",
            "(begin-for-syntax (define (double stx) #`(* 2 #,stx)))",
            "(define-syntax (define-adder stx)",
            "  (syntax-case stx ()",
            "    [(_ name n)",
            "     #`(define-syntax-rule (name x)",
            "         (let ([tmp #,(double #'n)]) (hidden (+ x tmp))))]))"));
    Path use =
        file(
            "use.rkt",
            "#lang racket/base",
            "(require \"macros.rkt\")",
            "(define tmp 1) (define other 2)",
            "(swap! tmp other)",
            "(list tmp other)",
            "(define-adder add 10)",
            "(add tmp)",
            "(shown 1)",
            "count");
    assertEquals("'(2 1)\n22\n23\n23\n", run(use));
  }

  @Test
  void submodulesAndRenamesComeBack() throws Exception {
    store(
        file(
            "parts.rkt",
            "#lang racket/base",
            "(require (for-syntax racket/base))",
            "(provide alias point (struct-out point))",
            "(define-syntax alias (make-rename-transformer #'original))",
            "(define (original x) (list 'original x))",
            "(struct point (x y) #:transparent)",
            "(module first racket/base (provide a) (define a #rx\"a+\"))",
            "(module* later #f (provide b) (define b (original #hash((k . 1)))))"));
    Path use =
        file(
            "use.rkt",
            "#lang racket/base",
            "(require \"parts.rkt\" (submod \"parts.rkt\" first) (submod \"parts.rkt\" later))",
            "(alias 1)",
            "(regexp-match a \"baa\")",
            "b",
            "(define (sum p) (let ([x (point-x p)]) (+ x (point-y p))))",
            "(sum (struct-copy point (point 1 2) [x 40]))");
    assertEquals("'(original 1)\n'(\"aa\")\n'(original #hash((k . 1)))\n42\n", run(use));
  }

  @Test
  void modulesThatUseStoredMacrosAreStored() throws Exception {
    store(
        file(
            "maker.rkt",
            "#lang racket/base",
            "(provide define-getter)",
            "(define secret 'secret)",
            "(define-syntax-rule (define-getter name) (define-syntax-rule (name) secret))"));
    store(
        file(
            "made.rkt",
            "#lang racket/base",
            "(require \"maker.rkt\")",
            "(provide get)",
            "(define-getter get)"));
    Path use = file("use.rkt", "#lang racket/base", "(require \"made.rkt\")", "(get)");
    assertEquals("'secret\n", run(use));
  }
}
