package dev.jacket.event;

/**
 * An event made of others, which {@link Selection} takes apart when a thread synchronizes on it.
 */
public abstract sealed class CompositeEvent
    permits ChoiceEvent, WrapEvent, GuardEvent, ReplaceEvent {
  /** Whether {@code handle-evt?} says so. */
  boolean isHandle() {
    return false;
  }

  @Override
  public String toString() {
    return isHandle() ? "#<handle-evt>" : "#<evt>";
  }
}
