package dev.jacket.expander.load;

import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The forms of module paths (reference, section 3.2). */
public final class ModulePaths {
  private ModulePaths() {}

  /** Whether a datum is a module path. */
  public static boolean isModulePath(Object v) {
    return v instanceof Path || isRoot(v) || v instanceof Pair p && isSubmodulePath(p);
  }

  private static final String HEX_DIGITS = "0123456789abcdef";

  private static boolean isRoot(Object v) {
    if (v instanceof Symbol s) {
      return isLibraryName(s.name(), false);
    }
    if (v instanceof Str s) {
      return isRelative(s.toString());
    }
    if (!(v instanceof Pair p) || !(p.car instanceof Symbol head) || !Lists.isList(p.cdr)) {
      return false;
    }
    List<Object> parts = Lists.toJava(p.cdr);
    return switch (head.name()) {
      case "quote" -> parts.size() == 1 && parts.get(0) instanceof Symbol;
      case "lib" -> !parts.isEmpty() && parts.stream().allMatch(ModulePaths::isLibraryPart);
      case "file" -> parts.size() == 1 && parts.get(0) instanceof Str s && s.length() > 0;
      case "planet" -> PlanetPaths.areParts(parts);
      default -> false;
    };
  }

  static boolean isLibraryPart(Object v) {
    return v instanceof Str s && isLibraryName(s.toString(), true);
  }

  private static boolean isSubmodulePath(Pair p) {
    if (p.car != Symbol.of("submod") || !Lists.isList(p.cdr)) {
      return false;
    }
    List<Object> parts = Lists.toJava(p.cdr);
    if (parts.isEmpty()) {
      return false;
    }
    Object first = parts.get(0);
    boolean dots = first instanceof Str s && isDots(s.toString());
    if (!dots && !(first instanceof Path) && !isRoot(first)) {
      return false;
    }
    return parts.subList(1, parts.size()).stream()
        .allMatch(v -> v instanceof Symbol || v instanceof Str s && s.toString().equals(".."));
  }

  private static boolean isDots(String s) {
    return s.equals(".") || s.equals("..");
  }

  private static boolean isLibraryName(String name, boolean mayHaveExtension) {
    if (name.isEmpty() || name.startsWith("/") || name.endsWith("/")) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || isDots(part)) {
        return false;
      }
    }
    return areFolders(name)
        && areEncodingsNeeded(name)
        && name.chars()
            .allMatch(c -> isNameCharacter(c) || c == '/' || mayHaveExtension && c == '.');
  }

  private static boolean isRelative(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()) {
        return false;
      }
    }
    return areFolders(path)
        && areEncodingsNeeded(path)
        && path.chars().allMatch(c -> isNameCharacter(c) || c == '/' || c == '.');
  }

  /** Whether only the last part of a path has a suffix. */
  private static boolean areFolders(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].contains(".") && !isDots(parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether each percent sign encodes a character that names cannot have as it is. */
  private static boolean areEncodingsNeeded(String name) {
    for (int at = name.indexOf('%'); at >= 0; at = name.indexOf('%', at + 1)) {
      if (at + 2 >= name.length()) {
        return false;
      }
      int high = HEX_DIGITS.indexOf(name.charAt(at + 1));
      int low = HEX_DIGITS.indexOf(name.charAt(at + 2));
      int encoded = high * 16 + low;
      if (high < 0 || low < 0 || encoded != '%' && isNameCharacter(encoded)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '+'
        || c == '%';
  }

  /** The file of a library name: {@code racket} is {@code racket/main.rkt}. */
  static String libraryFile(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (!name.contains("/")) {
      return last.contains(".") ? "mzlib/" + name : name + "/main.rkt";
    }
    return withExtension(name);
  }

  /** A file name with the extension that modules have, unless it has one. */
  static String withExtension(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    if (last.endsWith(".ss")) {
      return file.substring(0, file.length() - 3) + ".rkt";
    }
    return last.contains(".") ? file : file + ".rkt";
  }

  /** A complete path without {@code .} and {@code ..} elements. */
  static String simplify(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
