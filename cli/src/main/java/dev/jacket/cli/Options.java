package dev.jacket.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command line.
 *
 * @param steps what is to be done, in order
 * @param arguments what is left for the program
 * @param collections folders with libraries
 * @param interactive whether to read and evaluate forms from standard input
 */
record Options(
    List<Step> steps, List<String> arguments, List<Path> collections, boolean interactive) {
  /** A thing to do. */
  record Step(Kind kind, String what) {}

  /** What can be done. */
  enum Kind {
    /** Require a file. */
    REQUIRE_FILE,
    /** Require a library. */
    REQUIRE_LIBRARY,
    /** Evaluate forms. */
    EVALUATE
  }

  /** A command line that cannot be understood. */
  static final class BadUsage extends Exception {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
      super(message);
    }
  }

  static Options parse(String[] args) throws BadUsage {
    List<Step> steps = new ArrayList<>();
    List<Path> collections = new ArrayList<>();
    boolean interactive = false;
    int i = 0;
    while (i < args.length && args[i].startsWith("-")) {
      String flag = args[i++];
      switch (flag) {
        case "-e", "--eval" -> steps.add(new Step(Kind.EVALUATE, value(flag, args, i++)));
        case "-l", "--lib" -> steps.add(new Step(Kind.REQUIRE_LIBRARY, value(flag, args, i++)));
        case "-t", "--require", "-u" -> {
          steps.add(new Step(Kind.REQUIRE_FILE, value(flag, args, i++)));
          if (flag.equals("-u")) {
            return rest(steps, args, i, collections, false);
          }
        }
        case "-S", "--search" -> collections.add(Path.of(value(flag, args, i++)));
        case "-i", "--repl" -> interactive = true;
        case "--" -> {
          return rest(steps, args, i, collections, interactive);
        }
        default -> throw new BadUsage("unknown flag: " + flag);
      }
    }
    if (steps.isEmpty() && !interactive && i < args.length) {
      steps.add(new Step(Kind.REQUIRE_FILE, args[i++]));
    }
    return rest(steps, args, i, collections, interactive || steps.isEmpty());
  }

  private static String value(String flag, String[] args, int i) throws BadUsage {
    if (i >= args.length) {
      throw new BadUsage(flag + " needs an argument");
    }
    return args[i];
  }

  private static Options rest(
      List<Step> steps, String[] args, int from, List<Path> collections, boolean interactive) {
    List<String> rest = Arrays.asList(args).subList(Math.min(from, args.length), args.length);
    return new Options(steps, List.copyOf(rest), collections, interactive);
  }
}
