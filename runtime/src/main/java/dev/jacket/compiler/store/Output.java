package dev.jacket.compiler.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that are being written: numbers of variable length, byte arrays, text in UTF-8. */
final class Output {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void writeByte(int b) {
    bytes.write(b);
  }

  /** Writes a number that is not negative: seven bits a byte, the low ones first. */
  void writeCount(int n) {
    int rest = n;
    while (rest >= 128) {
      bytes.write(rest & 127 | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  void writeLong(long n) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (n >>> shift));
    }
  }

  void writeBytes(byte[] data) {
    writeCount(data.length);
    bytes.write(data, 0, data.length);
  }

  void writeText(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
