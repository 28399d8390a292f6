package dev.jacket.tests;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs one after the other in one engine, where the library is loaded once. Each has a
 * main thread and a module of its own. An engine whose program does not end in time is given up.
 */
final class Runner implements AutoCloseable {
  /** The expander recurs as deeply as forms are nested. */
  private static final long STACK_BYTES = 256L << 20;

  private static final long SECONDS = 120;

  private final Pressure pressure;
  private Captured output = new Captured();
  private Captured errors = new Captured();
  private @Nullable Engine engine;

  Runner(Pressure pressure) {
    this.pressure = pressure;
  }

  /** An engine with these streams and arguments, and no input. */
  static Engine engine(
      Pressure pressure, Captured output, Captured errors, List<String> arguments) {
    Engine.Builder builder =
        Engine.builder()
            .input(InputStream.nullInputStream())
            .output(output)
            .errors(errors)
            .arguments(arguments);
    return pressure.apply(builder).build();
  }

  /** Runs a program and waits for its end. */
  Outcome run(Path program) throws InterruptedException {
    if (engine == null) {
      engine = engine(pressure, output, errors, List.of());
    }
    Script script = new Script(engine);
    script.requireFile(program.toString());
    FutureTask<Integer> task = new FutureTask<>(script::run);
    start(task, program.toString());
    try {
      int status = task.get(SECONDS, TimeUnit.SECONDS);
      return new Outcome(output.take(), errors.take(), status);
    } catch (ExecutionException e) {
      giveUp();
      throw new AssertionError("the engine failed", e.getCause());
    } catch (TimeoutException e) {
      String soFar = output.peek();
      giveUp();
      throw new AssertionError("no end within " + SECONDS + " s; output so far:\n" + soFar, e);
    }
  }

  /** Starts work of an engine on a Java thread with a large stack. */
  static Thread start(Runnable work, String name) {
    Thread thread = new Thread(null, work, name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void giveUp() {
    engine = null;
    output = new Captured();
    errors = new Captured();
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
