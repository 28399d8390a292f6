package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jacket make} as a command, and what running a made program costs. */
final class MakeCommandTest {
  /** What only expansion, reading and compiling need. */
  private static final List<String> UNWANTED =
      List.of(
          "dev.jacket.expander.form.",
          "dev.jacket.compiler.Compiler",
          "dev.jacket.compiler.emit.",
          "dev.jacket.compiler.flat.",
          "dev.jacket.compiler.pass.",
          "dev.jacket.compiler.interpret.",
          "dev.jacket.reader.DatumReader",
          "dev.jacket.reader.TokenScanner",
          "dev.jacket.grammar.",
          "org.antlr.",
          "org.objectweb.asm.");

  private final Path folder;

  MakeCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static Outcome run(String... arguments) throws Exception {
    return ChildJvm.finish(ChildJvm.start(List.of(), arguments));
  }

  @Test
  void verbosely() throws Exception {
    String dependency = file("dep.rkt", "#lang racket/base", "(provide x)", "(define x 1)");
    String main = file("main.rkt", "#lang racket/base", "(require \"dep.rkt\")", "x");
    String cached = folder.resolve("compiled/main_rkt.jm").toString();
    assertEquals(
        new Outcome(
            String.format(
                "\"%1$s\":%n  making #<path:%1$s>%n  making #<path:%2$s>%n"
                    + " [output to \"%3$s\"]%n",
                main, dependency, cached),
            "",
            0),
        run("make", "-v", main));
    assertEquals(
        new Outcome(
            String.format("\"%s\":%n [already up-to-date at \"%s\"]%n", main, cached), "", 0),
        run("make", "-v", main));
  }

  @Test
  void badCommandLines() throws Exception {
    assertEquals(
        new Outcome("jacket make: expects at least one file or module path\n", "", 1), run("make"));
    assertEquals(
        new Outcome("jacket make: file does not exist: /none.rkt\n", "", 1),
        run("make", "/none.rkt"));
    assertEquals(
        new Outcome("jacket make: unknown switch: -q\n", "", 1), run("make", "-q", "x.rkt"));
  }

  @Test
  void twoProcessesAtOnce() throws Exception {
    file("dep.rkt", "#lang racket/base", "(provide x)", "(define x 'both)");
    String main = file("main.rkt", "#lang racket/base", "(require \"dep.rkt\")", "x");
    Process first = ChildJvm.start(List.of(), "make", main);
    Process second = ChildJvm.start(List.of(), "make", main);
    assertEquals(new Outcome("", "", 0), ChildJvm.finish(first));
    assertEquals(new Outcome("", "", 0), ChildJvm.finish(second));
    try (Stream<Path> files = Files.list(folder.resolve("compiled"))) {
      assertEquals(2, files.count());
    }
    assertEquals(new Outcome("'both\n", "", 0), run(main));
  }

  @Test
  void aMadeProgramRunsWithoutTheExpander() throws Exception {
    file(
        "dep.rkt",
        "#lang racket/base",
        "(require (for-syntax racket/base))",
        "(provide twice)",
        "(define-syntax (twice stx) (syntax-case stx () [(_ e) #'(begin e e)]))");
    String main =
        file(
            "main.rkt",
            "#lang racket/base",
            "(require \"dep.rkt\")",
            "(struct point (x y) #:transparent)",
            "(define (f #:key [k 1] . rest) (apply + k rest))",
            "(twice (printf \"~s\\n\" (point (f 2 3) #rx\"a\")))");
    assertEquals(new Outcome("", "", 0), run("make", main));
    Path log = folder.resolve("classes.txt");
    List<String> options = List.of("-Xlog:class+load:file=" + log, "-Xshare:auto");
    assertEquals(
        new Outcome("#(struct:point 6 #rx\"a\")\n".repeat(2), "", 0),
        ChildJvm.finish(ChildJvm.start(options, main)));
    List<String> lines = Files.readAllLines(log);
    assertFalse(lines.stream().noneMatch(line -> line.contains("dev.jacket.embed.Engine")));
    assertEquals(List.of(), lines.stream().filter(MakeCommandTest::isUnwanted).toList());
  }

  private static boolean isUnwanted(String line) {
    return UNWANTED.stream().anyMatch(name -> line.contains("] " + name));
  }
}
