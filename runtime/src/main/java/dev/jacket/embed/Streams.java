package dev.jacket.embed;

import dev.jacket.machine.Machine;
import dev.jacket.port.StandardStreams;
import dev.jacket.port.Terminals;
import dev.jacket.thread.Scheduler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What an engine's standard ports stand on: the host's streams, or else those of the process. */
final class Streams {
  @Nullable InputStream input;
  @Nullable OutputStream output;
  @Nullable OutputStream errors;

  /** Gives an engine its standard ports. */
  void install(Machine machine, Scheduler scheduler) {
    StandardStreams.install(
        machine,
        scheduler,
        input == null ? System.in : input,
        output == null ? new FileOutputStream(FileDescriptor.out) : output,
        errors == null ? new FileOutputStream(FileDescriptor.err) : errors,
        input == null && Terminals.isTerminal(0),
        output == null && Terminals.isTerminal(1),
        errors == null && Terminals.isTerminal(2));
  }
}
