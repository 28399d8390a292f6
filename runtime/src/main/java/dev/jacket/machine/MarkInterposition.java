package dev.jacket.machine;

import dev.jacket.value.RacketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes the value of a continuation mark through the impersonators of its key. */
public final class MarkInterposition extends Interposition {
  private final String who;

  private MarkInterposition(String who, List<Step> steps) {
    super(steps);
    this.who = who;
  }

  /** What the operator {@code who}, which looked a value up with the key, gives for it. */
  public static Object read(
      Machine m, int depth, String who, MarkKeyImpersonator key, Object value) {
    List<Step> steps = steps(key, true);
    Collections.reverse(steps);
    return new MarkInterposition(who, steps).run(m, depth, value);
  }

  /** What is kept as the mark of the key in place of {@code value}. */
  static Object write(Machine m, int depth, MarkKeyImpersonator key, Object value) {
    return new MarkInterposition("with-continuation-mark", steps(key, false)).run(m, depth, value);
  }

  private static List<Step> steps(MarkKeyImpersonator key, boolean read) {
    List<Step> steps = new ArrayList<>();
    for (Object at = key; at instanceof MarkKeyImpersonator layer; at = layer.next) {
      steps.add(new Step(read ? layer.get : layer.set, layer, layer.chaperone));
    }
    return steps;
  }

  @Override
  Object call(Machine m, int depth, Step step, Object value) {
    return m.call1(step.procedure(), depth, value);
  }

  @Override
  RacketException violation(Object original, Object received) {
    return ValuesInterposition.notChaperone(who, "value", original, received);
  }
}
