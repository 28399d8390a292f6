package dev.jacket.port.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.machine.Control;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.machine.Raising;
import dev.jacket.port.InputPort;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Struct;
import java.io.File;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listeners, connections and sockets under custodians, driven by procedures written in Java. */
class NetworkTest {
  private static final int CONNECTIONS = 20;

  private final Scheduler scheduler = new Scheduler(new Machine(100));
  private @Nullable Object uncaught;

  /** A thunk. */
  private interface Body {
    Object run(Machine m);
  }

  private Object run(Body body) {
    Procedure thunk =
        new Procedure() {
          @Override
          public Object call0(Machine m, int depth) {
            return body.run(m);
          }

          @Override
          public long arityMask() {
            return 1;
          }

          @Override
          public String name() {
            return "body";
          }
        };
    return Objects.requireNonNull(scheduler.run(scheduler.spawnMain(thunk)));
  }

  @BeforeEach
  void keepUncaughtExceptions() {
    Raising.install(
        scheduler.machine,
        new Procedure() {
          @Override
          public Object call1(Machine m, int depth, Object raised) {
            uncaught = raised;
            return Control.abort(m, PromptTag.DEFAULT, this);
          }

          @Override
          public Object call0(Machine m, int depth) {
            return Boolean.FALSE;
          }

          @Override
          public long arityMask() {
            return 3;
          }

          @Override
          public String name() {
            return "keep";
          }
        });
  }

  private static int openFiles() {
    String[] names = new File("/proc/self/fd").list();
    Assumptions.assumeTrue(names != null, "the system shows open files");
    return Objects.requireNonNull(names).length;
  }

  private TcpListener listen(Custodian owner) {
    return (TcpListener)
        run(m -> new TcpListening("127.0.0.1", 0, CONNECTIONS, true, owner).listen(m));
  }

  private Object connect(int port, Custodian owner) {
    return run(
        m ->
            TcpConnecting.connect(
                m,
                new TcpConnecting.Request(
                    "tcp-connect", "127.0.0.1", port, null, 0, owner, false)));
  }

  private InputPort connectAndAccept(TcpListener listener, Custodian owner) {
    connect(Addresses.port(listener.localAddress()), owner);
    Object accepted = run(m -> TcpAccepting.accept(m, "tcp-accept", listener, owner, false));
    return (InputPort) ((MultipleValues) accepted).items[0];
  }

  @Test
  void aCustodianGivesBackAllOfTheSystem() {
    Custodian warmUp = new Custodian(scheduler.rootCustodian);
    connectAndAccept(listen(warmUp), warmUp);
    warmUp.shutDownAll();
    int before = openFiles();
    Custodian owner = new Custodian(scheduler.rootCustodian);
    TcpListener listener = listen(owner);
    InputPort in = connectAndAccept(listener, owner);
    for (int i = 1; i < CONNECTIONS; i++) {
      connectAndAccept(listener, owner);
      run(m -> HostUse.resolve(m, null, new UdpSetup.Open(null, 0, owner)));
    }
    connect(Addresses.port(listener.localAddress()), owner);
    assertTrue(listener.isReady());
    assertTrue(openFiles() >= before + 3 * CONNECTIONS);
    owner.shutDownAll();
    assertEquals(before, openFiles());
    assertTrue(listener.isClosed());
    assertTrue(in.isClosed());
    assertTrue(owner.managedValues().isEmpty());
  }

  @Test
  void aRefusedConnectionLeavesNothingOpen() {
    Custodian owner = new Custodian(scheduler.rootCustodian);
    TcpListener listener = listen(owner);
    int port = Addresses.port(listener.localAddress());
    connectAndAccept(listener, owner);
    listener.close();
    int before = openFiles();
    connect(port, owner);
    assertNotNull(uncaught);
    assertTrue(Struct.is(uncaught, ExnTypes.NETWORK_ERRNO));
    String message = ((Struct) uncaught).fields[0].toString();
    assertTrue(message.contains("Connection refused; errno=111"), message);
    assertEquals(before, openFiles());
  }

  @Test
  void anUnknownHostIsANetworkError() {
    run(
        m ->
            new TcpListening("no.such.host.invalid", 0, 4, true, scheduler.rootCustodian)
                .listen(m));
    assertNotNull(uncaught);
    assertTrue(Struct.is(uncaught, ExnTypes.NETWORK_ERRNO));
  }
}
