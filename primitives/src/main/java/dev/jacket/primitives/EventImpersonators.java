package dev.jacket.primitives;

import dev.jacket.event.EventImpersonator;
import dev.jacket.machine.Applicables;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Impersonators and chaperones of channels and other events (reference, section 14.5.1). */
@PrimitiveModule("#%kernel")
final class EventImpersonators {
  private EventImpersonators() {}

  @Primitive("impersonate-channel")
  static Object impersonateChannel(Object channel, Object get, Object put, Object... properties) {
    return channel("impersonate-channel", channel, false, get, put, properties);
  }

  @Primitive("chaperone-channel")
  static Object chaperoneChannel(Object channel, Object get, Object put, Object... properties) {
    return channel("chaperone-channel", channel, true, get, put, properties);
  }

  private static Object channel(
      String who, Object channel, boolean chaperone, Object get, Object put, Object[] properties) {
    if (!Channels.isChannel(channel)) {
      throw Errors.argument(who, "channel?", 0, channel);
    }
    requireArity(who, 1, get);
    requireArity(who, 2, put);
    return make(who, channel, chaperone, get, put, properties);
  }

  @Primitive("chaperone-evt")
  static Object chaperoneEvt(Object event, Object procedure, Object... properties) {
    ThreadArguments.event("chaperone-evt", event);
    requireArity("chaperone-evt", 1, procedure);
    return make("chaperone-evt", event, true, procedure, null, properties);
  }

  private static void requireArity(String who, int count, Object procedure) {
    if (!Applicables.accepts(procedure, count)) {
      throw Errors.argument(who, "(procedure-arity-includes/c " + count + ")", 0, procedure);
    }
  }

  private static Object make(
      String who,
      Object next,
      boolean chaperone,
      Object take,
      @Nullable Object put,
      Object[] properties) {
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties(who, next, properties, 0);
    return new EventImpersonator(who, next, chaperone, all, take, put);
  }
}
