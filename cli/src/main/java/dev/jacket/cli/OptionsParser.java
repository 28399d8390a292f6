package dev.jacket.cli;

import dev.jacket.cli.Options.BadUsage;
import dev.jacket.cli.Options.Caches;
import dev.jacket.cli.Options.Kind;
import dev.jacket.cli.Options.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the command line apart, by the rules of the {@code racket} command. */
final class OptionsParser {
  static final String USAGE =
      """
      usage: jacket [<option> ...] <argument> ...
             jacket make [<option> ...] <file> ...

      File and expression options:

        -e <exprs>, --eval <exprs>
           Evaluate <exprs>, print results
        -f <file>, --load <file>
           Like -e '(load "<file>")' without printing
        -t <file>, --require <file>
           Like -e '(require (file "<file>"))' [*]
        -l <path>, --lib <path>
           Like -e '(require (lib "<path>"))' [*]
        -r <file>, --script <file>
           Same as -f <file> -N <file> --
        -u <file>, --require-script <file>
           Same as -t <file> -N <file> --
        -m, --main
           Call `main` with command-line arguments, print results

       [*] Also `require`s a `main` submodule, if any

      Interaction options:

        -i, --repl
           Run interactive read-eval-print loop; implies -v
        -n, --no-lib
           Skip `(require (lib "<init-lib>"))` for -i/-e/-f/-r
        -v, --version
           Show version
        -V, --no-yield
           Skip `((executable-yield-handler) <status>)` on exit

      Configuration options:

        -y, --make
           Yes, enable automatic update of compiled files
        -c, --no-compiled
           Disable loading of compiled files
        -I <path>
           Set <init-lib> to <path> (sets language)
        -S <dir>, --search <dir>
           More collects at <dir> (after main collects)
        -N <file>, --name <file>
           Sets `(find-system-path 'run-file)` to <file>
        -q, -U, -j, -d, -b
           No effect

      Meta options:

        --
           No argument following this switch is used as a switch
        -Z
           Ignore the argument following this switch
        -h, --help
           Show this information and exits, ignoring other options

      Default options:

        * If only configuration options are provided, -i is added
        * If only configuration options are before the first
          argument, -u is added
        * If -t/-l/-u appears before the first -i/-e/-f/-r,
          -n is added
        * <init-lib> defaults to racket/init

      Single-letter switches can be collapsed, with arguments placed
      after them: `-ifve file expr` is `-i -f file -v -e expr`
      """;

  private static final Map<String, Character> LONG =
      Map.ofEntries(
          Map.entry("--eval", 'e'),
          Map.entry("--load", 'f'),
          Map.entry("--require", 't'),
          Map.entry("--lib", 'l'),
          Map.entry("--script", 'r'),
          Map.entry("--require-script", 'u'),
          Map.entry("--main", 'm'),
          Map.entry("--repl", 'i'),
          Map.entry("--no-lib", 'n'),
          Map.entry("--version", 'v'),
          Map.entry("--no-yield", 'V'),
          Map.entry("--make", 'y'),
          Map.entry("--no-compiled", 'c'),
          Map.entry("--no-init-file", 'q'),
          Map.entry("--search", 'S'),
          Map.entry("--no-user-path", 'U'),
          Map.entry("--name", 'N'),
          Map.entry("--no-jit", 'j'),
          Map.entry("--no-delay", 'd'),
          Map.entry("--binary", 'b'),
          Map.entry("--help", 'h'));

  private final String[] args;
  private int next;
  private boolean ended;

  private final List<Step> steps = new ArrayList<>();
  private final List<Path> collections = new ArrayList<>();
  private String library = "racket/init";
  private String program = "jacket";
  private Caches caches = Caches.READ;
  private boolean repl;
  private boolean version;
  private boolean yield = true;
  private boolean help;

  /** Whether a switch was given that says what to do, not only how. */
  private boolean acts;

  /** Whether the library for forms is to be required; null before that is known. */
  private @Nullable Boolean evaluates;

  private OptionsParser(String[] args) {
    this.args = args;
  }

  static Options parse(String[] args) throws BadUsage {
    return new OptionsParser(args).options();
  }

  private Options options() throws BadUsage {
    while (!ended && next < args.length && isSwitch(args[next])) {
      String given = args[next++];
      if (given.startsWith("--")) {
        named(given);
      } else {
        for (int i = 1; i < given.length(); i++) {
          letter(given.charAt(i), given);
        }
      }
    }
    if (!acts && next < args.length) {
      requireScript(args[next++]);
    } else if (!acts) {
      repl();
    }
    List<String> rest = List.of(args).subList(next, args.length);
    boolean forms = evaluates != null && evaluates;
    Options.Wants wants = new Options.Wants(repl, version, yield, help);
    return new Options(steps, rest, collections, forms ? library : "", program, caches, wants);
  }

  private static boolean isSwitch(String argument) {
    return argument.length() > 1 && argument.startsWith("-");
  }

  private void named(String given) throws BadUsage {
    if (given.equals("--")) {
      ended = true;
      return;
    }
    Character letter = LONG.get(given);
    if (letter == null) {
      throw new BadUsage("bad switch: " + given);
    }
    letter(letter, given);
  }

  private void letter(char letter, String given) throws BadUsage {
    switch (letter) {
      case 'e' -> forms(Kind.EVALUATE, value("expression", given));
      case 'f' -> forms(Kind.LOAD, value("file name", given));
      case 'r' -> {
        program = value("file name", given);
        forms(Kind.LOAD, program);
        ended = true;
      }
      case 't' -> require(Kind.REQUIRE_FILE, value("file name", given));
      case 'l' -> require(Kind.REQUIRE_LIBRARY, value("library name", given));
      case 'u' -> requireScript(value("file name", given));
      case 'm' -> step(Kind.MAIN, "");
      case 'i' -> repl();
      case 'n' -> {
        evaluates = false;
        acts = true;
      }
      case 'v' -> {
        version = true;
        acts = true;
      }
      case 'V' -> {
        yield = false;
        acts = true;
      }
      case 'y' -> caches = Caches.KEPT;
      case 'c' -> caches = Caches.IGNORED;
      case 'I' -> library = value("library name", given);
      case 'S' -> collections.add(Path.of(value("path", given)));
      case 'N' -> program = value("name", given);
      case 'Z' -> value("argument", given);
      case 'h' -> help = true;
      case 'q', 'U', 'j', 'd', 'b' -> {
        // these are about what Jacket does not have
      }
      default -> throw new BadUsage("bad switch: " + given);
    }
  }

  private String value(String what, String given) throws BadUsage {
    if (next >= args.length) {
      throw new BadUsage("missing " + what + " after " + given + " switch");
    }
    return args[next++];
  }

  private void step(Kind kind, String what) {
    steps.add(new Step(kind, what));
    acts = true;
  }

  /** Something that evaluates forms: with the library, if nothing else was said before. */
  private void forms(Kind kind, String what) {
    step(kind, what);
    if (evaluates == null) {
      evaluates = true;
    }
  }

  private void require(Kind kind, String what) {
    step(kind, what);
    if (evaluates == null) {
      evaluates = false;
    }
  }

  private void requireScript(String file) {
    program = file;
    require(Kind.REQUIRE_FILE, file);
    ended = true;
  }

  private void repl() {
    repl = true;
    version = true;
    acts = true;
    if (evaluates == null) {
      evaluates = true;
    }
  }
}
