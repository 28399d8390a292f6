package dev.jacket.tests;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An output stream of an engine whose content is taken program by program. */
final class Captured extends OutputStream {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  @Override
  public synchronized void write(int b) {
    content.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int start, int length) {
    content.write(bytes, start, length);
  }

  /** What was written since the last call. */
  synchronized String take() {
    String text = content.toString(StandardCharsets.UTF_8);
    content.reset();
    return text;
  }

  /** What was written since the last call, without taking it. */
  synchronized String peek() {
    return content.toString(StandardCharsets.UTF_8);
  }
}
