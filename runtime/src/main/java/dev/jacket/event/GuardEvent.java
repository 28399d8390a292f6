package dev.jacket.event;

/** An event that a procedure makes for each synchronization. */
public final class GuardEvent extends CompositeEvent {
  /** What the procedure is given. */
  public enum Kind {
    /** Nothing. */
    PLAIN,
    /** An event that is ready when the made event is not chosen. */
    NACK,
    /** Whether the synchronization only polls. */
    POLL
  }

  final Kind kind;
  final Object maker;

  /** An event made by {@code maker}. */
  public GuardEvent(Kind kind, Object maker) {
    this.kind = kind;
    this.maker = maker;
  }
}
