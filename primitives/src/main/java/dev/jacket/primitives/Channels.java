package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.channel;

import dev.jacket.event.Channel;
import dev.jacket.event.ChannelPut;
import dev.jacket.event.EventFrame;
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
    return v instanceof Channel;
  }

  @Primitive(value = "channel-get", control = true)
  public static Object channelGet(Machine m, Object v) {
    return EventFrame.sync(m, channel("channel-get", v), false);
  }

  @Primitive("channel-try-get")
  public static Object channelTryGet(Machine m, Object v) {
    Object value = channel("channel-try-get", v).poll(RacketThread.current(m));
    return value == null ? Boolean.FALSE : value;
  }

  @Primitive(value = "channel-put", control = true)
  public static Object channelPut(Machine m, Object v, Object value) {
    return EventFrame.await(m, new ChannelPut(channel("channel-put", v), value), false);
  }

  @Primitive("channel-put-evt")
  public static Object channelPutEvt(Object v, Object value) {
    return new ChannelPut(channel("channel-put-evt", v), value);
  }

  @Primitive(value = "channel-put-evt?", pure = true)
  public static boolean isChannelPutEvt(Object v) {
    return v instanceof ChannelPut;
  }
}
