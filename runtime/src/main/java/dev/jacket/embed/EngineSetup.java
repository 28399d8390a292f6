package dev.jacket.embed;

import dev.jacket.machine.Machine;
import dev.jacket.reader.Literals;
import dev.jacket.thread.Scheduler;

/** Gives a new engine what the builtins need. The builtins' module provides it as a service. */
public interface EngineSetup {
  /** Installs the values of builtin parameters. */
  void install(Machine machine, Scheduler scheduler);

  /** What the reader makes of hash table, regular expression and structure literals. */
  Literals literals();
}
