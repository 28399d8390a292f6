package dev.jacket.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A path of the Windows convention: only carried around, never used for a file. Never changed. */
public final class WindowsPath {
  private final byte[] bytes;

  /** Makes a path of bytes that nobody changes. */
  public WindowsPath(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowsPath p && Arrays.equals(bytes, p.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes) + 1;
  }

  @Override
  public String toString() {
    return "#<windows-path:" + new String(bytes, StandardCharsets.UTF_8) + ">";
  }
}
