package dev.jacket.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that talks to a server of this machine in lines. */
final class Line implements AutoCloseable {
  private static final int MILLIS = 30_000;

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  Line(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
  }

  void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The next line, or null at the end. */
  @Nullable String hear() throws IOException {
    return in.readLine();
  }

  /** Everything up to the end. */
  String hearAll() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = hear(); line != null; line = hear()) {
      all.append(line).append('\n');
    }
    return all.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
