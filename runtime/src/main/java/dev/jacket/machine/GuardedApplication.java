package dev.jacket.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies a continuation where impersonators of prompt tags watch what it returns: has the layers
 * of the tag that captured it change the guard, the innermost first, and then jumps.
 */
final class GuardedApplication implements ControlAction {
  private final Continuation k;
  private final PromptFrame prompt;
  private final Arrival arrival;
  private final List<PromptTagImpersonator> layers;
  private final Object guard;

  private GuardedApplication(
      Continuation k,
      PromptFrame prompt,
      Arrival arrival,
      List<PromptTagImpersonator> layers,
      Object guard) {
    this.k = k;
    this.prompt = prompt;
    this.arrival = arrival;
    this.layers = layers;
    this.guard = guard;
  }

  /** The application, or null if nothing watches it. */
  static @Nullable GuardedApplication of(
      Continuation k, PromptFrame prompt, Arrival arrival, @Nullable PromptTagImpersonator tag) {
    if (tag == null && PromptRedirection.of(prompt) == null) {
      return null;
    }
    List<PromptTagImpersonator> layers = new ArrayList<>();
    for (PromptTagImpersonator at = tag; at != null; at = at.inner()) {
      if (at.capture != null) {
        layers.add(0, at);
      }
    }
    Procedure guard = ResultGuard.of(prompt);
    if (guard == null && layers.isEmpty()) {
      return null;
    }
    Object start = guard == null ? new Values() : guard;
    return new GuardedApplication(k, prompt, arrival, layers, start);
  }

  @Override
  public Object run(Machine m) {
    if (layers.isEmpty()) {
      Frame below = new ResultGuard.GuardFrame(guard).linkTo(prompt);
      return arrival.at(k.onto(below), new Continuation.Replacement(k, arrival)).run(m);
    }
    m.k = new CaptureFrame(this).linkTo(m.k);
    return m.tailCall(java.util.Objects.requireNonNull(layers.get(0).capture), guard);
  }

  private GuardedApplication with(Object changed) {
    if (layers.get(0).chaperone && !ChaperoneRelation.isChaperone(changed, guard)) {
      throw ValuesInterposition.notChaperone(
          "call-with-current-continuation", "continuation-result guard", guard, changed);
    }
    return new GuardedApplication(k, prompt, arrival, layers.subList(1, layers.size()), changed);
  }

  /** Goes on with the guard that a layer returned. */
  private static final class CaptureFrame extends Frame {
    private final GuardedApplication application;

    CaptureFrame(GuardedApplication application) {
      this.application = application;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(application.with(value));
    }
  }

  /** The guard where the prompt has none. */
  private static final class Values extends VariadicProcedure {
    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      return m.values(args);
    }

    @Override
    public String name() {
      return "values";
    }
  }
}
