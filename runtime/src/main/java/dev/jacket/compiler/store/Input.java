package dev.jacket.compiler.store;

import java.nio.charset.StandardCharsets;

/** Bytes that are being read, as {@link Output} wrote them. */
final class Input {
  private final byte[] bytes;
  private int at;

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  int readByte() {
    if (at == bytes.length) {
      throw truncated();
    }
    return bytes[at++];
  }

  int readCount() {
    int n = 0;
    int shift = 0;
    while (true) {
      int b = readByte();
      n |= (b & 127) << shift;
      if (b >= 0) {
        return n;
      }
      shift += 7;
    }
  }

  long readLong() {
    long n = 0;
    for (int i = 0; i < 8; i++) {
      n = n << 8 | readByte() & 255;
    }
    return n;
  }

  byte[] readBytes() {
    int start = skip();
    byte[] data = new byte[at - start];
    System.arraycopy(bytes, start, data, 0, data.length);
    return data;
  }

  String readText() {
    int start = skip();
    return new String(bytes, start, at - start, StandardCharsets.UTF_8);
  }

  /** Goes behind a byte array, and returns where its content starts. */
  private int skip() {
    int length = readCount();
    int start = at;
    if (length < 0 || length > bytes.length - start) {
      throw truncated();
    }
    at = start + length;
    return start;
  }

  private static IllegalArgumentException truncated() {
    return new IllegalArgumentException("stored code ends too early");
  }
}
