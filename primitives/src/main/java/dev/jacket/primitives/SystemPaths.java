package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Paths that the system, the user and the command line decide (reference, section 15.1.2). */
@PrimitiveModule("#%kernel")
public final class SystemPaths {
  @PrimitiveValue("current-directory")
  public static final Parameter CURRENT_DIRECTORY = FileNames.CURRENT_DIRECTORY;

  @PrimitiveValue("current-directory-for-user")
  public static final Parameter CURRENT_DIRECTORY_FOR_USER = FileNames.CURRENT_DIRECTORY_FOR_USER;

  @PrimitiveValue("current-force-delete-permissions")
  public static final Parameter CURRENT_FORCE_DELETE_PERMISSIONS =
      Parameter.builtin("current-force-delete-permissions", null, Boolean.TRUE);

  /** What {@code find-system-path} gives for the program; the launcher installs another path. */
  public static final Parameter RUN_FILE = Parameter.builtin("run-file", null, Path.of("jacket"));

  /** Where collections are; the launcher installs another path. */
  public static final Parameter COLLECTS =
      Parameter.builtin("collects-dir", null, Path.of("collects/"));

  private static final String KINDS =
      "(or/c 'home-dir 'pref-dir 'pref-file 'temp-dir\n"
          + "                  'init-dir 'init-file 'addon-dir 'cache-dir\n"
          + "                  'doc-dir 'desk-dir 'sys-dir 'exec-file 'run-file\n"
          + "                  'collects-dir 'config-dir 'orig-dir\n"
          + "                  'host-collects-dir 'host-config-dir)";

  private SystemPaths() {}

  @Primitive("current-drive")
  public static Object currentDrive() {
    return Path.of("/");
  }

  @Primitive("find-system-path")
  public static Object findSystemPath(Machine m, Object kind) {
    if (!(kind instanceof Symbol symbol)) {
      throw Errors.argument("find-system-path", KINDS, 0, kind);
    }
    return switch (symbol.name()) {
      case "home-dir", "desk-dir", "doc-dir" -> home();
      case "pref-dir", "init-dir" -> own("XDG_CONFIG_HOME", ".config");
      case "pref-file" -> in(own("XDG_CONFIG_HOME", ".config"), "racket-prefs.rktd");
      case "init-file" -> in(own("XDG_CONFIG_HOME", ".config"), "racketrc.rktl");
      case "addon-dir" -> addons();
      case "cache-dir" -> own("XDG_CACHE_HOME", ".cache");
      case "temp-dir" -> temporary();
      case "sys-dir" -> Path.of("/");
      case "config-dir", "host-config-dir" -> Path.of("/etc/racket/");
      case "exec-file" -> Path.of("jacket");
      case "run-file" -> RUN_FILE.get(m);
      case "collects-dir", "host-collects-dir" -> COLLECTS.get(m);
      case "orig-dir" -> PathParts.toDirectory(Path.of(System.getProperty("user.dir", "/")));
      default -> throw Errors.argument("find-system-path", KINDS, 0, kind);
    };
  }

  private static @Nullable String variable(String name) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static Path home() {
    String home = variable("PLTUSERHOME");
    if (home == null) {
      home = variable("HOME");
    }
    return PathParts.toDirectory(
        Path.of(home == null ? System.getProperty("user.home", "/") : home));
  }

  private static Path addons() {
    String named = variable("PLTADDONDIR");
    return named == null
        ? own("XDG_DATA_HOME", ".local/share")
        : PathParts.toDirectory(Path.of(named));
  }

  /** The directory of Racket's own files under one of the user's directories. */
  private static Path own(String variable, String otherwise) {
    String named = variable(variable);
    Path base = named != null && named.startsWith("/") ? Path.of(named) : in(home(), otherwise);
    return in(base, "racket/");
  }

  private static Path in(Path directory, String name) {
    return PathParts.join(directory, Path.of(name));
  }

  private static Path temporary() {
    String[] candidates = {
      variable("TMPDIR"), variable("TEMP"), variable("TMP"), "/var/tmp", "/usr/tmp", "/tmp"
    };
    for (String name : candidates) {
      if (name != null && Files.isDirectory(java.nio.file.Path.of(name))) {
        return PathParts.toDirectory(Path.of(name));
      }
    }
    return Path.of(System.getProperty("user.dir", "/"));
  }

  @Primitive("expand-user-path")
  public static Object expandUserPath(Object v) {
    Path path = PathArguments.anySystem("expand-user-path", v);
    byte[] bytes = path.bytes();
    if (bytes[0] != '~') {
      return path;
    }
    int end = 1;
    while (end < bytes.length && bytes[end] != '/') {
      end++;
    }
    String user = new String(bytes, 1, end - 1, StandardCharsets.UTF_8);
    Path home = user.isEmpty() ? home() : homeOf(user, path);
    return end + 1 >= bytes.length
        ? home
        : PathParts.join(home, new Path(Arrays.copyOfRange(bytes, end + 1, bytes.length)));
  }

  private static Path homeOf(String user, Path path) {
    try {
      for (String line : Files.readAllLines(java.nio.file.Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 5 && fields[0].equals(user)) {
          return PathParts.toDirectory(Path.of(fields[5]));
        }
      }
    } catch (IOException e) {
      throw unknownUser(path, e);
    }
    throw unknownUser(path, null);
  }

  private static RacketException unknownUser(Path path, @Nullable IOException cause) {
    RacketException error =
        new RacketException(
            ExnTypes.FILESYSTEM,
            "expand-user-path: bad username in path\n  path: "
                + path.text()
                + "\n  system error: unknown username in path; rkt_err=15");
    if (cause != null) {
      error.addSuppressed(cause);
    }
    return error;
  }
}
