package dev.jacket.port;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import java.io.ByteArrayOutputStream;
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
          new ContractGuard("current-directory", "path-string?", FileNames::isName),
          directory(System.getProperty("user.dir", "/")));

  private FileNames() {}

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
    Object current = CURRENT_DIRECTORY.get(m);
    byte[] base = (current instanceof Path p ? p : Path.of(current.toString())).bytes();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(base);
    if (base[base.length - 1] != '/') {
      all.write('/');
    }
    all.writeBytes(path.bytes());
    return new Path(all.toByteArray());
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
