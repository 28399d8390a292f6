package dev.jacket.port.network;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a channel is connected. If the wait ends before that (a break, the end of the thread)
 * or connecting fails, the channel is closed.
 */
final class ConnectWait extends Wait {
  private final SocketChannel channel;
  private final boolean enableBreaks;
  private final WaitNode node = new WaitNode(this);
  private @Nullable IOException failure;

  ConnectWait(SocketChannel channel, boolean enableBreaks) {
    this.channel = channel;
    this.enableBreaks = enableBreaks;
  }

  /** Why connecting failed, or null. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  protected void register(Scheduler scheduler) {
    scheduler.sleeper().await(channel, SelectionKey.OP_CONNECT, node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    node.unlink();
    try {
      if (!channel.finishConnect()) {
        TcpConnection.close(scheduler, channel);
      }
    } catch (IOException e) {
      failure = e;
      TcpConnection.close(scheduler, channel);
    }
  }

  @Override
  protected boolean enablesBreaks() {
    return enableBreaks;
  }
}
