package dev.jacket.primitives;

import dev.jacket.embed.EngineSetup;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Vector;
import java.util.List;

/** Gives a new engine the builtin parameters' values. */
public final class StandardSetup implements EngineSetup {
  @Override
  public void install(Machine machine, Scheduler scheduler) {
    Raising.install(machine, UncaughtExceptions.handler());
    machine.install(ErrorValues.HANDLER, new ErrorValueText());
    machine.install(ErrorValues.SYNTAX_HANDLER, new ErrorAdjustment.SyntaxToString());
    machine.install(LoadParameters.LOAD, new LoadHandler());
    machine.install(ReadHooks.LITERALS, literals());
  }

  @Override
  public void describe(Machine machine, String program, List<String> arguments) {
    machine.install(SystemPaths.RUN_FILE, Path.of(program));
    Object[] items = arguments.stream().map(Str::immutable).toArray();
    machine.install(SystemFacts.CURRENT_COMMAND_LINE_ARGUMENTS, new Vector(items, true));
  }

  @Override
  public Literals literals() {
    return new ReaderLiterals();
  }
}
