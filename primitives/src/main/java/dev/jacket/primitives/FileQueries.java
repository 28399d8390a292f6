package dev.jacket.primitives;

import static dev.jacket.primitives.PathArguments.complete;

import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is in the file system (reference, sections 15.2.2 and 15.2.3). */
@PrimitiveModule("#%kernel")
public final class FileQueries {
  private FileQueries() {}

  /** Java's path for a complete one; null if Java can express none, so that nothing is there. */
  private static java.nio.file.@Nullable Path java(Path path) {
    try {
      return FileNames.toJava(path);
    } catch (IOException e) {
      return null;
    }
  }

  @Primitive("file-exists?")
  public static boolean fileExists(Machine m, Object v) {
    java.nio.file.Path file = java(complete(m, "file-exists?", v));
    return file != null && Files.exists(file) && !Files.isDirectory(file);
  }

  @Primitive("directory-exists?")
  public static boolean directoryExists(Machine m, Object v) {
    java.nio.file.Path file = java(complete(m, "directory-exists?", v));
    return file != null && Files.isDirectory(file);
  }

  @Primitive("link-exists?")
  public static boolean linkExists(Machine m, Object v) {
    java.nio.file.Path file = java(complete(m, "link-exists?", v));
    return file != null && Files.isSymbolicLink(file);
  }

  @Primitive("file-or-directory-type")
  public static Object fileOrDirectoryType(Machine m, Object v, @Nullable Object mustExist) {
    Path path = complete(m, "file-or-directory-type", v);
    java.nio.file.Path file = java(path);
    if (file != null && Files.isSymbolicLink(file)) {
      return Symbol.of("link");
    }
    if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Symbol.of(Files.isDirectory(file) ? "directory" : "file");
    }
    if (mustExist == null || mustExist == Boolean.FALSE) {
      return Boolean.FALSE;
    }
    throw new RacketException(
        ExnTypes.FILESYSTEM,
        "file-or-directory-type: access failed\n  path: "
            + path.text()
            + "\n  system error: handle not found; rkt_err=17");
  }

  @Primitive("directory-list")
  public static Object directoryList(Machine m, @Nullable Object v) {
    String who = "directory-list";
    Path path = complete(m, who, v == null ? FileNames.CURRENT_DIRECTORY.get(m) : v);
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<java.nio.file.Path> entries =
        Files.newDirectoryStream(FileNames.toJava(path))) {
      for (java.nio.file.Path entry : entries) {
        names.add(Path.of(String.valueOf(entry.getFileName())));
      }
    } catch (IOException e) {
      throw FileErrors.failed(who, "could not open directory", path, e);
    } catch (DirectoryIteratorException e) {
      throw FileErrors.failed(who, "could not read directory", path, cause(e));
    }
    names.sort((a, b) -> Arrays.compareUnsigned(a.bytes(), b.bytes()));
    return Lists.of(names);
  }

  private static IOException cause(DirectoryIteratorException e) {
    return Objects.requireNonNull(e.getCause());
  }

  @Primitive("filesystem-root-list")
  public static Object filesystemRootList() {
    return Lists.of((Object) Path.of("/"));
  }

  @Primitive("file-size")
  public static long fileSize(Machine m, Object v) {
    Path path = complete(m, "file-size", v);
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      long size = Files.size(file);
      if (Files.isDirectory(file)) {
        throw FileErrors.directory("file-size: cannot get size\n  path: " + path.text());
      }
      return size;
    } catch (IOException e) {
      throw FileErrors.failed("file-size", "cannot get size", path, e);
    }
  }
}
