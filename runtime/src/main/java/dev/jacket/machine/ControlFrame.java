package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * A frame that control operators look for: marks, winders, prompts, escapes and bottoms.
 *
 * <p>Control frames know the nearest one of each kind, so that looking something up never walks
 * over the frames of plain calls.
 */
public abstract class ControlFrame extends Frame {
  /** The next control frame further out, or null; set when this one is entered. */
  @Nullable ControlFrame below;

  /** The nearest frame with marks, this one included. */
  @Nullable MarkFrame marks;

  /** The nearest winder, this one included. */
  @Nullable WindFrame wind;

  /** The nearest prompt, this one included. */
  @Nullable PromptFrame prompt;

  /** The bottom of the task or nested call. */
  @Nullable BottomFrame bottom;

  /** The parameterization in force, or null for the engine's own. */
  @Nullable Parameterization parameterization;

  /** The cell that says whether breaks are enabled, or null for the engine's own. */
  @Nullable ThreadCell breaks;

  /** Answers of searches for marks that began here or came by; see {@link MarkSearch}. */
  MarkSearch.@Nullable Note notes;

  /**
   * Comes to lie on a control frame: takes over what that knows; subclasses add themselves. A frame
   * is entered when it is pushed, and in the same place again when it is moved to the heap.
   */
  void enter(@Nullable ControlFrame below) {
    this.below = below;
    control = this;
    notes = null; // a copy of a frame has another continuation
    if (below != null) {
      marks = below.marks;
      wind = below.wind;
      prompt = below.prompt;
      bottom = below.bottom;
      parameterization = below.parameterization;
      breaks = below.breaks;
    }
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.pass(value);
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
