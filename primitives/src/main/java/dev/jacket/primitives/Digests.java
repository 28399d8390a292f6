package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Slice;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Message digests of byte strings (reference, section 4.5.5). */
@PrimitiveModule("#%kernel")
final class Digests {
  private Digests() {}

  @Primitive(value = "sha1-bytes", terse = true)
  static Object sha1(Bytes in, @Nullable Object start, @Nullable Object end) {
    return digest("sha1-bytes", "SHA-1", in, start, end);
  }

  @Primitive(value = "sha224-bytes", terse = true)
  static Object sha224(Bytes in, @Nullable Object start, @Nullable Object end) {
    return digest("sha224-bytes", "SHA-224", in, start, end);
  }

  @Primitive(value = "sha256-bytes", terse = true)
  static Object sha256(Bytes in, @Nullable Object start, @Nullable Object end) {
    return digest("sha256-bytes", "SHA-256", in, start, end);
  }

  private static Bytes digest(
      String who, String algorithm, Bytes in, @Nullable Object start, @Nullable Object end) {
    boolean unlimited = end == null || end == Boolean.FALSE;
    Slice part = Slice.of(who, "byte string", in, in.data.length, start, unlimited ? null : end);
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      digest.update(in.data, part.start(), part.length());
      return new Bytes(digest.digest(), false);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
