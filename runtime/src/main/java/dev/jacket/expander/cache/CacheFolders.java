package dev.jacket.expander.cache;

import static java.util.Objects.requireNonNull;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.port.FileNames;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where cache files are (reference, section 14.4.1): the parameters, and what follows of them. */
public final class CacheFolders {
  private static final Symbol SAME = Symbol.of("same");
  private static final Symbol MODIFY_SECONDS = Symbol.of("modify-seconds");
  private static final Symbol EXISTS = Symbol.of("exists");

  /** {@code use-compiled-file-paths}: folders, relative to that of the source. */
  public static final Parameter PATHS =
      checked(
          "use-compiled-file-paths",
          "(listof (and/c path-string? relative-path?))",
          v -> all(v, item -> FileNames.isName(item) && !text(item).startsWith("/")),
          Lists.of(Path.of("compiled")));

  /** {@code current-compiled-file-roots}: in which folders these are relative to. */
  public static final Parameter ROOTS =
      checked(
          "current-compiled-file-roots",
          "(listof (or/c path-string? 'same))",
          v -> all(v, item -> item == SAME || FileNames.isName(item)),
          Lists.of(SAME));

  /** {@code use-compiled-file-check}: whether the contents are compared. */
  public static final Parameter CHECK =
      checked(
          "use-compiled-file-check",
          "(or/c 'modify-seconds 'exists)",
          v -> v == MODIFY_SECONDS || v == EXISTS,
          MODIFY_SECONDS);

  private CacheFolders() {}

  private static Parameter checked(
      String name, String contract, Predicate<Object> accepts, Object initial) {
    return Parameter.builtin(name, new ContractGuard(name, contract, accepts), initial);
  }

  private static boolean all(Object list, Predicate<Object> accepts) {
    return Lists.isList(list) && Lists.toJava(list).stream().allMatch(accepts);
  }

  private static String text(Object name) {
    return name instanceof Path p ? p.text() : name.toString();
  }

  /** Whether a cache file has only to be there. */
  static boolean unchecked(Machine m) {
    return CHECK.get(m) == EXISTS;
  }

  /** Where the cache file of a source may be; it is written to the first of these. */
  static List<java.nio.file.Path> candidates(Machine m, Path source) {
    java.nio.file.Path file = java.nio.file.Path.of(source.text()).toAbsolutePath();
    java.nio.file.Path folder = requireNonNull(file.getParent(), "a file is in a folder");
    List<java.nio.file.Path> all = new ArrayList<>();
    for (Object root : Lists.toJava(ROOTS.get(m))) {
      java.nio.file.Path base = folder;
      if (root != SAME) {
        java.nio.file.Path top = java.nio.file.Path.of(FileNames.complete(m, root).text());
        base = top.resolve(requireNonNull(folder.getRoot()).relativize(folder));
      }
      for (Object path : Lists.toJava(PATHS.get(m))) {
        all.add(base.resolve(text(path)).resolve(nameFor(file)));
      }
    }
    return all;
  }

  /** {@code a.rkt} is cached as {@code a_rkt.jm}. */
  private static String nameFor(java.nio.file.Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) + "_" + name.substring(dot + 1) : name) + ".jm";
  }
}
