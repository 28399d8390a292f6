package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.CharClasses;
import dev.jacket.value.LetterCase;
import dev.jacket.value.Lists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The ranges of characters that Unicode has assigned (reference, section 4.6.4). */
@PrimitiveModule("#%kernel")
final class KnownChars {
  private KnownChars() {}

  /** For each range its first and last code point, and whether its characters are all alike. */
  @Primitive("make-known-char-range-list")
  static Object ranges() {
    List<Object> ranges = new ArrayList<>();
    int c = 0;
    while (c <= Character.MAX_CODE_POINT) {
      int first = c;
      while (isKnown(c)) {
        c++;
      }
      if (c > first) {
        ranges.add(Lists.of((long) first, (long) (c - 1), areAlike(first, c)));
      }
      c++;
    }
    return Lists.of(ranges);
  }

  private static boolean isKnown(int c) {
    int category = c <= Character.MAX_CODE_POINT ? Character.getType(c) : Character.UNASSIGNED;
    return category != Character.UNASSIGNED && category != Character.SURROGATE;
  }

  private static boolean areAlike(int first, int end) {
    for (int c = first + 1; c < end; c++) {
      if (!haveSameProperties(first, c) || !shiftAlike(first, c) || !decomposeAlike(first, c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveSameProperties(int a, int b) {
    return Character.getType(a) == Character.getType(b)
        && Character.isAlphabetic(a) == Character.isAlphabetic(b)
        && Character.isUpperCase(a) == Character.isUpperCase(b)
        && Character.isLowerCase(a) == Character.isLowerCase(b)
        && CharClasses.isWhitespace(a) == CharClasses.isWhitespace(b);
  }

  private static boolean shiftAlike(int a, int b) {
    int distance = b - a;
    return Character.toUpperCase(b) - Character.toUpperCase(a) == distance
        && Character.toLowerCase(b) - Character.toLowerCase(a) == distance
        && Character.toTitleCase(b) - Character.toTitleCase(a) == distance
        && LetterCase.fold(b) - LetterCase.fold(a) == distance;
  }

  private static boolean decomposeAlike(int a, int b) {
    return decomposes(a, Normalizer.Form.NFD) == decomposes(b, Normalizer.Form.NFD)
        && decomposes(a, Normalizer.Form.NFKD) == decomposes(b, Normalizer.Form.NFKD);
  }

  private static boolean decomposes(int c, Normalizer.Form form) {
    return !Normalizer.isNormalized(Character.toString(c), form);
  }
}
