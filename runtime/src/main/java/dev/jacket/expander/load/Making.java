package dev.jacket.expander.load;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Path;
import org.jspecify.annotations.Nullable;

/** Hears of what is compiled and written to cache files while {@code jacket make} is at work. */
public interface Making {
  /** What hears of it, or {@code #f} if nothing is to be written; not seen by scripts. */
  Parameter CURRENT = Parameter.builtin("making", null, Boolean.FALSE);

  /** A source is being compiled. */
  void compiling(Path source);

  /**
   * A source was compiled.
   *
   * @param file where that was written to, or null if it could not be written
   */
  void compiled(Path source, java.nio.file.@Nullable Path file);

  /** The cache file of a source holds. */
  void upToDate(Path source, java.nio.file.Path file);

  /** What hears of it, or null. */
  static @Nullable Making current(Machine m) {
    return CURRENT.get(m) instanceof Making making ? making : null;
  }
}
