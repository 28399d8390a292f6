package dev.jacket.cli;

import dev.jacket.embed.Engine;
import java.util.List;

/** The entry of the {@code jacket} command. */
public final class Main {
  private static final long STACK_BYTES = 512L << 20;

  /** How deep calls may be nested on a stack of that size before they are moved to the heap. */
  private static final int DEPTH = 10_000;

  private Main() {}

  /** Runs the command and ends the Java process with its exit status. */
  public static void main(String[] args) throws InterruptedException {
    Task command =
        args.length > 0 && args[0].equals("make")
            ? new MakeCommand(List.of(args).subList(1, args.length))
            : new Command(args);
    // The expander recurs as deeply as forms are nested.
    Thread main = new Thread(null, command, "main", STACK_BYTES);
    main.start();
    main.join();
    System.exit(command.status());
  }

  /** An engine for the command line. */
  static Engine engine(Options options) {
    Engine.Builder builder =
        Engine.builder()
            .program(options.program())
            .arguments(options.arguments())
            .depthLimit(DEPTH);
    options.collections().forEach(builder::collection);
    return builder.build();
  }
}
