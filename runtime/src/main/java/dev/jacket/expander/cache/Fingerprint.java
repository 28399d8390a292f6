package dev.jacket.expander.cache;

import dev.jacket.compiler.store.Input;
import dev.jacket.compiler.store.Output;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A hash of 128 bits that tells contents apart. It is no defence against forgers: who can write a
 * source can write its cache file, too. A message digest would be one, and takes longer to be set
 * up than a small program takes to run.
 */
public record Fingerprint(long high, long low) {
  /** That of a file which is not there. */
  public static final Fingerprint ABSENT = new Fingerprint(0, 0);

  private static final long FIRST = 0x9e3779b97f4a7c15L;
  private static final long SECOND = 0xc2b2ae3d27d4eb4fL;
  private static final long THIRD = 0xff51afd7ed558ccdL;

  /** The fingerprint of a content. */
  public static Fingerprint of(byte[] content) {
    return new Fingerprint(FIRST, SECOND).with(content);
  }

  /** The fingerprint of what came before and a content. */
  public Fingerprint with(byte[] content) {
    ByteBuffer words = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    long a = mixed(high ^ content.length, THIRD);
    long b = mixed(low + content.length, FIRST);
    while (words.remaining() >= Long.BYTES) {
      long word = words.getLong();
      a = mixed(a ^ word, FIRST);
      b = mixed(b + word, SECOND);
    }
    long rest = 0;
    while (words.hasRemaining()) {
      rest = rest << Byte.SIZE | words.get() & 255;
    }
    a = mixed(a ^ rest, THIRD);
    b = mixed(b + rest + a, FIRST);
    return new Fingerprint(mixed(a + b, SECOND), b);
  }

  private static long mixed(long state, long factor) {
    long product = (state ^ state >>> 32) * factor;
    return product ^ product >>> 29;
  }

  void writeTo(Output out) {
    out.writeLong(high);
    out.writeLong(low);
  }

  static Fingerprint read(Input in) {
    return new Fingerprint(in.readLong(), in.readLong());
  }

  /** The fingerprint that was written as {@link #toString} does. */
  public static Fingerprint parse(String text) {
    return new Fingerprint(
        Long.parseUnsignedLong(text.substring(0, 16), 16),
        Long.parseUnsignedLong(text.substring(16), 16));
  }

  @Override
  public String toString() {
    return digits(high) + digits(low);
  }

  private static String digits(long part) {
    String hex = Long.toHexString(part);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
