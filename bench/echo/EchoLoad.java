import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Plays 50 clients of a line echo server and prints how many round trips a second they get.
 *
 * <p>Usage: {@code java EchoLoad.java PORT}. The first second is not counted.
 */
public final class EchoLoad {
  private static final int CLIENTS = 50;
  private static final byte[] LINE = "hello, world\n".getBytes(StandardCharsets.US_ASCII);
  private static final long WARM_UP = 1_000_000_000L;
  private static final long MEASURED = 3_000_000_000L;

  private EchoLoad() {}

  public static void main(String[] args) throws Exception {
    Selector selector = Selector.open();
    for (int i = 0; i < CLIENTS; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
      channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new int[1]);
      channel.write(ByteBuffer.wrap(LINE));
    }
    roundTrips(selector, WARM_UP);
    long count = roundTrips(selector, MEASURED);
    System.out.println(count * 1_000_000_000L / MEASURED);
  }

  private static long roundTrips(Selector selector, long nanos) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(256);
    long end = System.nanoTime() + nanos;
    long count = 0;
    while (System.nanoTime() < end) {
      selector.select(100);
      for (SelectionKey key : selector.selectedKeys()) {
        buffer.clear();
        SocketChannel channel = (SocketChannel) key.channel();
        int[] received = (int[]) key.attachment();
        received[0] += channel.read(buffer);
        if (received[0] == LINE.length) {
          received[0] = 0;
          count++;
          channel.write(ByteBuffer.wrap(LINE));
        }
      }
      selector.selectedKeys().clear();
    }
    return count;
  }
}
