package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.channel;

import dev.jacket.event.Channel;
import dev.jacket.event.ChannelPut;
import dev.jacket.event.EventFrame;
import dev.jacket.event.EventImpersonator;
import dev.jacket.event.InterposedPut;
import dev.jacket.event.Syncing;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.RacketThread;

/** Channels (reference, section 11.2.2). */
@PrimitiveModule("#%kernel")
public final class Channels {
  private Channels() {}

  @Primitive("make-channel")
  public static Object makeChannel() {
    return new Channel();
  }

  @Primitive(value = "channel?", pure = true)
  public static boolean isChannel(Object v) {
    return v instanceof Channel || v instanceof EventImpersonator i && i.isChannel();
  }

  @Primitive("channel-get")
  public static Object channelGet(Machine m, int depth, Object v) {
    if (isImpersonated(v)) {
      return Syncing.forever(m, depth, new Object[] {v}, false);
    }
    return EventFrame.sync(m, channel("channel-get", v), false);
  }

  @Primitive("channel-try-get")
  public static Object channelTryGet(Machine m, int depth, Object v) {
    if (isImpersonated(v)) {
      return Syncing.poll(m, depth, null, new Object[] {v}, false);
    }
    Object value = channel("channel-try-get", v).poll(RacketThread.current(m));
    return value == null ? Boolean.FALSE : value;
  }

  @Primitive("channel-put")
  public static Object channelPut(Machine m, int depth, Object v, Object value) {
    if (isImpersonated(v)) {
      return InterposedPut.put(m, depth, v, value, false);
    }
    return EventFrame.await(m, new ChannelPut(channel("channel-put", v), value), false);
  }

  @Primitive("channel-put-evt")
  public static Object channelPutEvt(Machine m, int depth, Object v, Object value) {
    if (isImpersonated(v)) {
      return InterposedPut.put(m, depth, v, value, true);
    }
    return new ChannelPut(channel("channel-put-evt", v), value);
  }

  private static boolean isImpersonated(Object v) {
    return v instanceof EventImpersonator && isChannel(v);
  }

  @Primitive(value = "channel-put-evt?", pure = true)
  public static boolean isChannelPutEvt(Object v) {
    return v instanceof ChannelPut;
  }
}
