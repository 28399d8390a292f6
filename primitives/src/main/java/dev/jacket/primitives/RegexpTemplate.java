package dev.jacket.primitives;

import dev.jacket.regexp.Matcher;
import java.io.ByteArrayOutputStream;

/**
 * What is put in for a match: bytes in which {@code &} and a backslash with zero stand for the
 * match, a backslash with a number for a group, {@code \&} and {@code \\} for the character, and
 * {@code \$} for nothing.
 */
final class RegexpTemplate {
  private final byte[] text;
  private final boolean plain;

  RegexpTemplate(byte[] text) {
    this.text = text;
    boolean special = false;
    for (byte b : text) {
      special |= b == '&' || b == '\\';
    }
    this.plain = !special;
  }

  /** Adds what stands for a match in {@code data}. */
  void append(ByteArrayOutputStream out, byte[] data, Matcher match, int groups) {
    if (plain) {
      out.writeBytes(text);
      return;
    }
    int i = 0;
    while (i < text.length) {
      byte b = text[i++];
      if (b == '&') {
        group(out, data, match, 0);
      } else if (b == '\\') {
        i = escape(i, out, data, match, groups);
      } else {
        out.write(b);
      }
    }
  }

  /** Adds what an escape stands for; answers the index behind it. */
  private int escape(int from, ByteArrayOutputStream out, byte[] data, Matcher match, int groups) {
    int c = from < text.length ? text[from] : -1;
    if (c == '&' || c == '\\') {
      out.write(c);
      return from + 1;
    }
    if (c == '$') {
      return from + 1;
    }
    int i = from;
    long number = 0;
    while (i < text.length && text[i] >= '0' && text[i] <= '9') {
      number = Math.min(number * 10 + text[i++] - '0', Integer.MAX_VALUE);
    }
    if (number <= groups) {
      group(out, data, match, (int) number);
    }
    return i;
  }

  private static void group(ByteArrayOutputStream out, byte[] data, Matcher match, int group) {
    int from = match.groupStart(group);
    if (from >= 0) {
      out.write(data, from, match.groupEnd(group) - from);
    }
  }
}
