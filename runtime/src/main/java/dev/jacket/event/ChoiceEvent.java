package dev.jacket.event;

/** Any of several events. */
public final class ChoiceEvent extends CompositeEvent {
  final Object[] events;

  /** A choice among events, which the array holds. */
  public ChoiceEvent(Object[] events) {
    this.events = events;
  }

  @Override
  boolean isHandle() {
    for (Object event : events) {
      if (Events.isHandle(event)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "#<evt>";
  }
}
