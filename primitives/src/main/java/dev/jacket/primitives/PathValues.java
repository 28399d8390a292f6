package dev.jacket.primitives;

import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.WindowsPath;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Paths and what they are made of and become (reference, section 15.1.1). */
@PrimitiveModule("#%kernel")
public final class PathValues {
  private static final Symbol UNIX = Symbol.of("unix");
  private static final Symbol WINDOWS = Symbol.of("windows");

  private PathValues() {}

  @Primitive(value = "path?", pure = true)
  public static boolean isPath(Object v) {
    return v instanceof Path;
  }

  @Primitive(value = "path-string?", pure = true)
  public static boolean isPathString(Object v) {
    return FileNames.isName(v);
  }

  @Primitive(value = "path-for-some-system?", pure = true)
  public static boolean isPathForSomeSystem(Object v) {
    return v instanceof Path || v instanceof WindowsPath;
  }

  @Primitive("string->path")
  public static Object stringToPath(Object v) {
    return ofString("string->path", v);
  }

  private static Path ofString(String who, Object v) {
    if (!(v instanceof Str s)) {
      throw Errors.argument(who, "string?", 0, v);
    }
    if (s.length() == 0) {
      throw Errors.contract(who + ": path string is empty");
    }
    if (!FileNames.isName(s)) {
      throw Errors.arguments(
          who, "path string contains a nul character", "path string", (Object) s);
    }
    return Path.of(s.toString());
  }

  @Primitive("bytes->path")
  public static Object bytesToPath(Object v, @Nullable Object convention) {
    byte[] data = bytes("bytes->path", v);
    boolean windows = isWindows("bytes->path", convention);
    checkContent("bytes->path", (Bytes) v);
    return windows ? new WindowsPath(data.clone()) : new Path(data.clone());
  }

  private static byte[] bytes(String who, Object v) {
    if (v instanceof Bytes b) {
      return b.data;
    }
    throw Errors.argument(who, "bytes?", 0, v);
  }

  private static void checkContent(String who, Bytes bytes) {
    if (bytes.length() == 0) {
      throw Errors.contract(who + ": byte string is empty");
    }
    for (byte b : bytes.data) {
      if (b == 0) {
        throw Errors.arguments(
            who, "byte string contains a nul character", "byte string", (Object) bytes);
      }
    }
  }

  private static boolean isWindows(String who, @Nullable Object convention) {
    if (convention == null || convention == UNIX) {
      return false;
    }
    if (convention != WINDOWS) {
      throw Errors.argument(who, "(or/c 'windows 'unix)", 0, convention);
    }
    return true;
  }

  @Primitive("path->string")
  public static Object pathToString(Object v) {
    if (v instanceof Path path) {
      return Str.of(path.text());
    }
    throw Errors.argument("path->string", "path?", 0, v);
  }

  @Primitive("path->bytes")
  public static Object pathToBytes(Object v) {
    if (v instanceof Path path) {
      return new Bytes(path.bytes().clone(), false);
    }
    if (v instanceof WindowsPath path) {
      return new Bytes(path.bytes().clone(), false);
    }
    throw Errors.argument("path->bytes", "path-for-some-system?", 0, v);
  }

  @Primitive("path-convention-type")
  public static Object pathConventionType(Object v) {
    if (!isPathForSomeSystem(v)) {
      throw Errors.argument("path-convention-type", "path-for-some-system?", 0, v);
    }
    return v instanceof Path ? UNIX : WINDOWS;
  }

  @Primitive(value = "system-path-convention-type", folds = true)
  public static Object systemPathConventionType() {
    return UNIX;
  }

  @Primitive("string->path-element")
  public static Object stringToPathElement(Object v, @Nullable Object falseIfNone) {
    return element("string->path-element", ofString("string->path-element", v), v, falseIfNone);
  }

  @Primitive("bytes->path-element")
  public static Object bytesToPathElement(
      Object v, @Nullable Object convention, @Nullable Object falseIfNone) {
    String who = "bytes->path-element";
    byte[] data = bytes(who, v);
    boolean windows = isWindows(who, convention);
    checkContent(who, (Bytes) v);
    return windows
        ? new WindowsPath(data.clone())
        : element(who, new Path(data.clone()), v, falseIfNone);
  }

  private static boolean isElement(Path path) {
    PathParts.Split split = PathParts.split(path);
    return split.base() == null && split.kind() == PathParts.Kind.NAME && !path.isAbsolute();
  }

  private static Object element(String who, Path path, Object v, @Nullable Object falseIfNone) {
    if (isElement(path)) {
      return path;
    }
    if (falseIfNone != null && falseIfNone != Boolean.FALSE) {
      return Boolean.FALSE;
    }
    throw Errors.contract(
        Message.of(who + ": cannot be converted to a path element\n  path: ")
            .show(v)
            .add("\n  explanation: path can be split, is not relative, or names a special")
            .add(" element"));
  }

  @Primitive("path-element->string")
  public static Object pathElementToString(Object v) {
    return Str.of(elementOf("path-element->string", v).text());
  }

  @Primitive("path-element->bytes")
  public static Object pathElementToBytes(Object v) {
    return new Bytes(elementOf("path-element->bytes", v).bytes().clone(), false);
  }

  private static Path elementOf(String who, Object v) {
    if (v instanceof Path path && isElement(path)) {
      return PathParts.split(path).name();
    }
    throw Errors.argument(who, "path-element?", 0, v);
  }

  @Primitive("path<?")
  public static boolean isPathLess(Object first, Object... rest) {
    byte[] before = ordered(first);
    boolean answer = true;
    for (Object v : rest) {
      byte[] next = ordered(v);
      answer &= Arrays.compareUnsigned(before, next) < 0;
      before = next;
    }
    return answer;
  }

  private static byte[] ordered(Object v) {
    if (v instanceof Path path) {
      return path.bytes();
    }
    throw Errors.argument("path<?", "path?", 0, v);
  }
}
