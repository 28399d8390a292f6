package dev.jacket.expander.cache;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns, while a file is compiled, on what that depends: every module that was named, at whatever
 * phase, and every file that a macro has said to have read.
 */
public final class Recording {
  /** The recording of the file that is being compiled, or {@code #f}; not seen by scripts. */
  public static final Parameter CURRENT =
      Parameter.builtin("compilation-recording", null, Boolean.FALSE);

  private final ModuleName file;
  private final Set<Path> modules = new LinkedHashSet<>();
  private final Map<Path, Fingerprint> files = new LinkedHashMap<>();
  private @Nullable Fingerprint source;
  private boolean kept;

  /** A recording for a file. */
  public Recording(ModuleName file) {
    this.file = file;
  }

  /** The recording that is under way, or null. */
  public static @Nullable Recording current(Machine m) {
    return CURRENT.get(m) instanceof Recording r ? r : null;
  }

  /** Notes the content from which the file is compiled. */
  public void compiledFrom(ModuleName name, Fingerprint content) {
    if (name.equals(file)) {
      source = content;
    }
  }

  /** The content from which the file was compiled; null if that was not by the default handler. */
  public @Nullable Fingerprint source() {
    return source;
  }

  /** Has what is compiled be written to the cache file. */
  public void keep() {
    kept = true;
  }

  /** Whether that was asked for. */
  public boolean isKept() {
    return kept;
  }

  /** Notes that a module was named. */
  public void module(ModuleName name) {
    if (name.root instanceof Path path && !path.equals(file.root)) {
      modules.add(path);
    }
  }

  /** Notes that a file is about to be read. */
  public void file(Path path, Fingerprint content) {
    files.putIfAbsent(path, content);
  }

  /** The files of the modules that were named. */
  Set<Path> modules() {
    return modules;
  }

  /** The other files that were read. */
  Map<Path, Fingerprint> files() {
    return files;
  }
}
