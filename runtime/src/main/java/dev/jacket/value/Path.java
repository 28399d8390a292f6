package dev.jacket.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A path of the Unix convention: bytes without a zero, at least one. Never changed. */
public final class Path {
  private final byte[] bytes;

  /** Makes a path of bytes that nobody changes. */
  public Path(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The path of this name. */
  public static Path of(String name) {
    return new Path(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The path as text, with {@code U+FFFD} for what is not UTF-8: what {@code display} shows. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the path begins with a separator. */
  public boolean isAbsolute() {
    return bytes[0] == '/';
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Path p && Arrays.equals(bytes, p.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "#<path:" + text() + ">";
  }
}
