package dev.jacket.machine;

import dev.jacket.value.RacketException;
import java.util.List;

/**
 * Takes a value through the procedures that impersonators put in the way of an operation, one after
 * the other: from the innermost outward when it was read, from the outermost inward before it is
 * stored.
 */
abstract class Interposition {
  private final List<Step> steps;

  /**
   * One layer.
   *
   * @param procedure what is interposed
   * @param self its first argument
   * @param chaperone whether it must return a chaperone of what it gets
   */
  record Step(Object procedure, Object self, boolean chaperone) {}

  Interposition(List<Step> steps) {
    this.steps = steps;
  }

  /** Takes the value through all steps. */
  final Object run(Machine m, int depth, Object value) {
    return run(m, depth, 0, value);
  }

  private Object run(Machine m, int depth, int from, Object start) {
    Object value = start;
    for (int i = from; i < steps.size(); i++) {
      Object r = call(m, depth + 1, steps.get(i), value);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new StepFrame(this, i, value));
        return Machine.SPECIAL;
      }
      value = accept(i, value, r);
    }
    return finish(value);
  }

  private Object accept(int i, Object value, Object result) {
    if (steps.get(i).chaperone && !ChaperoneRelation.isChaperone(result, value)) {
      throw violation(value, result);
    }
    return result;
  }

  /** Calls the procedure of a step, as {@link Machine#callN} does. */
  Object call(Machine m, int depth, Step step, Object value) {
    return m.call2(step.procedure, depth, step.self, value);
  }

  /** What to do with the value in the end: nothing, or to store it. */
  Object finish(Object value) {
    return value;
  }

  /** The error for a chaperone that returned something else. */
  abstract RacketException violation(Object original, Object received);

  /** Goes on with what a step returned. */
  private static final class StepFrame extends Frame {
    private final Interposition interposition;
    private final int at;
    private final Object value;

    StepFrame(Interposition interposition, int at, Object value) {
      this.interposition = interposition;
      this.at = at;
      this.value = value;
    }

    @Override
    public Object resume(Machine m, int depth, Object result) {
      Object accepted = interposition.accept(at, value, result);
      return interposition.run(m, depth, at + 1, accepted);
    }
  }
}
