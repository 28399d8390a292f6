package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.event;
import static dev.jacket.primitives.ThreadArguments.procedure;

import dev.jacket.event.AlarmEvent;
import dev.jacket.event.ChoiceEvent;
import dev.jacket.event.ConstantEvent;
import dev.jacket.event.Events;
import dev.jacket.event.GuardEvent;
import dev.jacket.event.IdleEvent;
import dev.jacket.event.ReplaceEvent;
import dev.jacket.event.WrapEvent;
import dev.jacket.machine.Applicables;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Numbers;
import dev.jacket.value.StructProperty;
import org.jspecify.annotations.Nullable;

/** Events and their combinations (reference, section 11.2.1). */
@PrimitiveModule("#%kernel")
public final class EventMakers {
  @PrimitiveValue("always-evt")
  public static final Object ALWAYS = ConstantEvent.ALWAYS;

  @PrimitiveValue("never-evt")
  public static final Object NEVER = ConstantEvent.NEVER;

  @PrimitiveValue("prop:evt")
  public static final StructProperty PROPERTY = Events.PROPERTY;

  private EventMakers() {}

  @Primitive("evt?")
  public static boolean isEvt(Object v) {
    return Events.isEvent(v);
  }

  @Primitive("handle-evt?")
  public static boolean isHandleEvt(Object v) {
    return Events.isHandle(event("handle-evt?", v));
  }

  @Primitive("choice-evt")
  public static Object choiceEvt(Object... events) {
    for (Object event : events) {
      event("choice-evt", event);
    }
    return new ChoiceEvent(events);
  }

  @Primitive("wrap-evt")
  public static Object wrapEvt(Object event, Object wrap) {
    event("wrap-evt", event);
    return new WrapEvent(event, procedure("wrap-evt", wrap), false);
  }

  @Primitive("handle-evt")
  public static Object handleEvt(Object event, Object handle) {
    event("handle-evt", event);
    return new WrapEvent(event, procedure("handle-evt", handle), true);
  }

  @Primitive("guard-evt")
  public static Object guardEvt(Object maker) {
    if (!Applicables.accepts(maker, 0)) {
      throw Errors.argument("guard-evt", "(any/c . -> . evt?)", 0, maker);
    }
    return new GuardEvent(GuardEvent.Kind.PLAIN, maker);
  }

  @Primitive("nack-guard-evt")
  public static Object nackGuardEvt(Object maker) {
    return new GuardEvent(GuardEvent.Kind.NACK, procedure("nack-guard-evt", 1, maker));
  }

  @Primitive("poll-guard-evt")
  public static Object pollGuardEvt(Object maker) {
    return new GuardEvent(GuardEvent.Kind.POLL, procedure("poll-guard-evt", 1, maker));
  }

  @Primitive("replace-evt")
  public static Object replaceEvt(Object event, Object maker) {
    event("replace-evt", event);
    return new ReplaceEvent(event, procedure("replace-evt", maker));
  }

  @Primitive("system-idle-evt")
  public static Object systemIdleEvt() {
    return IdleEvent.INSTANCE;
  }

  @Primitive("alarm-evt")
  public static Object alarmEvt(Object milliseconds, @Nullable Object monotonic) {
    if (!Numbers.isReal(milliseconds)) {
      throw Errors.argument("create-alarm-evt", "real?", 0, milliseconds);
    }
    return new AlarmEvent(
        Exactness.toDouble(milliseconds), monotonic != null && monotonic != Boolean.FALSE);
  }
}
