package dev.jacket.expander.cache;

import dev.jacket.expander.module.Registry;
import dev.jacket.machine.Machine;
import dev.jacket.value.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The cache files of an engine: finds, judges and writes them. */
public final class ModuleCache {
  private final @Nullable Fingerprint build;
  private final List<String> folders;
  private final Map<Registry, Map<Path, Origin>> loaded = new WeakHashMap<>();
  private final Map<Path, Fingerprint> contents = new HashMap<>();
  private long temporaries;

  /**
   * A cache.
   *
   * @param build identifies this build of Jacket; null if it cannot be known, which means that
   *     nothing is cached
   * @param folders in which libraries are looked for
   */
  public ModuleCache(@Nullable Fingerprint build, List<String> folders) {
    this.build = build;
    this.folders = folders;
  }

  /** A cache file that holds. */
  public record Found(java.nio.file.Path file, Origin origin, byte[] archive) {}

  /** The cache file of a source if there is one that holds, or null. */
  public @Nullable Found find(Machine m, Registry registry, Path source) {
    if (build == null) {
      return null;
    }
    for (java.nio.file.Path file : CacheFolders.candidates(m, source)) {
      CacheFile stored = read(file);
      if (stored != null && holds(m, registry, source, stored)) {
        return new Found(file, stored.origin(), stored.archive());
      }
    }
    return null;
  }

  private @Nullable CacheFile read(java.nio.file.Path file) {
    byte[] bytes = bytes(file);
    return bytes == null || build == null ? null : CacheFile.read(bytes, build);
  }

  private boolean holds(Machine m, Registry registry, Path source, CacheFile stored) {
    if (!stored.file().equals(source) || !stored.folders().equals(folders)) {
      return false;
    }
    if (CacheFolders.unchecked(m)) {
      return true;
    }
    Fingerprint now = content(source);
    if (!now.equals(stored.origin().source()) && !now.equals(Fingerprint.ABSENT)) {
      return false;
    }
    for (Map.Entry<Path, Fingerprint> d : stored.origin().dependencies().entrySet()) {
      if (!d.getValue().equals(contentFor(m, registry, d.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** The content of a file as a registry has it: that from which its module was declared. */
  private Fingerprint contentFor(Machine m, Registry registry, Path file) {
    Origin known = loaded.getOrDefault(registry, Map.of()).get(file);
    if (known != null) {
      return known.source();
    }
    Fingerprint now = content(file);
    return now.equals(Fingerprint.ABSENT) ? contentOfCached(m, file) : now;
  }

  /** A module whose source was taken away is the one that its cache file has. */
  private Fingerprint contentOfCached(Machine m, Path source) {
    for (java.nio.file.Path file : CacheFolders.candidates(m, source)) {
      CacheFile stored = read(file);
      if (stored != null && stored.file().equals(source)) {
        return stored.origin().source();
      }
    }
    return Fingerprint.ABSENT;
  }

  /** The content of a file now; it is read once until {@link #forget}. */
  private Fingerprint content(Path file) {
    Fingerprint known = contents.get(file);
    if (known == null) {
      known = contentNow(file);
      contents.put(file, known);
    }
    return known;
  }

  /** The content of a file at this moment. */
  public Fingerprint contentNow(Path file) {
    byte[] bytes = bytes(java.nio.file.Path.of(file.text()));
    return bytes == null ? Fingerprint.ABSENT : Fingerprint.of(bytes);
  }

  /** A file that cannot be read is as one that is not there: its module is loaded without it. */
  private static byte @Nullable [] bytes(java.nio.file.Path file) {
    try {
      return Files.isDirectory(file) ? null : Files.readAllBytes(file);
    } catch (IOException e) {
      return null;
    }
  }

  /** Forgets the contents of files, which may change from now on. */
  public void forget() {
    contents.clear();
  }

  /** Notes of what a module in a registry was made. */
  public void loaded(Registry registry, Path file, Origin origin) {
    loaded.computeIfAbsent(registry, r -> new HashMap<>()).put(file, origin);
  }

  /** What a recording amounts to, when its file has been compiled. */
  public Origin origin(Registry registry, Recording recording, Fingerprint source) {
    Map<Path, Origin> known = loaded.getOrDefault(registry, Map.of());
    Map<Path, Fingerprint> all = new LinkedHashMap<>();
    for (Path file : recording.modules()) {
      Origin origin = known.get(file);
      all.put(file, origin == null ? content(file) : origin.source());
      if (origin != null) {
        origin.dependencies().forEach(all::putIfAbsent);
      }
    }
    recording.files().forEach(all::putIfAbsent);
    return new Origin(source, all);
  }

  /**
   * Writes a cache file. Whoever reads at the same time finds the former one or this one, complete.
   *
   * @return the file; null if the folder cannot be written to, or this build is not known
   */
  public java.nio.file.@Nullable Path write(Machine m, Path source, Origin origin, byte[] archive) {
    List<java.nio.file.Path> candidates = CacheFolders.candidates(m, source);
    if (build == null || candidates.isEmpty()) {
      return null;
    }
    java.nio.file.Path file = candidates.get(0);
    byte[] bytes = new CacheFile(build, source, folders, origin, archive).toBytes();
    java.nio.file.Path temporary = temporary(file);
    try {
      Files.createDirectories(file.getParent());
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      remove(temporary);
      return null;
    }
  }

  /** A name beside a file that no other process uses. */
  private java.nio.file.Path temporary(java.nio.file.Path file) {
    String name = file.getFileName() + "." + ProcessHandle.current().pid() + "-" + ++temporaries;
    return file.resolveSibling(name + "-" + System.identityHashCode(this) + ".tmp");
  }

  /** Removes a file if that can be done. */
  private static boolean remove(java.nio.file.Path temporary) {
    try {
      return Files.deleteIfExists(temporary);
    } catch (IOException e) {
      return false;
    }
  }
}
