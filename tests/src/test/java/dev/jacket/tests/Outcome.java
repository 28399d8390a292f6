package dev.jacket.tests;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What a program left.
 *
 * @param status its exit status
 */
record Outcome(String output, String errors, int status) {
  /** The outcome as if the program had been run in its folder: files are named from there. */
  Outcome below(Path program) {
    Path folder = Objects.requireNonNull(program.getParent());
    return new Outcome(
        without(folder, without(folder.toAbsolutePath(), output)),
        without(folder, without(folder.toAbsolutePath(), errors)),
        status);
  }

  private static String without(Path folder, String text) {
    return text.replace(folder + "/", "");
  }
}
