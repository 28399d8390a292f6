package dev.jacket.regexp;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The longest string of bytes that the input has to have for a pattern to match, where looking for
 * it first can save trying many ways to match. Of equally long ones it is the last, as what comes
 * late in a pattern is what many ways can fail for.
 */
final class RequiredBytes {
  private static final byte[] NONE = {};

  private RequiredBytes() {}

  /** The bytes, or null if there are none or if a match never takes long. */
  static byte @Nullable [] of(Node pattern) {
    byte[] bytes = in(pattern);
    return bytes.length > 0 && Lengths.of(pattern).max() >= Lengths.UNBOUNDED ? bytes : null;
  }

  private static byte[] in(Node node) {
    if (node instanceof Node.One one) {
      byte[] literal = one.set().literal();
      return literal == null ? NONE : literal;
    }
    if (node instanceof Node.Sequence sequence) {
      return inSequence(sequence);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() > 0 ? in(repeat.body()) : NONE;
    }
    if (node instanceof Node.Group group) {
      return in(group.body());
    }
    if (node instanceof Node.Atomic atomic) {
      return in(atomic.body());
    }
    return node instanceof Node.Look look && !look.negative() ? in(look.body()) : NONE;
  }

  private static byte[] inSequence(Node.Sequence sequence) {
    byte[] longest = NONE;
    ByteArrayOutputStream adjacent = new ByteArrayOutputStream();
    for (Node item : sequence.items()) {
      byte[] bytes = in(item);
      if (item instanceof Node.One && bytes.length > 0) {
        adjacent.writeBytes(bytes);
        bytes = adjacent.toByteArray();
      } else {
        adjacent.reset();
      }
      if (bytes.length >= longest.length) {
        longest = bytes;
      }
    }
    return longest;
  }

  /** Whether the bytes stand somewhere in a part of the data. */
  static boolean occur(byte[] bytes, byte[] data, int from, int to) {
    byte first = bytes[0];
    for (int i = from; i <= to - bytes.length; i++) {
      if (data[i] == first && standAt(bytes, data, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standAt(byte[] bytes, byte[] data, int at) {
    for (int j = 1; j < bytes.length; j++) {
      if (data[at + j] != bytes[j]) {
        return false;
      }
    }
    return true;
  }
}
