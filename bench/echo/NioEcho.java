import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * An echo server written by hand over one NIO selector.
 *
 * <p>Usage: {@code java NioEcho.java PORT}; port 0 is any that is free.
 */
public final class NioEcho {
  private NioEcho() {}

  public static void main(String[] args) throws Exception {
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 128);
    System.out.println("echo server on 127.0.0.1:" + server.socket().getLocalPort());
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    while (true) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isAcceptable()) {
          SocketChannel channel = server.accept();
          channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
          channel.configureBlocking(false);
          channel.register(selector, SelectionKey.OP_READ);
        } else {
          try {
            echo((SocketChannel) key.channel(), buffer);
          } catch (IOException gone) {
            key.channel().close();
          }
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private static void echo(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      channel.close();
      return;
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
