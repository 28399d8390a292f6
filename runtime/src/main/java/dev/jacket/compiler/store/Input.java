package dev.jacket.compiler.store;

import java.nio.charset.StandardCharsets;

/** Bytes that are being read, as {@link Output} wrote them. */
public final class Input {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int at;

  /** Reads an array from its start. */
  public Input(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Input(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  /** The same bytes, read from an offset. */
  public Input at(int offset) {
    if (offset < 0 || offset > end - start) {
      throw truncated();
    }
    Input moved = new Input(bytes, start, end);
    moved.at = start + offset;
    return moved;
  }

  /** How many bytes there are in all. */
  public int size() {
    return end - start;
  }

  /** Whether everything was read. */
  public boolean atEnd() {
    return at == end;
  }

  /** Reads a byte. */
  public int readByte() {
    if (at == end) {
      throw truncated();
    }
    return bytes[at++];
  }

  /** Reads a number that is not negative. */
  public int readCount() {
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

  /** Reads a number that may be negative. */
  public int readSigned() {
    int n = readCount();
    return n >>> 1 ^ -(n & 1);
  }

  /** Reads a number of four bytes. */
  public int readFixed() {
    int n = 0;
    for (int i = 0; i < 4; i++) {
      n = n << 8 | readByte() & 255;
    }
    return n;
  }

  /** Reads a number of eight bytes. */
  public long readLong() {
    long n = 0;
    for (int i = 0; i < 8; i++) {
      n = n << 8 | readByte() & 255;
    }
    return n;
  }

  /** Goes behind a byte array, and returns what reads its content; nothing is copied. */
  public Input readPart() {
    int first = skip();
    return new Input(bytes, first, at);
  }

  /** Reads a byte array. */
  public byte[] readBytes() {
    int first = skip();
    byte[] data = new byte[at - first];
    System.arraycopy(bytes, first, data, 0, data.length);
    return data;
  }

  /** Reads a text. */
  public String readText() {
    int first = skip();
    return new String(bytes, first, at - first, StandardCharsets.UTF_8);
  }

  /** Goes behind a byte array, and returns where its content starts. */
  private int skip() {
    int length = readCount();
    int first = at;
    if (length < 0 || length > end - first) {
      throw truncated();
    }
    at = first + length;
    return first;
  }

  private static IllegalArgumentException truncated() {
    return new IllegalArgumentException("stored code ends too early");
  }
}
