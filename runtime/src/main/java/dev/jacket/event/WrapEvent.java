package dev.jacket.event;

/** An event whose result a procedure computes from another's. */
public final class WrapEvent extends CompositeEvent {
  final Object event;
  final Object procedure;
  private final boolean handle;

  /**
   * Wraps an event.
   *
   * @param handle whether the procedure is called in tail position, with breaks as they are
   */
  public WrapEvent(Object event, Object procedure, boolean handle) {
    this.event = event;
    this.procedure = procedure;
    this.handle = handle;
  }

  @Override
  boolean isHandle() {
    return handle;
  }
}
