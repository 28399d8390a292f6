package dev.jacket.machine;

/**
 * The frame of a {@code with-handlers}: what is raised on top of it is handled in the continuation
 * of this frame, breaks disabled.
 */
final class HandlerFrame extends ControlFrame {
  private final Object select;
  private final boolean inTail;

  /**
   * Makes a frame.
   *
   * @param select is given what was raised; the result is that of the {@code with-handlers}
   * @param inTail whether {@code select} only chooses the handler, which is then called in the
   *     place of this frame, breaks as they are there
   */
  HandlerFrame(Object select, boolean inTail) {
    this.select = select;
    this.inTail = inTail;
  }

  /** Handles a value raised on top of this frame, where the frame is on the Java stack. */
  Object handle(Machine m, Object raised) {
    m.tailCall(select, raised);
    return m.escape(this, m.under(selection(raised)));
  }

  /**
   * The way to handle a value raised on top of this frame, where the frame is on the heap.
   *
   * @param again has it handled in another continuation
   */
  Jump jump(Object raised, ControlAction again) {
    Frame target = selection(raised).linkTo(java.util.Objects.requireNonNull(next));
    return Jump.to(target, select, new Object[] {raised}, again);
  }

  private Frame selection(Object raised) {
    return inTail ? new Choice(raised) : new BreaksOffFrame();
  }

  /** Calls the handler that was chosen. */
  private static final class Choice extends BreaksOffFrame {
    private final Object raised;

    Choice(Object raised) {
      this.raised = raised;
    }

    @Override
    public Object resume(Machine m, int depth, Object handler) {
      m.checkForBreak();
      return m.tailCall(handler, raised);
    }

    @Override
    public boolean acceptsValues() {
      return false;
    }
  }
}
