package dev.jacket.event;

import dev.jacket.thread.CustodianBox;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Wait;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import org.jspecify.annotations.Nullable;

/** What counts as an event, and the simple events that other values stand for. */
public final class Events {
  /** {@code prop:evt}. */
  public static final StructProperty PROPERTY =
      new StructProperty(
          dev.jacket.value.Symbol.of("evt"), new EventPropertyGuard(), java.util.List.of());

  private Events() {}

  /** {@code evt?}. */
  public static boolean isEvent(Object v) {
    return v instanceof Event
        || v instanceof CompositeEvent
        || v instanceof EventImpersonator
        || v instanceof RacketThread
        || v instanceof CustodianBox
        || (v instanceof Struct s && s.property(PROPERTY) != null);
  }

  /** {@code handle-evt?}. */
  public static boolean isHandle(Object v) {
    Object event = v instanceof EventImpersonator i ? i.base : v;
    return event instanceof CompositeEvent composite && composite.isHandle();
  }

  /** The simple event that a value is or stands for; null if it must be taken apart, or is none. */
  public static @Nullable Event simple(Object v) {
    if (v instanceof Event event) {
      return v instanceof ProceduralEvent p && p.procedural() != null ? null : event;
    }
    if (v instanceof RacketThread thread) {
      return new LatchEvent(thread.deadLatch(), thread, thread.toString());
    }
    if (v instanceof CustodianBox box) {
      return new LatchEvent(box.emptied(), box, box.toString());
    }
    return null;
  }

  /** A wait for an event during which breaks may come in even if they are disabled around it. */
  public static Wait breakableWait(Event event) {
    return new EventWait(event, true);
  }

  /** The {@code thread-dead-evt} of a thread, always the same. */
  public static Object deadEvent(RacketThread thread) {
    Object event = thread.deadEvent;
    if (event == null) {
      event = new LatchEvent(thread.deadLatch(), null, "#<thread-dead-evt>");
      thread.deadEvent = event;
    }
    return event;
  }
}
