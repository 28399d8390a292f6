package dev.jacket.embed;

import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.StoredUnits;
import dev.jacket.expander.compile.CodeLoader;
import dev.jacket.expander.load.Collections;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.ExpanderSource;
import dev.jacket.expander.load.LanguageReader;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.expander.load.StandardResolver;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * An engine: runs Racket programs, one Java thread at a time.
 *
 * <p>Closing it stops all its threads and closes everything that its programs opened.
 */
public final class Engine implements AutoCloseable {
  private static final int DEFAULT_DEPTH = 400;

  private final Machine machine;
  private final Scheduler scheduler;

  private Engine(Builder builder) {
    machine = new Machine(builder.depth);
    machine.preemptEagerly(builder.eager);
    scheduler = new Scheduler(machine);
    EngineSetup setup =
        ServiceLoader.load(EngineSetup.class, loader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the builtins are not in the class path"));
    setup.install(machine, scheduler);
    builder.streams.install(machine, scheduler);
    setup.describe(machine, builder.program, builder.arguments);
    Literals literals = setup.literals();
    Collections collections =
        new Collections(new ResourceLibrary(builder.librarySources), builder.collections);
    CodeLoader code = new StoredUnits(Primitives.REGISTERED);
    SourceLoader loader = new SourceLoader(collections, literals, code);
    machine.install(
        CurrentResolver.OF_ENGINE, new CurrentResolver(new StandardResolver(collections)));
    machine.install(ExpanderSource.OF_ENGINE, new LateExpander(machine));
    machine.install(LoadParameters.LOADER, loader);
    machine.install(ReadHooks.EXTENSION, new LanguageReader());
    machine.install(
        Namespace.CURRENT, Namespace.topLevel(new Registry(new ScopeSpace(), loader), 0));
  }

  private static ClassLoader loader() {
    return Engine.class.getClassLoader();
  }

  /** Starts the description of an engine. */
  public static Builder builder() {
    return new Builder();
  }

  /** An engine as the builder describes it. */
  public static final class Builder {
    private final List<Path> collections = new ArrayList<>();
    private final Streams streams = new Streams();
    private int depth = DEFAULT_DEPTH;
    private boolean eager;
    private String program = "jacket";
    private List<String> arguments = List.of();

    private boolean librarySources = Boolean.getBoolean("jacket.collects.source");

    private Builder() {}

    /** Adds a folder in which library modules are looked for, behind the standard library. */
    public Builder collection(Path folder) {
      collections.add(folder.toAbsolutePath().normalize());
      return this;
    }

    /**
     * Sets how many frames a segment of the Java stack may have before it is moved to the heap.
     *
     * @param frames at least 2; small numbers are slow, and good for tests
     */
    public Builder depthLimit(int frames) {
      depth = frames;
      return this;
    }

    /**
     * Has threads give way at every occasion, not only when their time is over: good for tests. An
     * occasion is whenever the Java stack has been moved to the heap.
     */
    public Builder preemptEagerly() {
      eager = true;
      return this;
    }

    /** Sets what {@code (current-input-port)} reads; without it, the input of the process. */
    public Builder input(InputStream in) {
      streams.input = in;
      return this;
    }

    /** Sets where {@code (current-output-port)} writes; without it, the output of the process. */
    public Builder output(OutputStream out) {
      streams.output = out;
      return this;
    }

    /** Sets where {@code (current-error-port)} writes; without it, the errors of the process. */
    public Builder errors(OutputStream err) {
      streams.errors = err;
      return this;
    }

    /** Sets what {@code (find-system-path 'run-file)} gives. */
    public Builder program(String name) {
      program = name;
      return this;
    }

    /** Sets what {@code current-command-line-arguments} gives to begin with. */
    public Builder arguments(List<String> strings) {
      arguments = List.copyOf(strings);
      return this;
    }

    /** Sets whether the standard library is expanded from its sources, to work on it. */
    public Builder librarySources(boolean only) {
      librarySources = only;
      return this;
    }

    /** Makes the engine. */
    public Engine build() {
      return new Engine(this);
    }
  }

  /** The machine. */
  public Machine machine() {
    return machine;
  }

  /** The scheduler. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /**
   * Calls a procedure in a new thread of the engine, and runs the engine until that thread ends.
   *
   * @return what the procedure returned, or null if the thread was killed
   */
  public @Nullable Object call(Procedure thunk) {
    RacketThread main = scheduler.spawnMain(thunk);
    return scheduler.run(main);
  }

  @Override
  public void close() {
    try {
      scheduler.shutDown();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
