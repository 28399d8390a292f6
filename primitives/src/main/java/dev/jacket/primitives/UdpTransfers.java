package dev.jacket.primitives;

import static dev.jacket.primitives.NetworkArguments.host;
import static dev.jacket.primitives.NetworkArguments.port;
import static dev.jacket.primitives.NetworkArguments.range;
import static dev.jacket.primitives.NetworkArguments.socket;

import dev.jacket.machine.Machine;
import dev.jacket.port.network.UdpPeer;
import dev.jacket.port.network.UdpReadyEvent;
import dev.jacket.port.network.UdpReceiveEvent;
import dev.jacket.port.network.UdpReceiving;
import dev.jacket.port.network.UdpSendEvent;
import dev.jacket.port.network.UdpSending;
import dev.jacket.port.network.UdpSocket;
import dev.jacket.primitives.NetworkArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Sending and receiving of datagrams (reference, section 15.3.2). */
@PrimitiveModule("#%network")
public final class UdpTransfers {
  private UdpTransfers() {}

  @Primitive(value = "udp-send-to", control = true)
  public static Object udpSendTo(
      Machine m,
      Object v,
      Object host,
      Object port,
      Object bytes,
      @Nullable Object start,
      @Nullable Object end) {
    return UdpSending.send(m, sendTo(m, "udp-send-to", v, host, port, bytes, start, end), false);
  }

  @Primitive(value = "udp-send-to*", control = true)
  public static Object udpSendToNow(
      Machine m,
      Object v,
      Object host,
      Object port,
      Object bytes,
      @Nullable Object start,
      @Nullable Object end) {
    return UdpSending.sendNow(m, sendTo(m, "udp-send-to*", v, host, port, bytes, start, end));
  }

  @Primitive(value = "udp-send-to/enable-break", control = true)
  public static Object udpSendToEnableBreak(
      Machine m,
      Object v,
      Object host,
      Object port,
      Object bytes,
      @Nullable Object start,
      @Nullable Object end) {
    String who = "udp-send-to/enable-break";
    return UdpSending.send(m, sendTo(m, who, v, host, port, bytes, start, end), true);
  }

  @Primitive("udp-send-to-evt")
  public static Object udpSendToEvt(
      Machine m,
      Object v,
      Object host,
      Object port,
      Object bytes,
      @Nullable Object start,
      @Nullable Object end) {
    return new UdpSendEvent(sendTo(m, "udp-send-to-evt", v, host, port, bytes, start, end));
  }

  private static UdpSending.Request sendTo(
      Machine m,
      String who,
      Object v,
      Object host,
      Object port,
      Object bytes,
      @Nullable Object start,
      @Nullable Object end) {
    UdpSocket socket = socket(who, v);
    String name = host(who, host);
    int number = port(who, port);
    Range range = range(who, bytes, start, end);
    UdpPeer peer = new UdpPeer(Scheduler.of(m), name, number);
    return new UdpSending.Request(who, socket, peer, range.bytes(), range.from(), range.to());
  }

  @Primitive(value = "udp-send", control = true)
  public static Object udpSend(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return UdpSending.send(m, send("udp-send", v, bytes, start, end), false);
  }

  @Primitive(value = "udp-send*", control = true)
  public static Object udpSendNow(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return UdpSending.sendNow(m, send("udp-send*", v, bytes, start, end));
  }

  @Primitive(value = "udp-send/enable-break", control = true)
  public static Object udpSendEnableBreak(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return UdpSending.send(m, send("udp-send/enable-break", v, bytes, start, end), true);
  }

  @Primitive("udp-send-evt")
  public static Object udpSendEvt(
      Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return new UdpSendEvent(send("udp-send-evt", v, bytes, start, end));
  }

  private static UdpSending.Request send(
      String who, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    UdpSocket socket = socket(who, v);
    Range range = range(who, bytes, start, end);
    return new UdpSending.Request(who, socket, null, range.bytes(), range.from(), range.to());
  }

  @Primitive(value = "udp-receive!", control = true)
  public static Object udpReceive(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return UdpReceiving.receive(m, receive("udp-receive!", v, bytes, start, end), false);
  }

  @Primitive(value = "udp-receive!*", control = true)
  public static Object udpReceiveNow(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return UdpReceiving.receiveNow(m, receive("udp-receive!*", v, bytes, start, end));
  }

  @Primitive(value = "udp-receive!/enable-break", control = true)
  public static Object udpReceiveEnableBreak(
      Machine m, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    String who = "udp-receive!/enable-break";
    return UdpReceiving.receive(m, receive(who, v, bytes, start, end), true);
  }

  @Primitive("udp-receive!-evt")
  public static Object udpReceiveEvt(
      Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    return new UdpReceiveEvent(receive("udp-receive!-evt", v, bytes, start, end));
  }

  private static UdpReceiving.Request receive(
      String who, Object v, Object bytes, @Nullable Object start, @Nullable Object end) {
    UdpSocket socket = socket(who, v);
    Range range = range(who, bytes, start, end);
    return new UdpReceiving.Request(who, socket, range.bytes(), range.from(), range.to());
  }

  @Primitive("udp-send-ready-evt")
  public static Object udpSendReadyEvt(Object v) {
    return new UdpReadyEvent(socket("udp-send-ready-evt", v), true);
  }

  @Primitive("udp-receive-ready-evt")
  public static Object udpReceiveReadyEvt(Object v) {
    return new UdpReadyEvent(socket("udp-receive-ready-evt", v), false);
  }
}
