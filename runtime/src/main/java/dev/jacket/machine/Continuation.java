package dev.jacket.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A continuation up to a prompt, as {@code call/cc} captures it. */
final class Continuation extends ContinuationProcedure {
  private final Frame head;
  private final PromptFrame base;
  private final boolean composable;
  private final @Nullable PromptTagImpersonator tag;

  /**
   * A continuation.
   *
   * @param tag the impersonator of the tag that captured it, or null
   */
  Continuation(
      Frame head, PromptFrame base, boolean composable, @Nullable PromptTagImpersonator tag) {
    this.head = head;
    this.base = base;
    this.composable = composable;
    this.tag = tag;
  }

  /** The captured frames, for their marks. */
  Frame head() {
    return head;
  }

  /** The prompt that delimits the captured frames. */
  PromptFrame base() {
    return base;
  }

  /** Whether the prompt that delimits the captured frames belongs to the continuation. */
  boolean includesBase() {
    return !composable;
  }

  @Override
  Object jump(Machine m, Arrival arrival) {
    if (composable) {
      return arrival.at(onto(m.k), null).run(m);
    }
    PromptFrame prompt = prompt(m);
    GuardedApplication guarded = GuardedApplication.of(this, prompt, arrival, tag);
    return guarded == null ? replace(m, prompt, arrival) : guarded.run(m);
  }

  /** The prompt up to which the current continuation is replaced by this one. */
  private PromptFrame prompt(Machine m) {
    PromptFrame prompt = Control.findPrompt(m.top, base.tag, false);
    if (prompt == null) {
      throw Control.noPrompt("continuation application", base.tag);
    }
    BarrierFrame barrier = BarrierFrame.above(base, head);
    if (barrier != null && !barrier.encloses(m.k)) {
      throw Control.error("continuation application: attempt to cross a continuation barrier");
    }
    return prompt;
  }

  private Object replace(Machine m, PromptFrame prompt, Arrival arrival) {
    Frame target = prompt == base ? head : onto(prompt);
    return arrival.at(target, new Replacement(this, arrival)).run(m);
  }

  /** Replaces the current continuation, whatever it is, without asking guards again. */
  record Replacement(Continuation k, Arrival arrival) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return k.replace(m, k.prompt(m), arrival);
    }
  }

  /** Copies the captured frames on top of another continuation. */
  Frame onto(Frame below) {
    return copy(head, base, below);
  }

  /** Copies frames above {@code end} on top of another continuation. */
  static Frame copy(Frame head, Frame end, Frame below) {
    List<Frame> frames = new ArrayList<>();
    for (Frame at = head; at != end; at = Objects.requireNonNull(at.next)) {
      frames.add(at);
    }
    Frame result = below;
    for (int i = frames.size() - 1; i >= 0; i--) {
      result = join(frames.get(i), result);
    }
    return result;
  }

  /** Marks that come to lie on marks of the same frame are merged, the captured ones first. */
  private static Frame join(Frame frame, Frame below) {
    if (frame instanceof MarkFrame upper && below instanceof MarkFrame lower) {
      return upper.over(lower).linkTo(Objects.requireNonNull(lower.next));
    }
    return frame.copyOnto(below);
  }
}
