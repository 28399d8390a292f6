package dev.jacket.machine;

import dev.jacket.value.Box;
import dev.jacket.value.BoxImpersonator;
import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access to the elements of vectors and boxes through impersonators. */
public abstract class ContainerInterposition extends Interposition {
  private final String who;

  ContainerInterposition(String who, List<Step> steps) {
    super(steps);
    this.who = who;
  }

  /** {@code vector-ref}; the index was checked. */
  public static Object vectorRef(Machine m, int depth, VectorImpersonator v, int index) {
    List<Step> steps = steps(v, true);
    Collections.reverse(steps);
    return new OfVector("vector-ref", steps, v, index, null).run(m, depth, v.vector.items[index]);
  }

  /** {@code vector-set!}; the index was checked, and that the vector is mutable. */
  public static Object vectorSet(
      Machine m, int depth, VectorImpersonator v, int index, Object value) {
    return new OfVector("vector-set!", steps(v, false), v, index, v.vector).run(m, depth, value);
  }

  /** {@code unbox}. */
  public static Object unbox(Machine m, int depth, BoxImpersonator b) {
    List<Step> steps = steps(b, true);
    Collections.reverse(steps);
    return new OfBox("unbox", steps, null).run(m, depth, b.box.content);
  }

  /** {@code set-box!}; it was checked that the box is mutable. */
  public static Object setBox(Machine m, int depth, BoxImpersonator b, Object value) {
    return new OfBox("set-box!", steps(b, false), b.box).run(m, depth, value);
  }

  /** The interposed procedures, from the outermost inward, each with its layer. */
  private static List<Step> steps(Object v, boolean read) {
    List<Step> steps = new ArrayList<>();
    for (Object at = v; at != null; at = Impersonation.next(at)) {
      Object procedure = null;
      if (at instanceof VectorImpersonator layer) {
        procedure = read ? layer.read : layer.write;
      } else if (at instanceof BoxImpersonator layer) {
        procedure = read ? layer.read : layer.write;
      }
      if (procedure != null) {
        steps.add(new Step(procedure, at, Impersonation.isChaperone(at)));
      }
    }
    return steps;
  }

  @Override
  RacketException violation(Object original, Object received) {
    return Errors.arguments(
        who,
        "chaperone produced a result that is not a chaperone of the original result",
        "chaperone result",
        received,
        "original result",
        original);
  }

  /** An element of a vector on its way out or, if there is a target, in. */
  private static final class OfVector extends ContainerInterposition {
    private final VectorImpersonator outermost;
    private final int index;
    private final @Nullable Vector target;

    OfVector(
        String who,
        List<Step> steps,
        VectorImpersonator outermost,
        int index,
        @Nullable Vector target) {
      super(who, steps);
      this.outermost = outermost;
      this.index = index;
      this.target = target;
    }

    @Override
    Object call(Machine m, int depth, Step step, Object value) {
      VectorImpersonator layer = (VectorImpersonator) step.self();
      return layer.passesSelf
          ? m.call4(step.procedure(), depth, outermost, layer.next, (long) index, value)
          : m.call3(step.procedure(), depth, layer.next, (long) index, value);
    }

    @Override
    Object finish(Object value) {
      if (target == null) {
        return value;
      }
      target.items[index] = value;
      return VoidValue.VOID;
    }
  }

  /** The content of a box on its way out or, if there is a target, in. */
  private static final class OfBox extends ContainerInterposition {
    private final @Nullable Box target;

    OfBox(String who, List<Step> steps, @Nullable Box target) {
      super(who, steps);
      this.target = target;
    }

    @Override
    Object call(Machine m, int depth, Step step, Object value) {
      BoxImpersonator layer = (BoxImpersonator) step.self();
      return m.call2(step.procedure(), depth, layer.next, value);
    }

    @Override
    Object finish(Object value) {
      if (target == null) {
        return value;
      }
      target.content = value;
      return VoidValue.VOID;
    }
  }
}
