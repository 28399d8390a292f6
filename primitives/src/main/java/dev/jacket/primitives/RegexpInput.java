package dev.jacket.primitives;

import dev.jacket.port.Utf8;
import dev.jacket.regexp.Matcher;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A string, byte string or path as the bytes that a regexp is matched with, and matches in it as
 * strings and positions.
 *
 * <p>Byte regexps give byte strings, and positions in bytes; so do all regexps with byte strings.
 */
final class RegexpInput {
  /** The bytes; before {@link #start} stand those of the prefix that can matter. */
  final byte[] data;

  /** Where the input begins in {@link #data}. */
  final int start;

  /** Where the prefix begins in {@link #data}, which is where the input is said to begin. */
  final int floor;

  /** The end of the input in {@link #data}. */
  final int end;

  /** Whether matches are strings, and positions those of characters. */
  final boolean text;

  /** The position of {@link #start}. */
  private final int firstPosition;

  private int knownIndex;
  private int knownPosition;

  private RegexpInput(byte[] data, int floor, int start, int end, boolean text, int firstPosition) {
    this.data = data;
    this.floor = floor;
    this.start = start;
    this.end = end;
    this.text = text;
    this.firstPosition = firstPosition;
    this.knownIndex = start;
    this.knownPosition = firstPosition;
  }

  /** Bytes that have been read from a port, behind so many bytes of the prefix. */
  static RegexpInput ofPort(byte[] data, int prefix, int end, long firstPosition) {
    return new RegexpInput(data, 0, prefix, end, false, (int) firstPosition);
  }

  /** The length of an input, in what offsets count. */
  static int length(Regexp regexp, Object input) {
    if (input instanceof Path p) {
      return regexp.isBytes() ? p.bytes().length : p.text().codePointCount(0, p.text().length());
    }
    return input instanceof Str s ? s.length() : ((Bytes) input).length();
  }

  /** The part of an input from one offset to another. */
  static RegexpInput of(Regexp regexp, Object input, int from, int to, byte[] prefix) {
    Object content = input;
    if (input instanceof Path p) {
      content = regexp.isBytes() ? new Bytes(p.bytes(), true) : Str.immutable(p.text());
    }
    byte[] before = tail(prefix, regexp.maxLookbehind());
    if (content instanceof Bytes b) {
      return before.length == 0
          ? new RegexpInput(b.data, from, from, to, false, from)
          : joined(before, Arrays.copyOfRange(b.data, from, to), false, from);
    }
    Str s = (Str) content;
    byte[] encoded = Utf8.encode(s.chars, from, to);
    boolean text = !regexp.isBytes();
    int position = text ? from : Utf8.encode(s.chars, 0, from).length;
    return joined(before, encoded, text, position);
  }

  private static RegexpInput joined(byte[] before, byte[] bytes, boolean text, int position) {
    int n = before.length;
    byte[] all = bytes;
    if (n > 0) {
      all = Arrays.copyOf(before, n + bytes.length);
      System.arraycopy(bytes, 0, all, n, bytes.length);
    }
    return new RegexpInput(all, 0, n, all.length, text, position);
  }

  private static byte[] tail(byte[] bytes, int count) {
    return bytes.length <= count
        ? bytes
        : Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
  }

  /** A matcher that searches from an index on. */
  Matcher matcher(Regexp regexp, int from) {
    return new Matcher(regexp, data, floor, from, end, true);
  }

  /** A part of the input as a string or byte string. */
  Object part(int from, int to) {
    return text
        ? new Str(Utf8.decodeAll(data, from, to), false)
        : new Bytes(Arrays.copyOfRange(data, from, to), false);
  }

  /** The position of an index. */
  int position(int index) {
    if (!text) {
      return firstPosition + index - start;
    }
    if (index < knownIndex) {
      knownIndex = start;
      knownPosition = firstPosition;
    }
    knownPosition += characters(knownIndex, index);
    knownIndex = index;
    return knownPosition;
  }

  private int characters(int from, int to) {
    int n = 0;
    int i = from;
    while (i < to) {
      int c = Utf8.decode(data, i, to);
      i += c < 0 ? 1 : Utf8.encodedLength(c);
      n++;
    }
    return n;
  }

  /** The index behind the character, or byte, at an index. */
  int next(int index) {
    int c = text ? Utf8.decode(data, index, end) : 0;
    return index + (c < 0 ? 1 : Utf8.encodedLength(c));
  }

  /** The groups of a match as strings or byte strings, or false. */
  Object[] parts(Matcher match, int groups) {
    Object[] parts = new Object[groups + 1];
    for (int g = 0; g <= groups; g++) {
      int from = match.groupStart(g);
      parts[g] = from < 0 ? Boolean.FALSE : part(from, match.groupEnd(g));
    }
    return parts;
  }

  /** The groups of a match as pairs of positions, or false. */
  Object positions(Matcher match, int groups) {
    List<Object> all = new ArrayList<>();
    for (int g = 0; g <= groups; g++) {
      int from = match.groupStart(g);
      all.add(
          from < 0
              ? Boolean.FALSE
              : new Pair((long) position(from), (long) position(match.groupEnd(g))));
    }
    return Lists.of(all);
  }
}
