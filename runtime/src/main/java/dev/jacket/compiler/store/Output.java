package dev.jacket.compiler.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that are being written: numbers of variable length, byte arrays, text in UTF-8. */
public final class Output {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Writes the low eight bits. */
  public void writeByte(int b) {
    bytes.write(b);
  }

  /** Writes a number that is not negative: seven bits a byte, the low ones first. */
  public void writeCount(int n) {
    int rest = n;
    while ((rest & ~127) != 0) {
      bytes.write(rest & 127 | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /** Writes a number that may be negative; those near to 0 are short. */
  public void writeSigned(int n) {
    writeCount(n << 1 ^ n >> 31);
  }

  /** Writes a number in four bytes. */
  public void writeFixed(int n) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(n >>> shift);
    }
  }

  /** Writes a number in eight bytes. */
  public void writeLong(long n) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (n >>> shift));
    }
  }

  /** Writes the low eight bits. */
  public void writeBytes(byte[] data) {
    writeCount(data.length);
    bytes.write(data, 0, data.length);
  }

  /** Writes bytes without their length. */
  public void writeRaw(byte[] data) {
    bytes.write(data, 0, data.length);
  }

  /** Writes a text, with the length of its bytes in front. */
  public void writeText(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes were written. */
  public int size() {
    return bytes.size();
  }

  /** What was written. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
