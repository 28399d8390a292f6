package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.ModuleLoader;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.store.Host;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.reader.Literals;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares modules from their sources, those of the standard library from compiled ones. */
public final class SourceLoader implements ModuleLoader {
  private final Collections collections;
  private final Literals literals;
  private final Set<ModuleName> loading = new LinkedHashSet<>();
  private @Nullable Expander expander;

  /** A loader that has yet to be given its expander. */
  public SourceLoader(Collections collections, Literals literals) {
    this.collections = collections;
    this.literals = literals;
  }

  /** Ties the loader to the engine's expander. */
  public void expandWith(Expander engineExpander) {
    expander = engineExpander;
  }

  private Expander expander() {
    return java.util.Objects.requireNonNull(expander);
  }

  @Override
  public boolean isLibrary(ModuleName name) {
    return name.root instanceof Path p && p.text().startsWith(Collections.STANDARD + "/");
  }

  @Override
  public void load(Machine m, Registry registry, ModuleName name) {
    if (!(name.root instanceof Path path)) {
      return;
    }
    ModuleName root = name.outermost();
    if (registry.declared(root) != null) {
      return;
    }
    if (!loading.add(root)) {
      if (!name.submodules.isEmpty()) {
        return;
      }
      throw cycle(root);
    }
    try {
      if (!declareCompiled(m, registry, root, path)) {
        declare(m, registry, root, path);
      }
    } finally {
      loading.remove(root);
    }
  }

  private RacketException cycle(ModuleName again) {
    StringBuilder text =
        new StringBuilder("standard-module-name-resolver: cycle in loading\n  at path: ");
    text.append(((Path) again.root).text()).append("\n  paths:");
    loading.forEach(n -> text.append("\n   ").append(((Path) n.root).text()));
    return new RacketException(ExnTypes.FAIL, text.toString());
  }

  /** Declares a library's modules if they were compiled when the library was built. */
  private boolean declareCompiled(Machine m, Registry registry, ModuleName name, Path path) {
    if (!isLibrary(name)) {
      return false;
    }
    byte[] stored = collections.library().compiled(libraryFile(path));
    if (stored == null) {
      return false;
    }
    ModuleArchive.declare(stored, path, new Host(m, registry, expander().compiler()));
    return true;
  }

  private static String libraryFile(Path path) {
    return path.text().substring(Collections.STANDARD.length() + 1);
  }

  private void declare(Machine m, Registry registry, ModuleName name, Path path) {
    Namespace current = Namespace.current(m);
    Namespace ns =
        current.registry == registry ? current.atPhase(0) : Namespace.topLevel(registry, 0);
    Parameterization named =
        LoadParameters.loading(m, path)
            .with(Expander.DECLARE_NAME, new ThreadCell(name, true))
            .with(Namespace.CURRENT, new ThreadCell(ns, true));
    Procedure load =
        isLibrary(name) || LoadParameters.areStandard(m)
            ? evaluation(m, ns, name, path).asThunk()
            : new Handled(path, name.shortName());
    m.callNested(new Under(named, load));
  }

  /** The evaluation of the module form in a file. */
  private Evaluation evaluation(Machine m, Namespace ns, ModuleName name, Path path) {
    Expander e = expander();
    Syntax form =
        new ModuleReader(path, source(name, path), literals).read(m, e.coreContext(ns.registry));
    return new Evaluation(e, ns, form);
  }

  /** What the default load handler does with a file that has a module. */
  public Object declare(Machine m, int depth, Path path) {
    Namespace ns = Namespace.current(m);
    return evaluation(m, ns, ModuleName.of(path), path).run(m, depth);
  }

  /** Where library modules are. */
  public Collections collections() {
    return collections;
  }

  /** Whether there is a library file of that name. */
  boolean exists(String file) {
    return collections.has(file);
  }

  private String source(ModuleName name, Path path) {
    if (isLibrary(name)) {
      String text = collections.library().source(libraryFile(path));
      if (text != null) {
        return text;
      }
    }
    try {
      return new String(
          Files.readAllBytes(java.nio.file.Path.of(path.text())), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RacketException(
          ExnTypes.FILESYSTEM_MISSING_MODULE,
          "open-input-file: cannot open module file\n  module path: "
              + path.text()
              + "\n  path: "
              + path.text()
              + "\n  system error: no such file or directory; errno=2",
          path);
    }
  }

  /** Calls a thunk in another parameterization. */
  private static final class Under extends Procedure {
    private final Parameterization parameterization;
    private final Procedure thunk;

    Under(Parameterization parameterization, Procedure thunk) {
      this.parameterization = parameterization;
      this.thunk = thunk;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Control.withMark(m, Keys.PARAMETERIZATION, parameterization, thunk);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "load";
    }
  }

  /** Calls the current load handler. */
  private static final class Handled extends Procedure {
    private final Path path;
    private final Object expected;

    Handled(Path path, Object expected) {
      this.path = path;
      this.expected = expected;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCall(LoadParameters.LOAD_USE_COMPILED.get(m), path, expected);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "load";
    }
  }
}
