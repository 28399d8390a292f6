package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import java.util.List;

/**
 * Takes any number of values through procedures that return as many, from the outermost layer
 * inward.
 */
abstract class ValuesInterposition {
  private final String who;
  private final String kind;
  private final String place;
  private final List<Step> steps;

  /** One layer's procedure, and whether it must return chaperones of what it gets. */
  record Step(Object procedure, boolean chaperone) {}

  /**
   * An interposition.
   *
   * @param who the operator that errors name
   * @param kind what the values are, as errors say
   * @param place where a wrong number of values came from, as errors say
   */
  ValuesInterposition(String who, String kind, String place, List<Step> steps) {
    this.who = who;
    this.kind = kind;
    this.place = place;
    this.steps = steps;
  }

  /** What is done with the values in the end. */
  abstract Object finish(Machine m, Object[] values);

  /** Takes the values through all layers. */
  final Object run(Machine m, int depth, Object[] values) {
    return run(m, depth, 0, values);
  }

  private Object run(Machine m, int depth, int from, Object[] start) {
    Object[] values = start;
    for (int i = from; i < steps.size(); i++) {
      Object r = m.callN(steps.get(i).procedure, depth + 1, values);
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new StepFrame(this, i, values));
        return Machine.SPECIAL;
      }
      values = accept(i, values, r);
    }
    return finish(m, values);
  }

  private Object[] accept(int i, Object[] values, Object result) {
    Object[] got = result instanceof MultipleValues many ? many.items : new Object[] {result};
    if (got.length != values.length) {
      throw ResultArity.inRedirection(values.length, place, Lists.of(got));
    }
    for (int j = 0; j < got.length; j++) {
      if (steps.get(i).chaperone && !ChaperoneRelation.isChaperone(got[j], values[j])) {
        throw notChaperone(who, kind, values[j], got[j]);
      }
    }
    return got;
  }

  /** The error where a chaperone's procedure returned something else. */
  static RacketException notChaperone(String who, String kind, Object original, Object received) {
    return Errors.arguments(
        who,
        "non-chaperone result; received a "
            + kind
            + " that is not a chaperone of the original "
            + kind,
        "original",
        original,
        "received",
        received);
  }

  /** Goes on with what a step returned. */
  private static final class StepFrame extends Frame {
    private final ValuesInterposition interposition;
    private final int at;
    private final Object[] values;

    StepFrame(ValuesInterposition interposition, int at, Object[] values) {
      this.interposition = interposition;
      this.at = at;
      this.values = values;
    }

    @Override
    public Object resume(Machine m, int depth, Object result) {
      Object[] accepted = interposition.accept(at, values, result);
      return interposition.run(m, depth, at + 1, accepted);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
