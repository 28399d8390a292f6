package dev.jacket.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * The command line.
 *
 * @param steps what is to be done, in order
 * @param arguments what is left for the program
 * @param collections folders with libraries
 * @param language the library that forms are evaluated with, or empty for none
 * @param program what {@code (find-system-path 'run-file)} gives
 * @param caches what is done with cache files
 * @param wants what else is asked for
 */
record Options(
    List<Step> steps,
    List<String> arguments,
    List<Path> collections,
    String language,
    String program,
    Caches caches,
    Wants wants) {
  /** A thing to do. */
  record Step(Kind kind, String what) {}

  /** What can be done. */
  enum Kind {
    /** Require a file. */
    REQUIRE_FILE,
    /** Require a library. */
    REQUIRE_LIBRARY,
    /** Evaluate forms, and print their values. */
    EVALUATE,
    /** Load a file of forms. */
    LOAD,
    /** Call {@code main} with the program's arguments. */
    MAIN
  }

  /** What is done with cache files beside sources. */
  enum Caches {
    /** They are read. */
    READ,
    /** They are not looked at. */
    IGNORED,
    /** They are read, and written where they are missing or stale. */
    KEPT
  }

  /**
   * Things that are done or not.
   *
   * @param repl whether to read and evaluate forms from standard input
   * @param version whether to show the version first
   * @param yield whether the yield handler is called at the end
   * @param help whether to show how the command is used, and nothing else
   */
  record Wants(boolean repl, boolean version, boolean yield, boolean help) {}

  /** A command line that cannot be understood. */
  static final class BadUsage extends Exception {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
      super(message);
    }
  }
}
