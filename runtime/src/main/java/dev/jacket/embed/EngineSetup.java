package dev.jacket.embed;

import dev.jacket.machine.Machine;
import dev.jacket.reader.Literals;
import dev.jacket.thread.Scheduler;
import java.util.List;

/** Gives a new engine what the builtins need. The builtins' module provides it as a service. */
public interface EngineSetup {
  /** Installs the values of builtin parameters. */
  void install(Machine machine, Scheduler scheduler);

  /** Gives a program its arguments and its name. */
  void describe(Machine machine, String program, List<String> arguments);

  /** What the reader makes of hash table, regular expression and structure literals. */
  Literals literals();
}
