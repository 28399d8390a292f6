package dev.jacket.cli;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;

/** Does what the command line says. */
final class Command implements Task {
  private static final int USAGE = 2;

  private final String[] args;
  private int status;

  Command(String[] args) {
    this.args = args;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public void run() {
    Options options;
    try {
      options = Options.parse(args);
    } catch (Options.BadUsage e) {
      System.err.println("jacket: " + e.getMessage());
      status = USAGE;
      return;
    }
    try (Engine engine = Main.engine(options)) {
      Signals.breakMain(engine.scheduler());
      Script script = new Script(engine);
      for (Options.Step step : options.steps()) {
        switch (step.kind()) {
          case REQUIRE_FILE -> script.requireFile(step.what());
          case REQUIRE_LIBRARY -> script.requireLibrary(step.what());
          case EVALUATE -> script.evaluate(step.what());
        }
      }
      if (options.interactive()) {
        script.interact();
      }
      status = script.run();
    }
  }
}
