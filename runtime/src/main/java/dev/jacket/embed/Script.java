package dev.jacket.embed;

import static java.util.Objects.requireNonNull;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.Making;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.port.InputPort;
import dev.jacket.port.StandardStreams;
import dev.jacket.thread.ExitRequest;
import dev.jacket.thread.Plumber;
import dev.jacket.thread.PlumberFlush;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;

/** Runs modules and forms as the command line does, one after the other, each under a prompt. */
public final class Script {
  private static final Symbol BASE = Symbol.of("racket/base");
  private static final Str BANNER = Str.immutable("Welcome to Jacket, for Racket v8.7.\n");

  private final Engine engine;
  private final List<Procedure> steps = new ArrayList<>();
  private boolean interactive;
  private int failures;

  /** A script in an engine. */
  public Script(Engine engine) {
    this.engine = engine;
  }

  /** Adds a file whose module is to be run. */
  public void requireFile(String file) {
    steps.add(new Require(complete(file)));
  }

  private static Path complete(String file) {
    return Path.of(java.nio.file.Path.of(file).toAbsolutePath().normalize().toString());
  }

  /** Adds a file that is to be compiled with all that it requires, but not run. */
  public void makeFile(String file, Making making) {
    steps.add(new Make(complete(file), making));
  }

  /** Adds a library that is to be compiled with all that it requires, but not run. */
  public void makeLibrary(String name, Making making) {
    steps.add(new Make(Symbol.of(name), making));
  }

  /** Adds a library whose module is to be run. */
  public void requireLibrary(String name) {
    steps.add(new Require(Symbol.of(name)));
  }

  /** Adds forms to be evaluated in the current namespace, which then has {@code racket/base}. */
  public void evaluate(String forms) {
    steps.add(new Call("#%kernel", "namespace-require", BASE));
    steps.add(new Forms(forms));
  }

  /** Has forms be read from the input, evaluated and printed after everything else. */
  public void interact() {
    interactive = true;
  }

  /**
   * Runs everything in one thread, calls the yield handler, then flushes the output.
   *
   * @return the exit status: what the program gave to {@code exit}, or 0, or 1 if there was an
   *     error
   */
  public int run() {
    int interaction = steps.size();
    if (interactive) {
      steps.add(new Call("#%kernel", "display", BANNER));
      steps.add(new Call("#%kernel", "namespace-require", BASE));
      steps.add(new Loop());
    }
    try {
      engine.call(new Sequence(interaction));
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
    private final int interaction;

    Sequence(int interaction) {
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
      if (next == steps.size()) {
        return m.tailCall(yieldHandler(m), (long) status());
      }
      m.save(new NextStep(this, next + 1));
      return Control.withPrompt(m, PromptTag.DEFAULT, null, guarded(steps.get(next)));
    }

    private static Object yieldHandler(Machine m) {
      Object parameter = PrimitiveModules.value("#%kernel", "executable-yield-handler");
      return ((Parameter) requireNonNull(parameter)).get(m);
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

  /** Calls a builtin. */
  private static final class Call extends Procedure {
    private final String module;
    private final String builtin;
    private final Object[] args;

    Call(String module, String builtin, Object... args) {
      this.module = module;
      this.builtin = builtin;
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCallN(requireNonNull(PrimitiveModules.value(module, builtin)), args);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return builtin;
    }
  }

  /** Runs {@code read-eval-print-loop}, then ends the line of the last prompt. */
  private static final class Loop extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      Object require = requireNonNull(PrimitiveModules.value("#%kernel", "dynamic-require"));
      if (StandardStreams.INPUT.get(m) instanceof InputPort in) {
        in.countLines();
      }
      m.save(new EndOfInput());
      return m.tailCall(m.callNested(require, BASE, Symbol.of("read-eval-print-loop")));
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "read-eval-print-loop";
    }
  }

  private static final class EndOfInput extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(requireNonNull(PrimitiveModules.value("#%kernel", "newline")));
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

  /** Declares and runs a module, then its {@code main} submodule if there is one. */
  private static final class Require extends Procedure {
    private final Object path;

    Require(Object path) {
      this.path = path;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Namespace ns = Namespace.current(m);
      ModuleName name = CurrentResolver.of(m).resolve(m, path, null, ns, true);
      Instantiation all = new Instantiation(ns.instances);
      ModuleName configure = name.submodule(Symbol.of("configure-runtime"));
      if (ns.registry.declared(configure) != null) {
        all.add(configure, ns.phase, 0);
      }
      all.add(name, ns.phase, 0);
      ModuleName main = name.submodule(Symbol.of("main"));
      if (ns.registry.declared(main) != null) {
        all.add(main, ns.phase, 0);
      }
      return all.run(m, depth, null);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "require";
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
