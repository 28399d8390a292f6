package dev.jacket.cli;

import dev.jacket.embed.Engine;
import dev.jacket.embed.Script;

/** Does what the command line says. */
final class Command implements Task {
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
    try {
      Options options = OptionsParser.parse(args);
      if (options.wants().help()) {
        System.out.print(OptionsParser.USAGE);
      } else {
        run(options);
      }
    } catch (Options.BadUsage e) {
      System.err.println("jacket: " + e.getMessage());
      status = 1;
    }
  }

  private void run(Options options) {
    try (Engine engine = Main.engine(options)) {
      Signals.breakMain(engine.scheduler());
      Script script = new Script(engine);
      configure(script, options);
      for (Options.Step step : options.steps()) {
        switch (step.kind()) {
          case REQUIRE_FILE -> script.requireFile(step.what());
          case REQUIRE_LIBRARY -> script.requireLibrary(step.what());
          case EVALUATE -> script.evaluate(step.what());
          case LOAD -> script.load(step.what());
          case MAIN -> script.callMain(options.arguments());
        }
      }
      if (options.wants().repl()) {
        script.interact();
      }
      status = script.run();
    }
  }

  private static void configure(Script script, Options options) {
    switch (options.caches()) {
      case READ -> {
        // that is how an engine does it
      }
      case IGNORED -> script.ignoreCaches();
      case KEPT -> script.keepCaches();
    }
    if (!options.wants().yield()) {
      script.yieldNothing();
    }
    if (options.wants().version()) {
      script.welcome();
    }
    if (!options.language().isEmpty()) {
      script.language(options.language());
    }
  }
}
