package dev.jacket.primitives;

import dev.jacket.embed.EngineSetup;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.port.StandardStreams;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.thread.Scheduler;

/** Gives a new engine the builtin parameters' values. */
public final class StandardSetup implements EngineSetup {
  @Override
  public void install(Machine machine, Scheduler scheduler) {
    machine.install(Raising.UNCAUGHT_HANDLER, new ErrorHandlers.Uncaught());
    StandardStreams.install(machine, scheduler);
    machine.install(ReadHooks.LITERALS, literals());
  }

  @Override
  public Literals literals() {
    return new ReaderLiterals();
  }
}
