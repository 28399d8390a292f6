package dev.jacket.event;

/** An event that, when another is ready, is replaced by what a procedure makes of the result. */
public final class ReplaceEvent extends CompositeEvent {
  final Object event;
  final Object maker;

  /** Replaces {@code event} by what {@code maker} returns. */
  public ReplaceEvent(Object event, Object maker) {
    this.event = event;
    this.maker = maker;
  }
}
