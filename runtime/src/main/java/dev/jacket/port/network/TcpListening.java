package dev.jacket.port.network;

import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Making a listener: the host is looked up, then each of its addresses is listened on. */
public record TcpListening(
    @Nullable String host, int port, int backlog, boolean reuse, Custodian custodian)
    implements HostUse {
  private static final String WHO = "tcp-listen";

  /** Makes the listener, waiting for the look-up if necessary. */
  public Object listen(Machine m) {
    custodian.checkOpen(WHO);
    return HostUse.resolve(m, host, this);
  }

  @Override
  public Object with(Machine m, List<InetAddress> addresses) {
    if (host != null && addresses.isEmpty()) {
      throw SystemErrors.unknownHost(failure("address-resolution error"));
    }
    custodian.checkOpen(WHO);
    try {
      return TcpListener.open(Scheduler.of(m), custodian, addresses, port, backlog, reuse);
    } catch (IOException e) {
      throw SystemErrors.network(failure("listen failed"), e);
    }
  }

  private String failure(String what) {
    String named = host == null ? "" : "\n  hostname: " + host;
    return WHO + ": " + what + named + "\n  port number: " + port;
  }
}
