package dev.jacket.regexp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named classes of characters, which have only ASCII characters, and variants by case. */
final class CharClasses {
  private static final Map<String, BitSet> POSIX = posix();

  private CharClasses() {}

  /** The class of an escape such as <code>\d</code> or <code>\W</code>, or null. */
  static @Nullable BitSet escape(PatternText text, int letter) {
    return switch (letter) {
      case 'd' -> named("digit");
      case 'w' -> named("word");
      case 's' -> named("space");
      case 'D' -> text.complement(named("digit"));
      case 'W' -> text.complement(named("word"));
      case 'S' -> text.complement(named("space"));
      default -> null;
    };
  }

  /** Takes {@code [:name:]} if it comes next: its class, or null. */
  static @Nullable BitSet takePosix(PatternText text) {
    if (text.peek() != '[' || text.peek(1) != ':') {
      return null;
    }
    StringBuilder name = new StringBuilder();
    int i = 2;
    while (text.peek(i) >= 'a' && text.peek(i) <= 'z') {
      name.append((char) text.peek(i));
      i++;
    }
    BitSet known = POSIX.get(name.toString());
    if (known == null || text.peek(i) != ':' || text.peek(i + 1) != ']') {
      return null;
    }
    text.skip(i + 2);
    return known;
  }

  /** Whether <code>\w</code> has the byte. */
  static boolean isWord(int b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
  }

  /** Adds a character and, if case does not matter, its other cases. */
  static void add(BitSet set, int c, boolean foldCase) {
    set.set(c);
    if (foldCase) {
      int upper = Character.toUpperCase(c);
      set.set(upper);
      set.set(Character.toLowerCase(c));
      set.set(Character.toLowerCase(upper));
    }
  }

  private static BitSet named(String name) {
    return java.util.Objects.requireNonNull(POSIX.get(name));
  }

  private static Map<String, BitSet> posix() {
    Map<String, BitSet> map = new HashMap<>();
    map.put("upper", CharSet.range('A', 'Z'));
    map.put("lower", CharSet.range('a', 'z'));
    map.put("digit", CharSet.range('0', '9'));
    map.put("alpha", union(map, "upper", "lower"));
    map.put("alnum", union(map, "alpha", "digit"));
    map.put("word", with(union(map, "alnum"), "_"));
    map.put("xdigit", with(union(map, "digit"), "abcdefABCDEF"));
    map.put("blank", with(new BitSet(), " \t"));
    map.put("space", with(new BitSet(), " \t\n\f\r"));
    map.put("graph", CharSet.range(33, 126));
    map.put("print", with(union(map, "graph"), " \t"));
    map.put("cntrl", CharSet.range(0, 31));
    map.put("ascii", CharSet.range(0, 127));
    return map;
  }

  private static BitSet union(Map<String, BitSet> map, String... names) {
    BitSet all = new BitSet();
    for (String name : names) {
      all.or(java.util.Objects.requireNonNull(map.get(name)));
    }
    return all;
  }

  private static BitSet with(BitSet set, String more) {
    more.chars().forEach(set::set);
    return set;
  }
}
