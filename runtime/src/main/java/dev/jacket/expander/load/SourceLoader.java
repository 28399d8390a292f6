package dev.jacket.expander.load;

import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.cache.Fingerprint;
import dev.jacket.expander.cache.ModuleCache;
import dev.jacket.expander.cache.Origin;
import dev.jacket.expander.cache.Recording;
import dev.jacket.expander.compile.CodeLoader;
import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.ModuleLoader;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.store.Host;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Control;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.reader.Literals;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Inspector;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares modules: those of the standard library from what was compiled when it was built, others
 * from their cache files, and from their sources where there is none that holds.
 */
public final class SourceLoader implements ModuleLoader {
  private final Collections collections;
  private final Literals literals;
  private final Set<ModuleName> loading = new LinkedHashSet<>();
  private final CodeLoader code;
  private final ModuleCache cache;
  private @Nullable Registry library;

  /**
   * A loader.
   *
   * @param code restores stored code
   */
  public SourceLoader(Collections collections, Literals literals, CodeLoader code) {
    this.collections = collections;
    this.literals = literals;
    this.code = code;
    List<String> folders = collections.folders().stream().map(Object::toString).toList();
    this.cache = new ModuleCache(collections.library().build(), folders);
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
      if (isLibrary(root)) {
        if (!declareCompiled(m, registry, path)) {
          compile(m, registry, root, path);
        }
      } else if (!LoadParameters.areStandard(m) || !declareCached(m, registry, path)) {
        compileAndKeep(m, registry, root, path);
      }
    } finally {
      loading.remove(root);
      if (loading.isEmpty()) {
        cache.forget();
      }
    }
  }

  private RacketException cycle(ModuleName again) {
    StringBuilder text =
        new StringBuilder("standard-module-name-resolver: cycle in loading\n  at path: ");
    text.append(((Path) again.root).text()).append("\n  paths:");
    loading.forEach(n -> text.append("\n   ").append(((Path) n.root).text()));
    return new RacketException(ExnTypes.FAIL, text.toString());
  }

  /**
   * Declares a library's modules if they were compiled when the library was built. All registries
   * share these declarations, and with them the classes of their code.
   */
  private boolean declareCompiled(Machine m, Registry registry, Path path) {
    ModuleName name = ModuleName.of(path);
    Registry shared = library(registry);
    if (shared.declared(name) == null) {
      byte[] stored = collections.library().compiled(libraryFile(path));
      if (stored == null) {
        return false;
      }
      ModuleArchive.declare(stored, name, host(m, shared, Inspector.ROOT));
    }
    ModuleArchive.modules(shared, name).forEach(registry::declare);
    return true;
  }

  /** What has the declarations of the compiled library; it never has instances. */
  private Registry library(Registry any) {
    Registry known = library;
    if (known == null) {
      known = any.another();
      library = known;
    }
    return known;
  }

  /** Declares a file's modules if they were compiled before and nothing has changed since then. */
  private boolean declareCached(Machine m, Registry registry, Path path) {
    ModuleCache.Found found = cache.find(m, registry, path);
    if (found == null) {
      return false;
    }
    ModuleArchive.declare(found.archive(), ModuleName.of(path), host(m, registry));
    cache.loaded(registry, path, found.origin());
    Making making = Making.current(m);
    if (making != null) {
      making.upToDate(path, found.file());
    }
    return true;
  }

  /**
   * Declares a module in the current namespace from its cache file, as the default handler of
   * compiled code does.
   *
   * @return false if there is none that holds, or the module is to be declared under another name
   */
  boolean useCompiled(Machine m, Path path) {
    return LoadParameters.DECLARE_NAME.get(m).equals(ModuleName.of(path))
        && declareCached(m, Namespace.current(m).registry, path);
  }

  /** Compiles a file; if that was asked for, writes its cache file. */
  private void compileAndKeep(Machine m, Registry registry, ModuleName name, Path path) {
    Making making = Making.current(m);
    if (making != null) {
      making.compiling(path);
    }
    Recording recording = new Recording(name);
    compile(m, registry, name, path, recording);
    Fingerprint source = recording.source();
    if (source == null) {
      return;
    }
    Origin origin = cache.origin(registry, recording, source);
    cache.loaded(registry, path, origin);
    if (making == null && !recording.isKept()) {
      return;
    }
    byte[] archive = archive(registry, name, path);
    java.nio.file.Path file = archive == null ? null : cache.write(m, path, origin, archive);
    if (making != null) {
      making.compiled(path, file);
    }
  }

  /** A file's modules as bytes; null if they are too large, which is no error. */
  private static byte @Nullable [] archive(Registry registry, ModuleName name, Path path) {
    try {
      return ModuleArchive.write(path, ModuleArchive.modules(registry, name));
    } catch (UnstorableException e) {
      if (e.value() == null) {
        return null;
      }
      throw e.asError();
    }
  }

  /**
   * Notes that a file is about to be read by a macro of the file that is being compiled, if any.
   */
  public void dependsOn(Machine m, Path file) {
    Recording recording = Recording.current(m);
    if (recording != null) {
      recording.file(file, cache.contentNow(file));
    }
  }

  private static String libraryFile(Path path) {
    return path.text().substring(Collections.STANDARD.length() + 1);
  }

  private void compile(Machine m, Registry registry, ModuleName name, Path path) {
    compile(m, registry, name, path, Boolean.FALSE);
  }

  private void compile(Machine m, Registry registry, ModuleName name, Path path, Object recording) {
    Namespace current = Namespace.current(m);
    Namespace ns =
        current.registry == registry ? current.atPhase(0) : Namespace.topLevel(registry, 0);
    Parameterization named =
        LoadParameters.loading(m, path)
            .with(LoadParameters.DECLARE_NAME, new ThreadCell(name, true))
            .with(Recording.CURRENT, new ThreadCell(recording, true))
            .with(Namespace.CURRENT, new ThreadCell(ns, true));
    Procedure load;
    if (isLibrary(name)) {
      if (!collections.library().has(libraryFile(path))) {
        throw MissingModules.at(path, path);
      }
      load = new FromSource(this, path);
    } else if (LoadParameters.areStandard(m)) {
      checkExists(path);
      load = new FromSource(this, path);
    } else {
      load = new Handled(path, name.shortName());
    }
    m.callNested(new Under(named, load));
  }

  /** What the default load handler does with a file that has a module. */
  public Object declare(Machine m, int depth, Path path) {
    Namespace ns = Namespace.current(m);
    ModuleName name = ModuleName.of(path);
    Expander e = Expander.of(m);
    byte[] source = source(name, path);
    Recording recording = Recording.current(m);
    if (recording != null) {
      recording.compiledFrom(name, Fingerprint.of(source));
    }
    String text = new String(source, StandardCharsets.UTF_8);
    Syntax form = new ModuleReader(path, text, literals).read(m, e.coreContext(ns.registry));
    return new Evaluation(e, ns, form).run(m, depth);
  }

  /** Where modules are declared that were stored. */
  public Host host(Machine m, Registry registry) {
    return host(m, registry, InspectorParameters.currentCode(m));
  }

  private Host host(Machine m, Registry registry, Inspector inspector) {
    return new Host(m, registry, code, inspector);
  }

  /** Where library modules are. */
  public Collections collections() {
    return collections;
  }

  /** Whether there is a library file of that name. */
  boolean exists(String file) {
    return collections.has(file);
  }

  private byte[] source(ModuleName name, Path path) {
    if (isLibrary(name)) {
      byte[] text = collections.library().source(libraryFile(path));
      if (text != null) {
        return text;
      }
    }
    try {
      return Files.readAllBytes(java.nio.file.Path.of(path.text()));
    } catch (IOException e) {
      throw MissingModules.at(path, path);
    }
  }

  /** Complains of a missing file here, where the form that requires it can take the blame. */
  private static void checkExists(Path path) {
    if (!Files.isReadable(java.nio.file.Path.of(path.text()))) {
      throw MissingModules.at(path, path);
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

  /** Declares the module in a file. */
  private static final class FromSource extends Procedure {
    private final SourceLoader loader;
    private final Path path;

    FromSource(SourceLoader loader, Path path) {
      this.loader = loader;
      this.path = path;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return loader.declare(m, depth, path);
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
