package dev.jacket.primitives;

import dev.jacket.expander.cache.CacheFolders;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.ModulePaths;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ParameterTruth;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Symbol;
import java.util.function.Predicate;

/** The parameters of loading and compiling (reference, sections 14.4.1, 18.1 and 18.2). */
@PrimitiveModule("#%kernel")
public final class LoadSettings {
  @PrimitiveValue("current-module-name-resolver")
  public static final Parameter CURRENT_MODULE_NAME_RESOLVER = CurrentResolver.PARAMETER;

  @PrimitiveValue("current-load")
  public static final Parameter CURRENT_LOAD = LoadParameters.LOAD;

  @PrimitiveValue("current-load/use-compiled")
  public static final Parameter CURRENT_LOAD_USE_COMPILED = LoadParameters.LOAD_USE_COMPILED;

  @PrimitiveValue("current-load-relative-directory")
  public static final Parameter CURRENT_LOAD_RELATIVE_DIRECTORY = LoadParameters.RELATIVE_DIRECTORY;

  @PrimitiveValue("current-module-declare-source")
  public static final Parameter CURRENT_MODULE_DECLARE_SOURCE = LoadParameters.DECLARE_SOURCE;

  @PrimitiveValue("current-module-path-for-load")
  public static final Parameter CURRENT_MODULE_PATH_FOR_LOAD =
      checked(
          "current-module-path-for-load",
          "(or/c module-path? (and/c syntax? (lambda (stx) (module-path? (syntax->datum stx)))) #f)",
          v ->
              v == Boolean.FALSE
                  || ModulePaths.isModulePath(v instanceof Syntax s ? SyntaxData.toDatum(s) : v),
          Boolean.FALSE);

  @PrimitiveValue("current-write-relative-directory")
  public static final Parameter CURRENT_WRITE_RELATIVE_DIRECTORY =
      checked(
          "current-write-relative-directory",
          "(or/c (and/c path-string? complete-path?)\n"
              + "                  (cons/c (and/c path-string? complete-path?)\n"
              + "                          (and/c path-string? complete-path?))      #f)",
          v ->
              v == Boolean.FALSE
                  || isComplete(v)
                  || v instanceof Pair p && isComplete(p.car) && isComplete(p.cdr),
          Boolean.FALSE);

  @PrimitiveValue("use-compiled-file-paths")
  public static final Parameter USE_COMPILED_FILE_PATHS = CacheFolders.PATHS;

  @PrimitiveValue("use-compiled-file-check")
  public static final Parameter USE_COMPILED_FILE_CHECK = CacheFolders.CHECK;

  @PrimitiveValue("current-library-collection-links")
  public static final Parameter CURRENT_LIBRARY_COLLECTION_LINKS =
      checked(
          "current-library-collection-links",
          "(listof (or/c #f\n"
              + "                          (and/c path-string? complete-path?)\n"
              + "                          (hash/c (or/c (and/c symbol? module-path?) #f)\n"
              + "                                  (listof (and/c path-string? complete-path?)))))",
          v ->
              all(
                  v,
                  item ->
                      item == Boolean.FALSE
                          || isComplete(item)
                          || item instanceof dev.jacket.value.Hash),
          Lists.of(Boolean.FALSE));

  @PrimitiveValue("current-library-collection-paths")
  public static final Parameter CURRENT_LIBRARY_COLLECTION_PATHS =
      checked(
          "current-library-collection-paths",
          "(listof (and/c path-string? complete-path?))",
          v -> all(v, LoadSettings::isComplete),
          Nil.NIL);

  @PrimitiveValue("current-compile-target-machine")
  public static final Parameter CURRENT_COMPILE_TARGET_MACHINE =
      checked(
          "current-compile-target-machine",
          "(or/c #f (and/c symbol? compile-target-machine?))",
          v -> v == Boolean.FALSE || v == Symbol.of("jvm"),
          Symbol.of("jvm"));

  @PrimitiveValue("current-compiled-file-roots")
  public static final Parameter CURRENT_COMPILED_FILE_ROOTS = CacheFolders.ROOTS;

  @PrimitiveValue("current-compile-realm")
  public static final Parameter CURRENT_COMPILE_REALM =
      checked("current-compile-realm", "symbol?", v -> v instanceof Symbol, Symbol.of("racket"));

  private LoadSettings() {}

  private static Parameter checked(
      String name, String contract, Predicate<Object> accepts, Object initial) {
    return Parameter.builtin(name, new ContractGuard(name, contract, accepts), initial);
  }

  private static boolean all(Object list, Predicate<Object> accepts) {
    return Lists.isList(list) && Lists.toJava(list).stream().allMatch(accepts);
  }

  private static boolean isComplete(Object v) {
    return v instanceof Path p
        ? p.isAbsolute()
        : FileNames.isName(v) && v.toString().startsWith("/");
  }

  @PrimitiveValue("read-on-demand-source")
  public static final Parameter READ_ON_DEMAND_SOURCE =
      checked(
          "read-on-demand-source",
          "(or/c #f #t (and/c path? complete-path?))",
          v -> v instanceof Boolean || v instanceof Path p && p.isAbsolute(),
          Boolean.FALSE);

  @PrimitiveValue("compile-enforce-module-constants")
  public static final Parameter ENFORCE_CONSTANTS = LoadParameters.ENFORCE_CONSTANTS;

  @PrimitiveValue({
    "use-collection-link-paths",
    "use-user-specific-search-paths",
    "eval-jit-enabled",
    "load-on-demand-enabled"
  })
  public static Object initiallyTrue(String name) {
    return Parameter.builtin(name, new ParameterTruth(name), Boolean.TRUE);
  }

  @PrimitiveValue({"compile-allow-set!-undefined", "compile-context-preservation-enabled"})
  public static Object initiallyFalse(String name) {
    return Parameter.builtin(name, new ParameterTruth(name), Boolean.FALSE);
  }
}
