package dev.jacket.port;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Symbol;
import java.io.InputStream;
import java.io.OutputStream;

/** The ports that are read and written unless others are named (reference, section 13.1.2). */
public final class StandardStreams {
  /** {@code current-input-port}. */
  public static final Parameter INPUT =
      Parameter.builtin(
          "current-input-port",
          new ContractGuard("current-input-port", "input-port?", v -> Ports.input(v) != null),
          null);

  /** {@code current-output-port}. */
  public static final Parameter OUTPUT = output("current-output-port");

  /** {@code current-error-port}. */
  public static final Parameter ERROR = output("current-error-port");

  private StandardStreams() {}

  private static Parameter output(String name) {
    return Parameter.builtin(
        name, new ContractGuard(name, "output-port?", v -> Ports.output(v) != null), null);
  }

  /**
   * Gives an engine ports over streams, which stay open when the ports are closed. Output is
   * buffered, by lines on a terminal, and flushed by the root plumber; errors are not buffered.
   */
  public static void install(
      Machine machine,
      Scheduler scheduler,
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean inTerminal,
      boolean outTerminal,
      boolean errTerminal) {
    InputPort input = new InputPort(Symbol.of("stdin"), new StreamSource(in, inTerminal));
    BufferMode mode = outTerminal ? BufferMode.LINE : BufferMode.BLOCK;
    OutputPort output =
        new OutputPort(Symbol.of("stdout"), new StreamSink(out, false, outTerminal), mode);
    output.flushBy(scheduler.rootPlumber);
    OutputPort error =
        new OutputPort(
            Symbol.of("stderr"), new StreamSink(err, false, errTerminal), BufferMode.NONE);
    machine.install(INPUT, input);
    machine.install(OUTPUT, output);
    machine.install(ERROR, error);
  }
}
