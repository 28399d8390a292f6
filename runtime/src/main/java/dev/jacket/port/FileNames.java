package dev.jacket.port;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import dev.jacket.value.Str;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** From Racket's names of files to Java's. */
public final class FileNames {
  /** {@code current-directory}: a complete path. */
  public static final Parameter CURRENT_DIRECTORY =
      Parameter.builtin(
          "current-directory",
          new DirectoryGuard("current-directory"),
          directory(System.getProperty("user.dir", "/")));

  /** {@code current-directory-for-user}: a complete path. */
  public static final Parameter CURRENT_DIRECTORY_FOR_USER =
      Parameter.builtin(
          "current-directory-for-user",
          new DirectoryGuard("current-directory-for-user"),
          directory(System.getProperty("user.dir", "/")));

  private FileNames() {}

  /** Makes a directory's name complete and simple. */
  private static final class DirectoryGuard extends Procedure {
    private final String name;

    DirectoryGuard(String name) {
      this.name = name;
    }

    @Override
    public Object call1(Machine m, int depth, Object value) {
      if (!isName(value)) {
        throw Errors.argument(name, "path-string?", 0, value);
      }
      return PathParts.toDirectory(PathLinks.simplify(PathParts.cleanse(complete(m, value))));
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return name;
    }
  }

  private static Path directory(String name) {
    return Path.of(name.endsWith("/") ? name : name + "/");
  }

  /** {@code path-string?}: a path, or a string that can be one. */
  public static boolean isName(Object v) {
    if (v instanceof Path) {
      return true;
    }
    if (!(v instanceof Str s) || s.length() == 0) {
      return false;
    }
    for (int c : s.chars) {
      if (c == 0) {
        return false;
      }
    }
    return true;
  }

  /** The complete path that a {@code path-string?} stands for in the current directory. */
  public static Path complete(Machine m, Object name) {
    Path path = name instanceof Path p ? p : Path.of(name.toString());
    if (path.isAbsolute()) {
      return path;
    }
    return PathParts.join((Path) CURRENT_DIRECTORY.get(m), path);
  }

  /**
   * Java's path.
   *
   * @throws IOException if Java cannot express the name
   */
  public static java.nio.file.Path toJava(Path path) throws IOException {
    String name = new String(path.bytes(), StandardCharsets.UTF_8);
    try {
      return java.nio.file.Path.of(name);
    } catch (InvalidPathException e) {
      IOException shown = new NoSuchFileException(name);
      shown.initCause(e);
      throw shown;
    }
  }
}
