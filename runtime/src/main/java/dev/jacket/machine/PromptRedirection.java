package dev.jacket.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What impersonators of prompt tags put in the way of prompts and of aborts to them. */
public final class PromptRedirection {
  private PromptRedirection() {}

  /** {@code abort-current-continuation} with an impersonated tag. */
  public static Object abort(Machine m, int depth, PromptTagImpersonator tag, Object[] values) {
    List<ValuesInterposition.Step> steps = new ArrayList<>();
    for (PromptTagImpersonator at = tag; at != null; at = at.inner()) {
      steps.add(new ValuesInterposition.Step(at.abort, at.chaperone));
    }
    return new Abort(tag.tag, steps).run(m, depth, values);
  }

  private static final class Abort extends ValuesInterposition {
    private final PromptTag tag;

    Abort(PromptTag tag, List<Step> steps) {
      super(
          "abort-current-continuation",
          "prompt-abort argument",
          "use of prompt-abort redirecting procedure",
          steps);
      this.tag = tag;
    }

    @Override
    Object finish(Machine m, Object[] values) {
      return Control.abort(m, tag, values);
    }
  }

  /** The handler of a prompt with an impersonated tag: a null handler is the default one. */
  public static Procedure handler(PromptTagImpersonator tag, @Nullable Object handler) {
    return new Handler(tag, handler == null ? new DefaultPromptHandler(tag.tag) : handler);
  }

  /** The impersonator of the tag that a prompt was made with, or null. */
  static @Nullable PromptTagImpersonator of(PromptFrame prompt) {
    return prompt.handler instanceof Handler handler ? handler.tag : null;
  }

  /** Calls a prompt's handler with what the layers make of the values of an abort. */
  private static final class Handler extends VariadicProcedure {
    private final PromptTagImpersonator tag;
    private final Object handler;

    Handler(PromptTagImpersonator tag, Object handler) {
      this.tag = tag;
      this.handler = handler;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      List<ValuesInterposition.Step> steps = new ArrayList<>();
      for (PromptTagImpersonator at = tag; at != null; at = at.inner()) {
        steps.add(new ValuesInterposition.Step(at.handler, at.chaperone));
      }
      return new Handling(handler, steps).run(m, depth, args);
    }

    @Override
    public String name() {
      return "";
    }
  }

  private static final class Handling extends ValuesInterposition {
    private final Object handler;

    Handling(Object handler, List<Step> steps) {
      super(
          "call-with-continuation-prompt",
          "prompt-handler argument",
          "use of prompt-handler redirecting procedure",
          steps);
      this.handler = handler;
    }

    @Override
    Object finish(Machine m, Object[] values) {
      return m.tailCallN(handler, values);
    }
  }
}
