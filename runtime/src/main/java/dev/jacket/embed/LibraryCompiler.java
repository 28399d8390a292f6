package dev.jacket.embed;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.cache.Fingerprint;
import dev.jacket.expander.load.Collections;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
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
  private final List<java.nio.file.Path> inputs = new ArrayList<>();

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
    compiler.inputs.add(compiler.sources);
    for (int i = 1; i < arguments.length; i++) {
      compiler.inputs.add(java.nio.file.Path.of(arguments[i]));
    }
    if (!compiler.isUpToDate()) {
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

  private boolean isUpToDate() throws IOException {
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
        engine.call(new Store(name));
      }
    }
    Files.createDirectories(target);
    Files.writeString(target.resolve(ResourceLibrary.BUILD), fingerprint().toString());
    Files.write(target.resolve(STAMP), new byte[0]);
  }

  /** Of all that the results depend on, and so of everything that makes up Jacket. */
  private Fingerprint fingerprint() throws IOException {
    Fingerprint all = Fingerprint.ABSENT;
    for (java.nio.file.Path input : inputs) {
      for (java.nio.file.Path file : files(input)) {
        String name = input.relativize(file).toString();
        all = all.with(name.getBytes(StandardCharsets.UTF_8)).with(Files.readAllBytes(file));
      }
    }
    return all;
  }

  private static Path pathOf(String name) {
    return Path.of(Collections.STANDARD + "/" + name);
  }

  /** Compiles a file of the library and stores its modules. */
  private final class Store extends Procedure {
    private final String file;

    Store(String file) {
      this.file = file;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Path path = pathOf(file);
      Namespace ns = Namespace.current(m);
      ModuleName name = CurrentResolver.of(m).resolve(m, path, null, ns, true);
      write(path, ModuleArchive.modules(ns.registry, name));
      return VoidValue.VOID;
    }

    private void write(Path path, List<Module> modules) {
      java.nio.file.Path to = target.resolve(ResourceLibrary.compiledName(file));
      try {
        Files.createDirectories(to.getParent());
        Files.write(to, ModuleArchive.write(path, modules));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
