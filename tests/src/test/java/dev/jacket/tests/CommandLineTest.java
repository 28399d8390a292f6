package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the switches of the command do, as those of {@code racket} do it. */
final class CommandLineTest {
  private final Path folder;

  CommandLineTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static void check(String output, int status, String... arguments) throws Exception {
    assertEquals(
        new Outcome(output, "", status), ChildJvm.finish(ChildJvm.start(List.of(), arguments)));
  }

  @Test
  void formsSeeWhatIsRequired() throws Exception {
    String module =
        file(
            "m.rkt",
            "#lang racket/base",
            "(provide x)",
            "(define x 'provided)",
            "(module+ main (displayln \"main\"))");
    check(
        "main\n'provided\n2\n",
        0,
        "-l",
        "racket/base",
        "-t",
        module,
        "-l",
        "racket/set",
        "-e",
        "x (set-count (set 1 2))");
    check(
        "first: undefined;\n cannot reference an identifier before its definition\n"
            + "  in module: top-level\n",
        1,
        "-l",
        "racket/base",
        "-e",
        "(first '(1))");
    check(
        "#%top-interaction: unbound identifier;\n"
            + " also, no #%app syntax transformer is bound\n"
            + "  at: #%top-interaction\n  in: (#%top-interaction . 1)\n",
        1, "-ne", "1");
  }

  @Test
  void filesOfForms() throws Exception {
    String forms =
        file("f.rktl", "(define (main . args) (list x args))", "(define x (first '(5 6)))", "x");
    check("'(5 (\"a\" \"b\"))\n", 0, "-f", forms, "-m", "a", "b");
    check(
        "5\n'#(\"-e\" \"1\")\n",
        0,
        "-fee",
        forms,
        "x",
        "(current-command-line-arguments)",
        "--",
        "-e",
        "1");
    String script =
        file(
            "s.rktl",
            "(print (list (equal? (find-system-path 'run-file) (string->path \"" + forms + "\"))",
            "             (vector-length (current-command-line-arguments))))");
    check("'(#f 2)", 0, "-r", script, "-m", "y");
    check("'(#t 0)", 0, "-N", forms, "-f", script);
    check("main: not defined or required into the top-level environment\n", 1, "-m");
  }

  @Test
  void cacheFiles() throws Exception {
    String module = file("m.rkt", "#lang racket/base", "'run");
    Path cache = folder.resolve("compiled/m_rkt.jm");
    check("'run\n", 0, "-c", module);
    assertEquals(false, Files.exists(cache));
    check("'run\n", 0, "-y", module);
    assertEquals(true, Files.exists(cache));
  }

  @Test
  void unknownSwitches() throws Exception {
    check("jacket: bad switch: --foo\n", 1, "--foo");
    check("jacket: bad switch: -ze\n", 1, "-ze", "1");
    check("jacket: missing expression after -ie switch\n", 1, "-ie");
    check("Welcome to Jacket, for Racket v8.7.\n", 0, "-v");
  }
}
