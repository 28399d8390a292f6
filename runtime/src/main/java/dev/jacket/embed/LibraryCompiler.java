package dev.jacket.embed;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.load.Collections;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the standard library when the project is built. */
public final class LibraryCompiler {
  private static final long STACK_BYTES = 256L << 20;
  private static final String STAMP = "compiled.stamp";

  private final java.nio.file.Path sources;
  private final java.nio.file.Path target;
  private final Map<ModuleName, List<Module>> declared = new HashMap<>();

  private LibraryCompiler(java.nio.file.Path classes) {
    this.sources = classes.resolve(ResourceLibrary.SOURCES);
    this.target = classes.resolve(ResourceLibrary.COMPILED);
  }

  /**
   * Compiles all sources of the library in a folder of classes, and puts the results beside them.
   *
   * @param arguments the folder, then the folders and files of what the results depend on: nothing
   *     is done if they are all older than the results
   * @throws IllegalStateException if a module cannot be compiled
   */
  public static void main(String[] arguments) throws IOException {
    LibraryCompiler compiler = new LibraryCompiler(java.nio.file.Path.of(arguments[0]));
    List<java.nio.file.Path> inputs = new ArrayList<>();
    inputs.add(compiler.sources);
    for (int i = 1; i < arguments.length; i++) {
      inputs.add(java.nio.file.Path.of(arguments[i]));
    }
    if (!compiler.isUpToDate(inputs)) {
      compiler.runOnLargeStack();
    }
  }

  /** The expander recurs as deeply as forms are nested. */
  private void runOnLargeStack() throws IOException {
    FutureTask<@Nullable Void> task =
        new FutureTask<>(
            () -> {
              run();
              return null;
            });
    Thread thread = new Thread(null, task, "compile-library", STACK_BYTES);
    thread.start();
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the library was compiled");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the library cannot be compiled", e.getCause());
    }
  }

  private boolean isUpToDate(List<java.nio.file.Path> inputs) throws IOException {
    java.nio.file.Path stamp = target.resolve(STAMP);
    if (!Files.exists(stamp)) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(stamp);
    for (java.nio.file.Path input : inputs) {
      for (java.nio.file.Path file : files(input)) {
        if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<java.nio.file.Path> files(java.nio.file.Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void run() throws IOException {
    for (java.nio.file.Path old : files(target)) {
      Files.delete(old);
    }
    List<String> names = new ArrayList<>();
    for (java.nio.file.Path file : files(sources)) {
      String name = sources.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(".rkt")) {
        names.add(name);
      }
    }
    try (Engine engine = Engine.builder().librarySources(true).build()) {
      for (String name : names) {
        engine.call(new Declare(pathOf(name)));
        store(name);
      }
    }
    Files.createDirectories(target);
    Files.write(target.resolve(STAMP), new byte[0]);
  }

  private static Path pathOf(String name) {
    return Path.of(Collections.STANDARD + "/" + name);
  }

  private void store(String name) throws IOException {
    List<Module> modules = declared.get(ModuleName.of(pathOf(name)));
    if (modules == null || !modules.get(modules.size() - 1).name().submodules.isEmpty()) {
      throw new IllegalStateException(name + " of the standard library cannot be compiled");
    }
    java.nio.file.Path file = target.resolve(ResourceLibrary.compiledName(name));
    Files.createDirectories(file.getParent());
    Files.write(file, ModuleArchive.write(pathOf(name), modules));
  }

  private void note(Module module) {
    declared.computeIfAbsent(module.name().outermost(), k -> new ArrayList<>()).add(module);
  }

  /** Declares a module and those that it requires. */
  private final class Declare extends Procedure {
    private final Path path;

    Declare(Path path) {
      this.path = path;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Expander expander = Expander.of(m);
      expander.setModuleListener(LibraryCompiler.this::note);
      expander.resolver().resolve(m, path, null, Namespace.current(m), true);
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "compile-library";
    }
  }
}
