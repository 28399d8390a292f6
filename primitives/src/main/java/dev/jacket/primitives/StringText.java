package dev.jacket.primitives;

import dev.jacket.port.Utf8;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.LetterCase;
import dev.jacket.value.Message;
import dev.jacket.value.Slice;
import dev.jacket.value.Str;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Case, normal forms and graphemes of strings (reference, sections 4.4.1 and 4.4.6). */
@PrimitiveModule("#%kernel")
final class StringText {
  private StringText() {}

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  @Primitive(value = "string-upcase", pure = true, terse = true)
  static Object upcase(Str s) {
    return LetterCase.upcase(s);
  }

  @Primitive(value = "string-downcase", pure = true, terse = true)
  static Object downcase(Str s) {
    return LetterCase.downcase(s);
  }

  @Primitive(value = "string-titlecase", pure = true, terse = true)
  static Object titlecase(Str s) {
    return LetterCase.titlecase(s);
  }

  @Primitive(value = "string-foldcase", pure = true, terse = true)
  static Object foldcase(Str s) {
    return LetterCase.foldcase(s);
  }

  @Primitive(value = "string-normalize-nfc", pure = true, terse = true)
  static Object nfc(Str s) {
    return normalize(s, Normalizer.Form.NFC);
  }

  @Primitive(value = "string-normalize-nfd", pure = true, terse = true)
  static Object nfd(Str s) {
    return normalize(s, Normalizer.Form.NFD);
  }

  @Primitive(value = "string-normalize-nfkc", pure = true, terse = true)
  static Object nfkc(Str s) {
    return normalize(s, Normalizer.Form.NFKC);
  }

  @Primitive(value = "string-normalize-nfkd", pure = true, terse = true)
  static Object nfkd(Str s) {
    return normalize(s, Normalizer.Form.NFKD);
  }

  private static Str normalize(Str s, Normalizer.Form form) {
    return Str.of(Normalizer.normalize(s.toString(), form));
  }

  @Primitive(value = "string-utf-8-length", terse = true)
  static long utf8Length(Str s, @Nullable Object start, @Nullable Object end) {
    Slice part = Slice.of("string-utf-8-length", "byte string", s, s.chars.length, start, end);
    long length = 0;
    for (int i = part.start(); i < part.end(); i++) {
      length += Utf8.encodedLength(s.chars[i]);
    }
    return length;
  }

  @Primitive(value = "string-grapheme-span", terse = true)
  static long graphemeSpan(Str s, Object start, @Nullable Object end) {
    int from = graphemeBound("string-grapheme-span", "start", s, start, 0);
    int to = end == null ? s.length() : graphemeBound("string-grapheme-span", "end", s, end, from);
    Matcher matcher = GRAPHEME.matcher(s.substring(from, to));
    return matcher.find() ? matcher.group().codePointCount(0, matcher.end()) : 0;
  }

  @Primitive(value = "string-grapheme-count", terse = true)
  static long graphemeCount(Str s, @Nullable Object start, @Nullable Object end) {
    String who = "string-grapheme-count";
    int from = start == null ? 0 : graphemeBound(who, "start", s, start, 0);
    int to = end == null ? s.length() : graphemeBound(who, "end", s, end, from);
    return GRAPHEME.matcher(s.substring(from, to)).results().count();
  }

  private static int graphemeBound(String who, String which, Str s, Object index, int least) {
    if (index instanceof Long n && n >= least && n <= s.length()) {
      return (int) (long) n;
    }
    throw Errors.contract(
        Message.of(who + ": ").show(index).add(" is not a valid " + which + " index for ").show(s));
  }
}
