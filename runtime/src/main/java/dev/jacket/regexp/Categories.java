package dev.jacket.regexp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The general categories of characters under the names that <code>\p{...}</code> knows. */
final class Categories {
  private static final int ALL = (1 << 31) - 1;

  private static final Map<String, Integer> MASKS = masks();

  private Categories() {}

  /**
   * The set of a property.
   *
   * @param name a category, perhaps with a caret before it
   * @param complement whether what does not have the property is meant
   * @return the set, or null if there is no such property
   */
  static @Nullable CharSet property(String name, boolean complement) {
    boolean caret = name.startsWith("^");
    Integer mask = MASKS.get(caret ? name.substring(1) : name);
    if (mask == null) {
      return null;
    }
    return CharSet.ofCategories(caret != complement ? ~mask & ALL : mask);
  }

  private static Map<String, Integer> masks() {
    Map<String, Integer> masks = new HashMap<>();
    letters(masks);
    numbersAndMarks(masks);
    punctuation(masks);
    symbolsAndSeparators(masks);
    others(masks);
    // Racket CS has this name match nothing, where its reference has it match everything.
    masks.put(".", 0);
    return masks;
  }

  private static void letters(Map<String, Integer> masks) {
    put(masks, "Ll", Character.LOWERCASE_LETTER);
    put(masks, "Lu", Character.UPPERCASE_LETTER);
    put(masks, "Lt", Character.TITLECASE_LETTER);
    put(masks, "Lm", Character.MODIFIER_LETTER);
    put(masks, "Lo", Character.OTHER_LETTER);
    union(masks, "L&", "Ll", "Lu", "Lt", "Lm");
    union(masks, "L", "L&", "Lo");
  }

  private static void numbersAndMarks(Map<String, Integer> masks) {
    put(masks, "Nd", Character.DECIMAL_DIGIT_NUMBER);
    put(masks, "Nl", Character.LETTER_NUMBER);
    put(masks, "No", Character.OTHER_NUMBER);
    union(masks, "N", "Nd", "Nl", "No");
    put(masks, "Mn", Character.NON_SPACING_MARK);
    put(masks, "Mc", Character.COMBINING_SPACING_MARK);
    put(masks, "Me", Character.ENCLOSING_MARK);
    union(masks, "M", "Mn", "Mc", "Me");
  }

  private static void punctuation(Map<String, Integer> masks) {
    put(masks, "Ps", Character.START_PUNCTUATION);
    put(masks, "Pe", Character.END_PUNCTUATION);
    put(masks, "Pi", Character.INITIAL_QUOTE_PUNCTUATION);
    put(masks, "Pf", Character.FINAL_QUOTE_PUNCTUATION);
    put(masks, "Pc", Character.CONNECTOR_PUNCTUATION);
    put(masks, "Pd", Character.DASH_PUNCTUATION);
    put(masks, "Po", Character.OTHER_PUNCTUATION);
    union(masks, "P", "Ps", "Pe", "Pi", "Pf", "Pc", "Pd", "Po");
  }

  private static void symbolsAndSeparators(Map<String, Integer> masks) {
    put(masks, "Sc", Character.CURRENCY_SYMBOL);
    put(masks, "Sk", Character.MODIFIER_SYMBOL);
    put(masks, "Sm", Character.MATH_SYMBOL);
    put(masks, "So", Character.OTHER_SYMBOL);
    union(masks, "S", "Sc", "Sk", "Sm", "So");
    put(masks, "Zl", Character.LINE_SEPARATOR);
    put(masks, "Zp", Character.PARAGRAPH_SEPARATOR);
    put(masks, "Zs", Character.SPACE_SEPARATOR);
    union(masks, "Z", "Zl", "Zp", "Zs");
  }

  private static void others(Map<String, Integer> masks) {
    put(masks, "Cc", Character.CONTROL);
    put(masks, "Cf", Character.FORMAT);
    put(masks, "Cs", Character.SURROGATE);
    put(masks, "Cn", Character.UNASSIGNED);
    put(masks, "Co", Character.PRIVATE_USE);
    union(masks, "C", "Cc", "Cf", "Cs", "Cn", "Co");
  }

  private static void put(Map<String, Integer> masks, String name, byte type) {
    masks.put(name, 1 << type);
  }

  private static void union(Map<String, Integer> masks, String name, String... parts) {
    int mask = 0;
    for (String part : parts) {
      mask |= masks.getOrDefault(part, 0);
    }
    masks.put(name, mask);
  }
}
