package dev.jacket.primitives;

import dev.jacket.expander.load.LoadParameters;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.port.InputPort;
import dev.jacket.port.Ports;
import dev.jacket.port.StandardStreams;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Str;
import dev.jacket.value.VoidValue;
import java.util.Objects;

/** The parameters of reading, evaluating and printing (reference, section 18.1). */
@PrimitiveModule("#%kernel")
public final class InteractionParameters {
  private static final Str PROMPT = Str.immutable("> ");

  @PrimitiveValue("current-print")
  public static final Parameter CURRENT_PRINT = handler("current-print", 1, new DefaultPrint());

  @PrimitiveValue("current-prompt-read")
  public static final Parameter CURRENT_PROMPT_READ =
      handler("current-prompt-read", 0, new DefaultPrompt(PromptStep.PROMPT));

  @PrimitiveValue("current-read-interaction")
  public static final Parameter CURRENT_READ_INTERACTION =
      handler("current-read-interaction", 2, new DefaultRead());

  @PrimitiveValue("current-get-interaction-input-port")
  public static final Parameter CURRENT_GET_INTERACTION_INPUT_PORT =
      handler("current-get-interaction-input-port", 0, new InteractionInput());

  @PrimitiveValue("current-get-interaction-evt")
  public static final Parameter CURRENT_GET_INTERACTION_EVT =
      handler("current-get-interaction-evt", 0, new InteractionInput());

  private InteractionParameters() {}

  private static Parameter handler(String name, int arity, Procedure initial) {
    return Parameter.builtin(
        name,
        new ContractGuard(
            name, "(procedure-arity-includes/c " + arity + ")", v -> Applicables.accepts(v, arity)),
        initial);
  }

  private static Procedure kernel(String name) {
    return (Procedure) Objects.requireNonNull(PrimitiveModules.value("#%kernel", name));
  }

  /** Prints a value and a line end; void is not printed. */
  private static final class DefaultPrint extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object value) {
      if (value == VoidValue.VOID) {
        return VoidValue.VOID;
      }
      Object r = m.call1(kernel("print"), depth + 1, value);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new Then(kernel("newline")));
        return r;
      }
      return m.tailCall(kernel("newline"));
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-print-handler";
    }
  }

  /** Calls a procedure when another one has returned. */
  private static final class Then extends Frame {
    private final Procedure next;

    Then(Procedure next) {
      this.next = next;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(next);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  private enum PromptStep {
    PROMPT,
    FLUSH,
    READ
  }

  /** Shows the prompt, makes it visible, then reads a form. */
  private static final class DefaultPrompt extends Procedure {
    private final PromptStep step;

    DefaultPrompt(PromptStep step) {
      this.step = step;
    }

    @Override
    public Object call0(Machine m, int depth) {
      switch (step) {
        case PROMPT:
          m.save(new Then(new DefaultPrompt(PromptStep.FLUSH)));
          return m.tailCall(kernel("display"), PROMPT);
        case FLUSH:
          m.save(new Then(new DefaultPrompt(PromptStep.READ)));
          return m.tailCall(kernel("flush-output"));
        default:
          m.save(new ReadFrom());
          return m.tailCall(CURRENT_GET_INTERACTION_INPUT_PORT.get(m));
      }
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** Reads a form from the port that it is given. */
  private static final class ReadFrom extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object port) {
      InputPort in = Ports.input(port);
      Object name = in == null ? Boolean.FALSE : in.name;
      return m.tailCall(CURRENT_READ_INTERACTION.get(m), name, port);
    }
  }

  /** Reads a form with {@code #reader} enabled and {@code #lang} disabled. */
  private static final class DefaultRead extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object source, Object port) {
      Parameter lang =
          (Parameter)
              Objects.requireNonNull(PrimitiveModules.value("#%kernel", "read-accept-lang"));
      return Control.withMark(
          m,
          Keys.PARAMETERIZATION,
          LoadParameters.reading(m).with(lang, new ThreadCell(Boolean.FALSE, true)),
          new Read(source, port));
    }

    @Override
    public long arityMask() {
      return 1 << 2;
    }

    @Override
    public String name() {
      return "default-read-interaction";
    }
  }

  private static final class Read extends Procedure {
    private final Object source;
    private final Object port;

    Read(Object source, Object port) {
      this.source = source;
      this.port = port;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCall(kernel("read-syntax"), source, port);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "default-read-interaction";
    }
  }

  /** The current input port, which is also the event that input is there. */
  private static final class InteractionInput extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      return StandardStreams.INPUT.get(m);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "";
    }
  }
}
