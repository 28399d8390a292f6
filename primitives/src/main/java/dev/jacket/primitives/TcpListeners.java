package dev.jacket.primitives;

import static dev.jacket.primitives.NetworkArguments.hostOrFalse;
import static dev.jacket.primitives.NetworkArguments.index;
import static dev.jacket.primitives.NetworkArguments.listenPort;
import static dev.jacket.primitives.NetworkArguments.listener;

import dev.jacket.machine.Machine;
import dev.jacket.port.network.TcpAcceptEvent;
import dev.jacket.port.network.TcpAccepting;
import dev.jacket.port.network.TcpListener;
import dev.jacket.port.network.TcpListening;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.ThreadParameters;
import org.jspecify.annotations.Nullable;

/** TCP listeners (reference, section 15.3.1). */
@PrimitiveModule("#%network")
public final class TcpListeners {
  private static final int DEFAULT_BACKLOG = 4;

  private TcpListeners() {}

  @Primitive(value = "tcp-listen", control = true)
  public static Object tcpListen(
      Machine m,
      Object port,
      @Nullable Object backlog,
      @Nullable Object reuse,
      @Nullable Object host) {
    String who = "tcp-listen";
    int number = listenPort(who, port);
    int waiting = backlog == null ? DEFAULT_BACKLOG : index(who, backlog);
    boolean again = reuse != null && reuse != Boolean.FALSE;
    String name = hostOrFalse(who, host);
    return new TcpListening(name, number, waiting, again, ThreadParameters.custodian(m)).listen(m);
  }

  @Primitive(value = "tcp-listener?", pure = true)
  public static boolean isTcpListener(Object v) {
    return v instanceof TcpListener;
  }

  @Primitive(value = "tcp-accept", control = true)
  public static Object tcpAccept(Machine m, Object v) {
    return accept(m, "tcp-accept", v, false);
  }

  @Primitive(value = "tcp-accept/enable-break", control = true)
  public static Object tcpAcceptEnableBreak(Machine m, Object v) {
    return accept(m, "tcp-accept/enable-break", v, true);
  }

  private static Object accept(Machine m, String who, Object v, boolean enableBreaks) {
    TcpListener listener = listener(who, v);
    return TcpAccepting.accept(m, who, listener, ThreadParameters.custodian(m), enableBreaks);
  }

  @Primitive("tcp-accept-ready?")
  public static boolean isTcpAcceptReady(Object v) {
    TcpListener listener = listener("tcp-accept-ready?", v);
    listener.checkOpen("tcp-accept-ready?");
    return listener.isReady();
  }

  @Primitive("tcp-accept-evt")
  public static Object tcpAcceptEvt(Machine m, Object v) {
    TcpListener listener = listener("tcp-accept-evt", v);
    return new TcpAcceptEvent(listener, ThreadParameters.custodian(m));
  }

  @Primitive("tcp-close")
  public static void tcpClose(Object v) {
    TcpListener listener = listener("tcp-close", v);
    listener.checkOpen("tcp-close");
    listener.close();
  }
}
