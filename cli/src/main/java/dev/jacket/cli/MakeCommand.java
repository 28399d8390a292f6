package dev.jacket.cli;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code jacket make}: compiles files and all that they require, as {@code raco make} does. */
final class MakeCommand implements Task {
  private static final String USAGE =
      """
      usage: jacket make [ <option> ... ] [<files>] ...

      <option> is one of

        -l <path>
           Compile <path> interpreted as a collection-based module path
        -S <dir>, --search <dir>
           Search collections in <dir>, too
        -j <n>
           Accepted; one task compiles everything
        -v, --vv
           Verbose mode
        --help, -h
           Show this help
        --
           Do not treat any remaining argument as a switch
      """;

  private final List<String> args;
  private final List<String> files = new ArrayList<>();
  private final List<String> libraries = new ArrayList<>();
  private final List<Path> collections = new ArrayList<>();
  private boolean verbose;
  private int status;

  MakeCommand(List<String> args) {
    this.args = args;
  }

  @Override
  public int status() {
    return status;
  }

  /** A command line that cannot be understood. */
  private static final class BadUsage extends Exception {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
      super(message);
    }
  }

  @Override
  public void run() {
    try {
      if (parse()) {
        status = make();
      } else {
        System.out.print(USAGE);
      }
    } catch (BadUsage e) {
      System.err.println("jacket make: " + e.getMessage());
      status = 1;
    }
  }

  /** Takes the command line apart; false if it asks for help. */
  private boolean parse() throws BadUsage {
    int i = 0;
    while (i < args.size() && args.get(i).startsWith("-")) {
      String flag = args.get(i++);
      switch (flag) {
        case "-v", "--vv" -> verbose = true;
        case "-l" -> libraries.add(value(flag, i++));
        case "-S", "--search" -> collections.add(Path.of(value(flag, i++)));
        case "-j" -> checkCount(value(flag, i++));
        case "-h", "--help" -> {
          return false;
        }
        case "--" -> {
          files.addAll(args.subList(i, args.size()));
          return checked();
        }
        default -> throw new BadUsage("unknown switch: " + flag);
      }
    }
    files.addAll(args.subList(i, args.size()));
    return checked();
  }

  private String value(String flag, int i) throws BadUsage {
    if (i >= args.size()) {
      throw new BadUsage("missing argument for switch: " + flag);
    }
    return args.get(i);
  }

  private static void checkCount(String count) throws BadUsage {
    if (!count.matches("0*[1-9][0-9]*")) {
      throw new BadUsage("bad count for -j: \"" + count + "\"");
    }
  }

  private boolean checked() throws BadUsage {
    if (files.isEmpty() && libraries.isEmpty()) {
      throw new BadUsage("expects at least one file or module path");
    }
    for (String file : files) {
      if (!Files.exists(Path.of(file))) {
        throw new BadUsage("file does not exist: " + file);
      }
    }
    return true;
  }

  private int make() {
    Engine.Builder builder = Engine.builder();
    collections.forEach(builder::collection);
    PrintStream out = System.out;
    Progress progress = new Progress(out, verbose);
    try (Engine engine = builder.build()) {
      int result = 0;
      for (int i = 0; i < libraries.size() + files.size() && result == 0; i++) {
        boolean library = i < libraries.size();
        String what = library ? libraries.get(i) : files.get(i - libraries.size());
        progress.start(what);
        Script script = new Script(engine);
        if (library) {
          script.makeLibrary(what, progress);
        } else {
          script.makeFile(what, progress);
        }
        result = script.run();
        if (result == 0) {
          progress.finish(what);
        }
      }
      out.flush();
      return result;
    }
  }
}
