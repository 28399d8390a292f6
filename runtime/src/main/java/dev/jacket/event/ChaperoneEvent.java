package dev.jacket.event;

/** A chaperone of an event: a procedure, given the event, returns another and a wrapper. */
public final class ChaperoneEvent extends CompositeEvent {
  final Object event;
  final Object procedure;

  /** A chaperone of {@code event}. */
  public ChaperoneEvent(Object event, Object procedure) {
    this.event = event;
    this.procedure = procedure;
  }

  @Override
  boolean isHandle() {
    return Events.isHandle(event);
  }

  @Override
  public String toString() {
    return event.toString();
  }
}
