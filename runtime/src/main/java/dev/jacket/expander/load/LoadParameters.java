package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ParameterTruth;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.port.FileNames;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of loading (reference, section 14.4.1). */
public final class LoadParameters {
  /** {@code current-load}: takes a path, and the name of the expected module or {@code #f}. */
  public static final Parameter LOAD = handler("current-load", null);

  /** {@code current-load/use-compiled}: takes the same. */
  public static final Parameter LOAD_USE_COMPILED =
      handler("current-load/use-compiled", new LoadUseCompiled());

  /** {@code current-load-relative-directory}: the folder of the file that is loaded. */
  public static final Parameter RELATIVE_DIRECTORY =
      Parameter.builtin(
          "current-load-relative-directory",
          new CompleteDirectory("current-load-relative-directory"),
          Boolean.FALSE);

  /** {@code current-module-declare-source}. */
  public static final Parameter DECLARE_SOURCE =
      Parameter.builtin(
          "current-module-declare-source",
          new ContractGuard(
              "current-module-declare-source",
              "(or/c #f symbol? (and/c path? complete-path?))",
              v ->
                  v == Boolean.FALSE
                      || v instanceof Symbol
                      || v instanceof Path p && p.isAbsolute()),
          Boolean.FALSE);

  /** {@code current-module-declare-name}. */
  public static final Parameter DECLARE_NAME =
      Parameter.builtin(
          "current-module-declare-name",
          new ContractGuard(
              "current-module-declare-name",
              "(or/c #f resolved-module-path?)",
              v -> v == Boolean.FALSE || v instanceof ModuleName),
          Boolean.FALSE);

  /** {@code compile-enforce-module-constants}. */
  public static final Parameter ENFORCE_CONSTANTS =
      Parameter.builtin(
          "compile-enforce-module-constants",
          new ParameterTruth("compile-enforce-module-constants"),
          Boolean.TRUE);

  /** Where an engine keeps its {@link SourceLoader}; not a parameter that scripts see. */
  public static final Parameter LOADER = Parameter.builtin("source-loader", null, null);

  private LoadParameters() {}

  private static Parameter handler(String name, @Nullable Object initial) {
    return Parameter.builtin(
        name,
        new ContractGuard(name, "(procedure-arity-includes/c 2)", v -> Applicables.accepts(v, 2)),
        initial);
  }

  /** The folder in which relative paths start that no module contains, without a final slash. */
  static String directory(Machine m) {
    Object relative = RELATIVE_DIRECTORY.get(m);
    Path folder = (Path) (relative instanceof Path ? relative : FileNames.CURRENT_DIRECTORY.get(m));
    String text = folder.text();
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The parameterization in which module files are read: languages and readers are enabled. */
  public static Parameterization reading(Machine m) {
    Parameterization all = m.parameterization();
    for (String name :
        new String[] {"read-accept-reader", "read-accept-lang", "read-accept-compiled"}) {
      Parameter p = (Parameter) Objects.requireNonNull(PrimitiveModules.value("#%kernel", name));
      all = all.with(p, new ThreadCell(Boolean.TRUE, true));
    }
    return all;
  }

  /** The parameterization in which a file is loaded. */
  public static Parameterization loading(Machine m, Path file) {
    PathParts.Split split = PathParts.split(file);
    Path base = split.base();
    Object folder = base == null ? Boolean.FALSE : base;
    return m.parameterization().with(RELATIVE_DIRECTORY, new ThreadCell(folder, true));
  }

  /** Whether scripts have replaced neither of the handlers. */
  static boolean areStandard(Machine m) {
    return LOAD_USE_COMPILED.get(m) instanceof LoadUseCompiled && LOAD.get(m) instanceof Handler;
  }

  /** Marks the load handler that engines begin with. */
  public interface Handler {}

  /** Uses the cache file of a module if there is one that holds; else loads its source. */
  private static final class LoadUseCompiled extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object path, Object expected) {
      Object load = LOAD.get(m);
      boolean cached =
          expected != Boolean.FALSE
              && FileNames.isName(path)
              && load instanceof Handler
              && ((SourceLoader) LOADER.get(m)).useCompiled(m, FileNames.complete(m, path));
      return cached ? VoidValue.VOID : m.tailCall(load, path, expected);
    }

    @Override
    public long arityMask() {
      return 1 << 2;
    }

    @Override
    public String name() {
      return "default-load/use-compiled";
    }
  }

  /** Makes a complete path of a string, as a folder. */
  private static final class CompleteDirectory extends Procedure {
    private final String name;

    CompleteDirectory(String name) {
      this.name = name;
    }

    @Override
    public Object call1(Machine m, int depth, Object value) {
      if (value == Boolean.FALSE) {
        return value;
      }
      if (!FileNames.isName(value) || !isComplete(value)) {
        throw Errors.argument(name, "(or/c (and/c path-string? complete-path?) #f)", 0, value);
      }
      return PathParts.toDirectory(FileNames.complete(m, value));
    }

    private static boolean isComplete(Object v) {
      return v instanceof Path p ? p.isAbsolute() : v.toString().startsWith("/");
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
}
