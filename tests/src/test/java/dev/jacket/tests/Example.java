package dev.jacket.tests;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the example programs, running in an engine and on a Java thread of its own. */
final class Example implements AutoCloseable {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
  private static final long SECONDS = 60;

  private final Captured output = new Captured();
  private final Captured errors = new Captured();
  private final Engine engine;
  private final FutureTask<Integer> run;

  private Example(String name, String... arguments) {
    engine = Runner.engine(Pressure.NONE, output, errors, List.of(arguments));
    Script script = new Script(engine);
    script.requireFile(EXAMPLES.resolve(name + ".rkt").toString());
    run = new FutureTask<>(script::run);
    Runner.start(run, name);
  }

  /** Starts an example. */
  static Example start(String name, String... arguments) {
    return new Example(name, arguments);
  }

  /** Runs an example to its end. */
  static Outcome run(String name, String... arguments)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (Example example = start(name, arguments)) {
      int status = example.run.get(SECONDS, TimeUnit.SECONDS);
      return new Outcome(example.output.take(), example.errors.take(), status);
    }
  }

  /** The port that a server says it listens on, as soon as it says so. */
  int port() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end && !run.isDone()) {
      Matcher m = PORT.matcher(output.peek());
      if (m.find()) {
        return Integer.parseInt(m.group(1));
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the server did not start\n" + output.peek() + errors.peek());
  }

  /** Ends the example, if it has not ended itself. */
  @Override
  public void close() {
    if (run.isDone()) {
      engine.close();
    } else {
      engine.scheduler().post(engine.scheduler().rootCustodian::shutDownAll);
    }
  }
}
