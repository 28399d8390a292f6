package dev.jacket.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guard of what a continuation returns to the prompt that it was applied under: the layers of
 * the prompt's tag, seen through those of the tag by which the continuation was captured.
 */
final class ResultGuard extends VariadicProcedure {
  private final List<ValuesInterposition.Step> steps;

  private ResultGuard(List<ValuesInterposition.Step> steps) {
    this.steps = steps;
  }

  /** The guard of a prompt's results; null if its tag has none. */
  static @Nullable Procedure of(PromptFrame prompt) {
    List<ValuesInterposition.Step> steps = new ArrayList<>();
    for (PromptTagImpersonator at = PromptRedirection.of(prompt); at != null; at = at.inner()) {
      if (at.result != null) {
        steps.add(new ValuesInterposition.Step(at.result, at.chaperone));
      }
    }
    return steps.isEmpty() ? null : new ResultGuard(steps);
  }

  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    return new Results(steps).run(m, depth, args);
  }

  @Override
  public String name() {
    return "";
  }

  private static final class Results extends ValuesInterposition {
    Results(List<Step> steps) {
      super(
          "call-with-continuation-prompt",
          "prompt-result argument",
          "use of `call/cc` result guard",
          steps);
    }

    @Override
    Object finish(Machine m, Object[] values) {
      return m.values(values);
    }
  }

  /** Applies a guard to the values that return to a prompt. */
  static final class GuardFrame extends Frame {
    private final Object guard;

    GuardFrame(Object guard) {
      this.guard = guard;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value instanceof MultipleValues many
          ? m.callN(guard, depth, many.items)
          : m.call1(guard, depth, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
