package dev.jacket.cli;

import dev.jacket.expander.load.Making;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what {@code jacket make -v} is doing, as {@code raco make -v} does. */
final class Progress implements Making {
  private final PrintStream out;
  private final boolean verbose;
  private final Map<Path, String> results = new HashMap<>();

  Progress(PrintStream out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  private void say(String line) {
    if (verbose) {
      out.println(line);
    }
  }

  void start(String file) {
    say("\"" + file + "\":");
  }

  /** Says what has become of a file; a second time it is up to date. */
  void finish(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    String result = results.getOrDefault(path, "already up-to-date");
    say(" [" + result + "]");
    results.put(path, result.replaceFirst("^output to", "already up-to-date at"));
  }

  @Override
  public void compiling(dev.jacket.value.Path source) {
    say("  making #<path:" + source.text() + ">");
  }

  @Override
  public void compiled(dev.jacket.value.Path source, @Nullable Path file) {
    results.put(
        Path.of(source.text()), file == null ? "cannot be written" : "output to " + shown(file));
  }

  @Override
  public void upToDate(dev.jacket.value.Path source, Path file) {
    results.put(Path.of(source.text()), "already up-to-date at " + shown(file));
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return "\"" + (file.startsWith(here) ? here.relativize(file) : file) + "\"";
  }
}
