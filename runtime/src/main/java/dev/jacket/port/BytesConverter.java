package dev.jacket.port;

import dev.jacket.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * A converter between character encodings (reference, section 4.4.4). Characters are converted one
 * by one, so that what was read and written can be said exactly wherever a conversion stops.
 */
public final class BytesConverter {
  /** Why a conversion stopped. */
  public enum Status {
    /** All input was converted. */
    COMPLETE,
    /** The output is full. */
    CONTINUES,
    /** The input ends in the middle of a character. */
    ABORTS,
    /** The input is ill-formed, or has a character that the target encoding lacks. */
    ERROR
  }

  private static final String PERMISSIVE = "-permissive";
  private static final String PLATFORM = "platform-";

  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private boolean closed;

  private BytesConverter(Charset from, boolean permissive, Charset to) {
    decoder =
        from.newDecoder()
            .onMalformedInput(permissive ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    encoder =
        to.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** A converter between two encodings, or null if one of them is unknown. */
  public static @Nullable BytesConverter open(String from, String to) {
    boolean permissive = from.endsWith(PERMISSIVE);
    Charset source =
        charset(permissive ? from.substring(0, from.length() - PERMISSIVE.length()) : from);
    Charset target = charset(to);
    return source == null || target == null || !target.canEncode()
        ? null
        : new BytesConverter(source, permissive, target);
  }

  private static @Nullable Charset charset(String name) {
    String plain = name.startsWith(PLATFORM) ? name.substring(PLATFORM.length()) : name;
    if (plain.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    if (plain.equals("UTF-16")) {
      return StandardCharsets.UTF_16LE;
    }
    try {
      return Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Frees the converter, which can then convert no more. */
  public void close() {
    closed = true;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Converts from the position of one buffer to that of the other, and moves both.
   *
   * @return why it stopped
   */
  public Status convert(ByteBuffer in, ByteBuffer out) {
    while (in.hasRemaining()) {
      int start = in.position();
      CharBuffer chars = CharBuffer.allocate(2);
      CoderResult decoded = decodeOne(in, chars);
      if (in.position() == start) {
        return decoded.isError() ? Status.ERROR : Status.ABORTS;
      }
      int end = out.position();
      encoder.reset();
      CoderResult encoded = encoder.encode(chars.flip(), out, true);
      if (!encoded.isUnderflow()) {
        in.position(start);
        out.position(end);
        return encoded.isOverflow() ? Status.CONTINUES : Status.ERROR;
      }
    }
    return Status.COMPLETE;
  }

  /** Decodes one character, which may take two Java chars. */
  private CoderResult decodeOne(ByteBuffer in, CharBuffer chars) {
    chars.limit(1);
    decoder.reset();
    int start = in.position();
    CoderResult result = decoder.decode(in, chars, false);
    if (in.position() == start && result.isOverflow()) {
      chars.limit(2);
      decoder.reset();
      result = decoder.decode(in, chars, false);
    }
    return result;
  }

  /** A buffer over a part of a byte string. */
  public static ByteBuffer buffer(Bytes bytes, int start, int end) {
    return ByteBuffer.wrap(bytes.data, start, end - start);
  }

  @Override
  public String toString() {
    return "#<bytes-converter>";
  }
}
