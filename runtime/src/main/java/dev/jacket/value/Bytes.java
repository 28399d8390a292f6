package dev.jacket.value;

import java.nio.charset.StandardCharsets;

/** A byte string, mutable or not. */
public final class Bytes {
  /** The bytes. Write only if {@link #immutable} is false. */
  public final byte[] data;

  /** Whether the byte string may not be changed. */
  public final boolean immutable;

  /** Makes a byte string over {@code data}, which it keeps. */
  public Bytes(byte[] data, boolean immutable) {
    this.data = data;
    this.immutable = immutable;
  }

  /** A new mutable byte string: the text in UTF-8. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8), false);
  }

  /** The number of bytes. */
  public int length() {
    return data.length;
  }

  /** The bytes decoded as UTF-8, with {@code U+FFFD} where they are not. */
  @Override
  public String toString() {
    return new String(data, StandardCharsets.UTF_8);
  }
}
