package dev.jacket.embed;

import dev.jacket.expander.load.Making;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.thread.ExitRequest;
import dev.jacket.thread.Plumber;
import dev.jacket.thread.PlumberFlush;
import dev.jacket.value.Nil;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;

/** Runs modules and forms as the command line does, one after the other, each under a prompt. */
public final class Script {
  private static final Str BANNER = Str.immutable("Welcome to Jacket, for Racket v8.7.\n");

  private final Engine engine;
  private final List<Step> steps = new ArrayList<>();
  private boolean interactive;
  private boolean evaluates;
  private boolean required;
  private boolean yields = true;
  private int failures;

  /**
   * Something to do.
   *
   * @param names whether it does no more than to bring names to the top level, where forms see them
   */
  private record Step(Procedure action, boolean names) {}

  /** A script in an engine. */
  public Script(Engine engine) {
    this.engine = engine;
  }

  private void add(Procedure action) {
    steps.add(new Step(action, false));
  }

  /** Adds a file whose module is to be run; forms see what it provides. */
  public void requireFile(String file) {
    require(complete(file));
  }

  private static Path complete(String file) {
    return Path.of(java.nio.file.Path.of(file).toAbsolutePath().normalize().toString());
  }

  /** Adds a library whose module is to be run; forms see what it provides. */
  public void requireLibrary(String name) {
    require(Symbol.of(name));
  }

  private void require(Object path) {
    add(new Require(path, required ? Require.Part.MODULE : Require.Part.PROGRAM));
    steps.add(new Step(new Call("namespace-require", path), true));
    add(new Require(path, Require.Part.MAIN));
    required = true;
  }

  /** Adds a library that forms are to see; it is no program of its own. */
  public void language(String name) {
    steps.add(new Step(new Call("namespace-require", Symbol.of(name)), true));
  }

  /** Adds a file that is to be compiled with all that it requires, but not run. */
  public void makeFile(String file, Making making) {
    add(new Make(complete(file), making));
  }

  /** Adds a library that is to be compiled with all that it requires, but not run. */
  public void makeLibrary(String name, Making making) {
    add(new Make(Symbol.of(name), making));
  }

  /** Adds forms to be evaluated in the current namespace; their values are printed. */
  public void evaluate(String forms) {
    evaluates = true;
    add(new Forms(forms));
  }

  /** Adds a file of forms, which are evaluated in the current namespace. */
  public void load(String file) {
    evaluates = true;
    add(new Call("load", Path.of(file)));
  }

  /** Adds a call of what {@code main} is bound to; its results are printed. */
  public void callMain(List<String> arguments) {
    evaluates = true;
    add(new MainCall(arguments.stream().map(Str::immutable).toArray()));
  }

  /** Has forms be read from the input, evaluated and printed after everything else. */
  public void interact() {
    evaluates = true;
    interactive = true;
  }

  /** Shows the version. */
  public void welcome() {
    add(new Call("display", BANNER));
  }

  /** Has no cache files be read from now on. */
  public void ignoreCaches() {
    add(new Call("use-compiled-file-paths", Nil.NIL));
  }

  /** Has cache files be written for the modules that are loaded from now on. */
  public void keepCaches() {
    add(new CacheKeeping());
  }

  /** Has the yield handler not be called in the end. */
  public void yieldNothing() {
    yields = false;
  }

  /**
   * Runs everything in one thread, calls the yield handler, then flushes the output.
   *
   * @return the exit status: what the program gave to {@code exit}, or 0, or 1 if there was an
   *     error
   */
  public int run() {
    List<Procedure> actions = new ArrayList<>();
    for (Step step : steps) {
      if (evaluates || !step.names) {
        actions.add(step.action);
      }
    }
    int interaction = actions.size();
    if (interactive) {
      actions.add(new Loop());
    }
    try {
      engine.call(new Sequence(actions, interaction));
      engine.call(new Flush(engine.scheduler().rootPlumber));
    } catch (ExitRequest exit) {
      return exit.status();
    }
    return status();
  }

  private int status() {
    return failures == 0 ? 0 : 1;
  }

  /** Runs the steps, each under a prompt, up to one that fails; interaction takes place anyhow. */
  private final class Sequence extends Procedure {
    private final List<Procedure> actions;
    private final int interaction;

    Sequence(List<Procedure> actions, int interaction) {
      this.actions = actions;
      this.interaction = interaction;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return from(m, 0);
    }

    private Object from(Machine m, int start) {
      int next = failures > 0 ? Math.max(start, interaction) : start;
      if (next == interaction && interactive) {
        failures = 0;
      }
      if (next == actions.size()) {
        return yields ? m.tailCall(yieldHandler(m), (long) status()) : VoidValue.VOID;
      }
      m.save(new NextStep(this, next + 1));
      return Control.withPrompt(m, PromptTag.DEFAULT, null, guarded(actions.get(next)));
    }

    private static Object yieldHandler(Machine m) {
      return ((Parameter) Call.builtin("executable-yield-handler")).get(m);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "script";
    }
  }

  /** Goes on with the next step. */
  private static final class NextStep extends Frame {
    private final Sequence sequence;
    private final int next;

    NextStep(Sequence sequence, int next) {
      this.sequence = sequence;
      this.next = next;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return sequence.from(m, next);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  private Procedure guarded(Procedure body) {
    failures++;
    return new Guarded(body);
  }

  /** Runs a body; counts it as failed until it returns. */
  private final class Guarded extends Procedure {
    private final Procedure body;

    Guarded(Procedure body) {
      this.body = body;
    }

    @Override
    public Object call0(Machine m, int depth) {
      m.save(new Succeeded());
      return m.tailCall(body);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "script";
    }
  }

  private final class Succeeded extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      failures--;
      return VoidValue.VOID;
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Reads forms and evaluates each, printing its values. */
  private static final class Forms extends Procedure {
    private final String text;

    Forms(String text) {
      this.text = text;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Interaction.evaluate(m, depth, text);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "eval";
    }
  }

  /** Flushes what a plumber knows. */
  private static final class Flush extends Procedure {
    private final Plumber plumber;

    Flush(Plumber plumber) {
      this.plumber = plumber;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return PlumberFlush.run(m, depth, plumber);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "flush";
    }
  }
}
