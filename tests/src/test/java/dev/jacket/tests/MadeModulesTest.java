package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;
import dev.jacket.expander.load.Making;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that {@code jacket make} has compiled: when they are used, and when not any more. */
final class MadeModulesTest {
  private final Path folder;

  MadeModulesTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, List.of(lines));
    return file;
  }

  private Path cache(String name) {
    return folder.resolve("compiled").resolve(name + "_rkt.jm");
  }

  /** Notes the names of the files that are compiled. */
  private static final class Noted implements Making {
    final List<String> compiled = new ArrayList<>();

    @Override
    public void compiling(dev.jacket.value.Path source) {
      compiled.add(Path.of(source.text()).getFileName().toString());
    }

    @Override
    public void compiled(dev.jacket.value.Path source, @Nullable Path file) {}

    @Override
    public void upToDate(dev.jacket.value.Path source, Path file) {}
  }

  /** Does something with a script in a new engine. */
  private static Outcome outcome(java.util.function.Consumer<Script> use) throws Exception {
    Captured output = new Captured();
    Captured errors = new Captured();
    FutureTask<Integer> task =
        new FutureTask<>(
            () -> {
              try (Engine engine = Runner.engine(Pressure.NONE, output, errors, List.of())) {
                Script script = new Script(engine);
                use.accept(script);
                return script.run();
              }
            });
    Runner.start(task, "made modules");
    int status = task.get();
    return new Outcome(output.take(), errors.take(), status);
  }

  /** Makes a file without error; the files that had to be compiled. */
  private static List<String> make(Path file) throws Exception {
    Noted noted = new Noted();
    assertEquals(
        new Outcome("", "", 0), outcome(script -> script.makeFile(file.toString(), noted)));
    return noted.compiled;
  }

  private static String run(Path file) throws Exception {
    Outcome outcome = outcome(script -> script.requireFile(file.toString()));
    assertEquals("", outcome.errors());
    return outcome.output();
  }

  /** The output of a program, run from its source, made, and run again: it must be the same. */
  private String runMade(Path file) throws Exception {
    String plain = run(file);
    make(file);
    assertEquals(List.of(), make(file), "nothing is left to make");
    assertEquals(plain, run(file));
    return plain;
  }

  @Test
  void whatWasMadeIsUsed() throws Exception {
    Path dependency = file("dep.rkt", "#lang racket/base", "(provide x)", "(define x 'made)");
    Path main = file("main.rkt", "#lang racket/base", "(require \"dep.rkt\")", "x");
    assertEquals(List.of("main.rkt", "dep.rkt"), make(main));
    assertEquals(List.of(), make(main));
    Files.delete(main);
    Files.delete(dependency);
    assertEquals("'made\n", run(main), "the sources are not needed");
  }

  @Test
  void plainRunsWriteNothing() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "1");
    assertEquals("1\n", run(main));
    assertFalse(Files.exists(folder.resolve("compiled")));
  }

  @Test
  void aChangedSourceIsCompiledAgain() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "'old");
    make(main);
    file("main.rkt", "#lang racket/base", "'new");
    assertEquals("'new\n", run(main));
    assertEquals(List.of("main.rkt"), make(main));
    assertEquals("'new\n", run(main));
  }

  @Test
  void aTouchedSourceIsNot() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "1");
    make(main);
    Files.setLastModifiedTime(
        main, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 100_000));
    assertEquals(List.of(), make(main));
  }

  @Test
  void aChangedMacroReachesAllUsers() throws Exception {
    file("macro.rkt", "#lang racket/base", "(provide m)", "(define-syntax-rule (m) 'old)");
    file(
        "middle.rkt",
        "#lang racket/base",
        "(require \"macro.rkt\")",
        "(provide f)",
        "(define (f) (m))");
    Path main = file("main.rkt", "#lang racket/base", "(require \"middle.rkt\")", "(f)");
    assertEquals(List.of("main.rkt", "middle.rkt", "macro.rkt"), make(main));
    file("macro.rkt", "#lang racket/base", "(provide m)", "(define-syntax-rule (m) 'new)");
    assertEquals("'new\n", run(main));
    assertEquals(List.of("main.rkt", "middle.rkt", "macro.rkt"), make(main));
    assertEquals("'new\n", run(main));
  }

  @Test
  void helpersOfMacrosCountToo() throws Exception {
    file("helper.rkt", "#lang racket/base", "(provide v)", "(define v 1)");
    Path main =
        file(
            "main.rkt",
            "#lang racket/base",
            "(require (for-syntax racket/base \"helper.rkt\"))",
            "(define-syntax (m stx) (datum->syntax #'here v))",
            "(m)");
    assertEquals("1\n", runMade(main));
    file("helper.rkt", "#lang racket/base", "(provide v)", "(define v 2)");
    assertEquals("2\n", run(main));
    assertEquals(List.of("main.rkt", "helper.rkt"), make(main));
  }

  @Test
  void includedFilesCountToo() throws Exception {
    file("part.rktl", "(define x 'old)");
    Path main =
        file(
            "main.rkt",
            "#lang racket/base",
            "(require racket/include)",
            "(include \"part.rktl\")",
            "x");
    assertEquals("'old\n", runMade(main));
    file("part.rktl", "(define x 'new)");
    assertEquals("'new\n", run(main));
    assertEquals(List.of("main.rkt"), make(main));
  }

  @Test
  void readersOfLanguagesCountToo() throws Exception {
    String reader =
        "(module reader syntax/module-reader #:language 'racket/base"
            + " #:wrapper1 (lambda (read) (append (read) '(%s))))";
    file("lang.rkt", "#lang racket/base", String.format(reader, "'old"));
    Path use = file("use.rkt", "#lang reader (submod \"lang.rkt\" reader)", "'body");
    assertEquals("'body\n'old\n", runMade(use));
    file("lang.rkt", "#lang racket/base", String.format(reader, "'new"));
    assertEquals("'body\n'new\n", run(use));
    assertEquals(List.of("use.rkt", "lang.rkt"), make(use));
  }

  @Test
  void languagesThatUsersWrite() throws Exception {
    file(
        "small.rkt",
        "#lang racket/base",
        "(require (for-syntax racket/base))",
        "(provide (rename-out [begin* #%module-begin]) #%app #%datum quote list)",
        "(define-syntax-rule (begin* form ...) (#%module-begin (list 'result form) ...))");
    Path main = file("main.rkt", "#lang s-exp \"small.rkt\"", "1 (list 2 3)");
    assertEquals("'(result 1)\n'(result (2 3))\n", runMade(main));
  }

  @Test
  void submodulesOfMadeModules() throws Exception {
    Path main =
        file(
            "main.rkt",
            "#lang racket/base",
            "(define x 1)",
            "(module+ test (displayln (list 'test x)))",
            "(module* inner #f (provide y) (define y (add1 x)))",
            "(module early racket/base (provide z) (define z 3))",
            "(require 'early)",
            "(module+ main (require (submod \"..\" inner)) (displayln (list 'main x y z)))");
    assertEquals("(main 1 2 3)\n", runMade(main));
    Path use =
        file(
            "use.rkt",
            "#lang racket/base",
            "(require (submod \"main.rkt\" test) (submod \"main.rkt\" inner))",
            "y");
    assertEquals("(test 1)\n2\n", runMade(use));
  }

  @Test
  void macrosAndStructuresOfMadeModules() throws Exception {
    Path library =
        file(
            "library.rkt",
            "#lang racket/base",
            "(require (for-syntax racket/base))",
            "(provide (struct-out point) define-counter counted)",
            "(struct point (x [y #:mutable]) #:transparent)",
            "(define total 0)",
            "(define (count! n) (set! total (+ total n)) total)",
            "(begin-for-syntax (define uses 0))",
            "(define-syntax (define-counter stx)",
            "  (set! uses (add1 uses))",
            "  (syntax-case stx () [(_ id) #`(define (id) (list #,uses (count! 1)))]))",
            "(define-syntax-rule (counted e) (let ([v e]) (list v total)))");
    make(library);
    Path use =
        file(
            "use.rkt",
            "#lang racket/base",
            "(require \"library.rkt\" racket/match)",
            "(define-counter a) (define-counter b)",
            "(a) (b) (counted 'x)",
            "(match (struct-copy point (point 1 2) [x 10]) [(point x y) (list x y)])");
    assertEquals("'(1 1)\n'(2 2)\n'(x 2)\n'(10 2)\n", runMade(use));
  }

  @Test
  void damagedCacheFilesAreNotUsed() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "'right");
    make(main);
    byte[] whole = Files.readAllBytes(cache("main"));
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;
    List<byte[]> damaged =
        List.of(
            new byte[0],
            new byte[] {1},
            java.util.Arrays.copyOf(whole, whole.length / 2),
            java.util.Arrays.copyOf(whole, whole.length - 1),
            java.util.Arrays.copyOf(whole, whole.length + 1),
            flipped);
    for (byte[] bytes : damaged) {
      Files.write(cache("main"), bytes);
      assertEquals("'right\n", run(main));
      assertEquals(List.of("main.rkt"), make(main));
    }
    Files.delete(cache("main"));
    Files.createDirectory(cache("main"));
    assertEquals("'right\n", run(main));
    assertEquals(List.of("main.rkt"), make(main), "a folder is in the way");
  }

  @Test
  void aMovedFileIsCompiledAgain() throws Exception {
    file("dep.rkt", "#lang racket/base", "(provide x)", "(define x 'here)");
    Path main = file("main.rkt", "#lang racket/base", "(require \"dep.rkt\")", "x");
    make(main);
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectories(elsewhere.resolve("compiled"));
    Files.copy(main, elsewhere.resolve("main.rkt"));
    Files.copy(cache("main"), elsewhere.resolve("compiled/main_rkt.jm"));
    Files.write(
        elsewhere.resolve("dep.rkt"),
        List.of("#lang racket/base", "(provide x)", "(define x 'there)"));
    assertEquals("'there\n", run(elsewhere.resolve("main.rkt")));
  }

  @Test
  void aMissingCacheOfADependencyIsMade() throws Exception {
    file("dep.rkt", "#lang racket/base", "(provide x)", "(define x 1)");
    Path main = file("main.rkt", "#lang racket/base", "(require \"dep.rkt\")", "x");
    make(main);
    Files.delete(cache("dep"));
    assertEquals("1\n", run(main));
    assertEquals(List.of("dep.rkt"), make(main));
  }

  @Test
  void nothingTemporaryStays() throws Exception {
    make(file("main.rkt", "#lang racket/base"));
    try (Stream<Path> files = Files.list(folder.resolve("compiled"))) {
      assertEquals(List.of(cache("main")), files.toList());
    }
  }

  @Test
  void anErrorLeavesNoCacheFile() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "(define-values (x) (car))", "(if 1)");
    Outcome outcome = outcome(script -> script.makeFile(main.toString(), new Noted()));
    assertEquals(1, outcome.status());
    assertTrue(outcome.errors().contains("if: "), outcome.errors());
    assertFalse(Files.exists(cache("main")));
  }

  @Test
  void whatCannotBeStoredIsAnErrorOfMakeOnly() throws Exception {
    Path main =
        file(
            "main.rkt",
            "#lang racket/base",
            "(require (for-syntax racket/base))",
            "(define-syntax (m stx) (datum->syntax #f (list #'quote (current-output-port))))",
            "(define port (m))",
            "(port? port)");
    assertEquals("#t\n", run(main));
    Outcome outcome = outcome(script -> script.makeFile(main.toString(), new Noted()));
    assertEquals(1, outcome.status());
    assertTrue(
        outcome
            .errors()
            .startsWith("write: cannot marshal value that is embedded in compiled code\n"),
        outcome.errors());
    assertFalse(Files.exists(cache("main")));
  }

  @Test
  void parametersSayWhereCacheFilesAre() throws Exception {
    Path main = file("main.rkt", "#lang racket/base", "'source");
    make(main);
    file("main.rkt", "#lang racket/base", "'new");
    Path use =
        file(
            "use.rkt",
            "#lang racket/base",
            "(define (go) (parameterize ([current-namespace (make-base-empty-namespace)])",
            "  (dynamic-require (build-path \"" + main + "\") #f)))",
            "(go)",
            "(parameterize ([use-compiled-file-check 'exists]) (go))",
            "(parameterize ([use-compiled-file-check 'exists] [use-compiled-file-paths '()]) (go))",
            "(parameterize ([use-compiled-file-check 'exists] [current-compiled-file-roots (list",
            "                \"/nowhere\" 'same)]) (go))");
    assertEquals("'new\n'source\n'new\n'source\n", run(use));
  }
}
