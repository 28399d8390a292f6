package dev.jacket.value;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;

/** The order of strings as people sort them, in the locale that Jacket runs under. */
public final class Collation {
  private Collation() {}

  /** Compares by collation, and by code points where that makes no difference. */
  public static int compare(Str a, Str b) {
    Collator collator = Collator.getInstance(Locale.getDefault());
    collator.setStrength(Collator.TERTIARY);
    int order = collator.compare(a.toString(), b.toString());
    return order != 0 ? order : Arrays.compare(a.chars, b.chars);
  }

  /** Compares without regard to case. */
  public static int compareFolded(Str a, Str b) {
    return compare(LetterCase.foldcase(a), LetterCase.foldcase(b));
  }
}
