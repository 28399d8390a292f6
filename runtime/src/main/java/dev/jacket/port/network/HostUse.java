package dev.jacket.port.network;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is done with the addresses of a host once they are known. */
public interface HostUse {
  /**
   * Goes on.
   *
   * @param addresses those of the host; none if it is not known, or no host was named
   * @return a Racket value or {@link Machine#SPECIAL}
   */
  Object with(Machine m, List<InetAddress> addresses);

  /** Looks a host up, waiting if necessary, and goes on. */
  static Object resolve(Machine m, @Nullable String host, HostUse use) {
    if (host == null) {
      return use.with(m, List.of());
    }
    return await(m, Resolution.start(Scheduler.of(m), host), use);
  }

  static Object await(Machine m, Resolution resolution, HostUse use) {
    List<InetAddress> addresses = resolution.addresses();
    return addresses == null
        ? m.block(new NetworkWait(resolution, false), new UseFrame(resolution, use))
        : use.with(m, addresses);
  }

  /** Goes on when the addresses may be known. */
  final class UseFrame extends Frame {
    private final Resolution resolution;
    private final HostUse use;

    private UseFrame(Resolution resolution, HostUse use) {
      this.resolution = resolution;
      this.use = use;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return await(m, resolution, use);
    }
  }
}
