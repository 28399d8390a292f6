package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * Text as numbers, in all of Racket's notations: for {@code string->number} and the reader.
 *
 * <p>This class takes the prefixes and the two notations of complex numbers apart; {@link
 * RealParser} reads the reals.
 */
public final class NumberParser {
  /** Why a text that could only be a number is none, as the reader reports it. */
  public record Problem(String message) {
    private boolean isDivision() {
      return message.startsWith("division");
    }
  }

  private static final int SHORT = 18;

  private final String text;
  private final boolean decimalExact;
  private int radix;
  private char exactness = ' ';
  private boolean prefixed;

  private NumberParser(String text, int radix, boolean decimalExact) {
    this.text = text;
    this.radix = radix;
    this.decimalExact = decimalExact;
  }

  /** The number that the text denotes, or null if it denotes none. */
  public static @Nullable Object parse(String text, int radix) {
    return parse(text, radix, false);
  }

  /**
   * The number that the text denotes, or null if it denotes none.
   *
   * @param decimalExact whether notations with a point or exponent mean exact numbers
   */
  public static @Nullable Object parse(String text, int radix, boolean decimalExact) {
    Object result = parseForReader(text, radix, decimalExact);
    return result instanceof Problem || result instanceof Extflonum ? null : result;
  }

  /**
   * Like {@link #parse(String, int, boolean)}, but also gives an {@link Extflonum}, and a {@link
   * Problem} where the reader must report an error instead of taking the text for a symbol.
   */
  public static @Nullable Object parseForReader(String text, int radix, boolean decimalExact) {
    if (text.isEmpty() || text.equals("#") || !canStart(text.charAt(0), radix)) {
      return null;
    }
    if (radix == 10 && text.length() <= SHORT && text.charAt(0) != '#') {
      Object quick = shortInteger(text);
      if (quick != null) {
        return quick;
      }
    }
    return new NumberParser(text, radix, decimalExact).parse();
  }

  private static boolean canStart(char c, int radix) {
    return RealParser.digit(c, radix) >= 0 || c == '+' || c == '-' || c == '.' || c == '#';
  }

  private static @Nullable Object shortInteger(String text) {
    char first = text.charAt(0);
    int i = first == '-' || first == '+' ? 1 : 0;
    if (i == text.length()) {
      return null;
    }
    long n = 0;
    for (; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      n = n * 10 + digit;
    }
    return first == '-' ? -n : n;
  }

  private @Nullable Object parse() {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '#') {
      Problem problem = prefix(start);
      if (problem != null) {
        return problem;
      }
      start += 2;
    }
    if (start == text.length()) {
      return new Problem("no digits");
    }
    Object result = complex(start, text.length());
    if (result instanceof Problem p && !prefixed && !p.isDivision()) {
      return null;
    }
    return result;
  }

  /** Takes in {@code #e}, {@code #x} and the like; the result is an error or null. */
  private @Nullable Problem prefix(int at) {
    if (at + 1 == text.length()) {
      return new Problem("no character after `#` indicator in `" + text + "`");
    }
    char c = Character.toLowerCase(text.charAt(at + 1));
    String shown = text.substring(at, at + 2);
    switch (c) {
      case 'e', 'i' -> {
        if (exactness != ' ') {
          return new Problem("misplaced exactness specification at `" + text.substring(at) + "`");
        }
        exactness = c;
      }
      case 'b', 'o', 'd', 'x' -> {
        if (at > 0 && "bodxBODX".indexOf(text.charAt(1)) >= 0) {
          return new Problem("misplaced radix specification at `" + text.substring(at) + "`");
        }
        radix = c == 'b' ? 2 : c == 'o' ? 8 : c == 'd' ? 10 : 16;
      }
      default -> {
        return new Problem("bad `#` indicator `" + shown.charAt(1) + "` at `" + text + "`");
      }
    }
    prefixed = true;
    return null;
  }

  private Object complex(int start, int end) {
    char last = text.charAt(end - 1);
    if (last == 'i' || last == 'I') {
      int split = lastSign(start, end - 1);
      if (split >= 0) {
        return rectangular(start, split, end - 1);
      }
    }
    int at = text.indexOf('@', start);
    if (at > start && at < end - 1) {
      return polar(start, at, end);
    }
    if (at >= 0) {
      return new Problem("misplaced `@` in `" + text + "`");
    }
    return real(start, end, exactness);
  }

  /** Where the sign of the imaginary part is: the last one that belongs to no exponent. */
  private int lastSign(int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if ((c == '+' || c == '-') && !isExponentSign(start, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isExponentSign(int start, int i) {
    if (i < start + 2 || !RealParser.isMarker(text.charAt(i - 1), radix)) {
      return false;
    }
    char before = text.charAt(i - 2);
    boolean special = i >= start + 6 && RealParser.isSpecial(text, i - 6, i);
    return !special && (RealParser.digit(before, radix) >= 0 || before == '.' || before == '#');
  }

  private Object rectangular(int start, int split, int end) {
    Object re = split == start ? Numbers.ZERO : real(start, split, exactness);
    Object im = unitOrReal(split, end);
    if (re instanceof Extflonum || im instanceof Extflonum) {
      return new Problem("bad extflonum in `" + text + "`");
    }
    if (re instanceof Problem || im instanceof Problem) {
      return worst(re, im);
    }
    return Complex.of(re, im);
  }

  private Object unitOrReal(int split, int end) {
    if (end > split + 1) {
      return real(split, end, exactness);
    }
    Object unit = text.charAt(split) == '-' ? -1L : 1L;
    return exactness == 'i' ? Exactness.toInexact(unit) : unit;
  }

  /** The problem of a pair, rather one of notation than a division by zero. */
  private static Object worst(Object a, Object b) {
    boolean first = a instanceof Problem p && !(p.isDivision() && b instanceof Problem);
    return first ? a : b;
  }

  private Object polar(int start, int at, int end) {
    char partExactness = exactness == 'e' ? ' ' : exactness;
    Object magnitude = real(start, at, partExactness);
    Object angle = real(at + 1, end, partExactness);
    if (magnitude instanceof Extflonum || angle instanceof Extflonum) {
      return new Problem("bad extflonum in `" + text + "`");
    }
    if (magnitude instanceof Problem || angle instanceof Problem) {
      return worst(magnitude, angle);
    }
    Object number = fromPolar(magnitude, angle);
    return exactness == 'e' ? Exactness.toExact(number) : number;
  }

  /** The complex number of a magnitude and an angle, both real. */
  public static Object fromPolar(Object magnitude, Object angle) {
    if (Numbers.isExactZero(magnitude) || Numbers.isExactZero(angle)) {
      return magnitude;
    }
    double radians = Exactness.toDouble(angle);
    double m = Exactness.toDouble(magnitude);
    return Complex.of(m * Math.cos(radians), m * Math.sin(radians));
  }

  private Object real(int start, int end, char partExactness) {
    return new RealParser(text, start, end, radix, partExactness, decimalExact).parse();
  }
}
