package dev.jacket.primitives;

import static dev.jacket.primitives.PathArguments.anySystem;

import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.port.PathLinks;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.WindowsPath;
import org.jspecify.annotations.Nullable;

/** Building, splitting and simplifying of paths (reference, section 15.1.1). */
@PrimitiveModule("#%kernel")
public final class PathBuiltins {
  private static final Symbol UP = Symbol.of("up");
  private static final Symbol SAME = Symbol.of("same");
  private static final Symbol RELATIVE = Symbol.of("relative");
  private static final Symbol UNIX = Symbol.of("unix");
  private static final Path UP_PATH = Path.of("..");
  private static final Path SAME_PATH = Path.of(".");

  private PathBuiltins() {}

  @Primitive("build-path")
  public static Object buildPath(Object base, Object... rest) {
    Path path = part("build-path", base);
    for (Object each : rest) {
      Path part = part("build-path", each);
      if (part.isAbsolute()) {
        throw Errors.arguments(
            "build-path", "absolute path cannot be added to a path", "absolute path", each);
      }
      path = PathParts.join(path, part);
    }
    return path;
  }

  @Primitive("build-path/convention-type")
  public static Object buildPathConventionType(Object convention, Object base, Object... rest) {
    if (convention != UNIX) {
      throw Errors.arguments(
          "build-path/convention-type",
          "specified convention incompatible with string path element",
          "path element",
          base,
          "convention",
          convention);
    }
    return buildPath(base, rest);
  }

  private static Path part(String who, Object v) {
    if (v == UP) {
      return UP_PATH;
    }
    if (v == SAME) {
      return SAME_PATH;
    }
    return PathArguments.path(who, "(or/c path-string? path-for-some-system? 'up 'same)", v);
  }

  @Primitive(value = "split-path", control = true)
  public static Object splitPath(Machine m, Object v) {
    PathParts.Split split = PathParts.split(anySystem("split-path", v));
    Object base = split.base();
    if (base == null) {
      base = PathParts.isRoot(split.name()) ? Boolean.FALSE : RELATIVE;
    }
    return m.values(base, element(split.name()), split.directory());
  }

  private static Object element(Path name) {
    return switch (PathParts.kind(name)) {
      case UP -> UP;
      case SAME -> SAME;
      case NAME -> name;
    };
  }

  @Primitive("explode-path")
  public static Object explodePath(Object v) {
    return Lists.of(
        PathParts.explode(anySystem("explode-path", v)).stream()
            .map(PathBuiltins::element)
            .toList());
  }

  @Primitive("absolute-path?")
  public static boolean isAbsolutePath(Object v) {
    Path path = checked("absolute-path?", v);
    return path != null && path.isAbsolute();
  }

  @Primitive("complete-path?")
  public static boolean isCompletePath(Object v) {
    Path path = checked("complete-path?", v);
    return path != null && path.isAbsolute();
  }

  @Primitive("relative-path?")
  public static boolean isRelativePath(Object v) {
    Path path = checked("relative-path?", v);
    return path != null && !path.isAbsolute();
  }

  /** The path that a value is or names; null for one that can name none here. */
  private static @Nullable Path checked(String who, Object v) {
    if (!(v instanceof Path || v instanceof Str || v instanceof WindowsPath)) {
      throw Errors.argument(who, "(or/c path? string? path-for-some-system?)", 0, v);
    }
    return FileNames.isName(v) ? anySystem(who, v) : null;
  }

  @Primitive("path->complete-path")
  public static Object pathToCompletePath(Machine m, Object v, @Nullable Object base) {
    String who = "path->complete-path";
    Path path = anySystem(who, v);
    if (base == null) {
      return FileNames.complete(m, path);
    }
    String contract = "(and/c (or/c path-string? path-for-some-system?) complete-path?)";
    Path directory = PathArguments.path(who, contract, base);
    if (!directory.isAbsolute()) {
      throw Errors.argument(who, contract, 0, base);
    }
    return path.isAbsolute() ? path : PathParts.join(directory, path);
  }

  @Primitive("path->directory-path")
  public static Object pathToDirectoryPath(Object v) {
    return PathParts.toDirectory(anySystem("path->directory-path", v));
  }

  @Primitive("cleanse-path")
  public static Object cleansePath(Object v) {
    return PathParts.cleanse(anySystem("cleanse-path", v));
  }

  @Primitive("simplify-path")
  public static Object simplifyPath(Machine m, Object v, @Nullable Object useFilesystem) {
    Path path = anySystem("simplify-path", v);
    if (useFilesystem == Boolean.FALSE || PathParts.isSimple(path)) {
      return PathParts.simplify(path);
    }
    return PathLinks.simplify(FileNames.complete(m, path));
  }

  @Primitive("resolve-path")
  public static Object resolvePath(Machine m, Object v) {
    Path path = PathArguments.path("resolve-path", "path-string?", v);
    Path target = PathLinks.target(FileNames.complete(m, path));
    return target == null ? path : target;
  }
}
