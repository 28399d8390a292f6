package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.port.Helpers;
import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A look-up of a host's addresses, on a helper thread unless the host is given in numbers. */
public final class Resolution implements Event {
  private final Latch done = new Latch();
  private @Nullable List<InetAddress> addresses;

  private Resolution() {}

  /** Starts a look-up. */
  public static Resolution start(Scheduler scheduler, String host) {
    Resolution resolution = new Resolution();
    if (looksNumeric(host)) {
      resolution.finish(lookUp(host));
    } else {
      Helpers.run(
          () -> {
            List<InetAddress> found = lookUp(host);
            scheduler.post(() -> resolution.finish(found));
          });
    }
    return resolution;
  }

  private static boolean looksNumeric(String host) {
    if (host.isEmpty()) {
      return false;
    }
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static List<InetAddress> lookUp(String host) {
    try {
      return host.isEmpty() ? List.of() : List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  private void finish(List<InetAddress> found) {
    addresses = found;
    done.open();
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return done.isOpen() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    done.await(node);
  }

  /** The addresses, none if the host is not known; null while the look-up goes on. */
  public @Nullable List<InetAddress> addresses() {
    return addresses;
  }
}
