package dev.jacket.value;

import dev.jacket.value.NumberParser.Problem;
import java.math.BigInteger;

/** Reads one real number from a part of a text: digits, fraction, point, exponent. */
final class RealParser {
  private static final int LARGEST_EXPONENT = 100_000_000;
  private static final int FAR_EXPONENT = 5_000;

  private final String text;
  private final int end;
  private final int radix;
  private final char exactness;
  private final boolean decimalExact;
  private int pos;

  private boolean negative;
  private boolean hashes;
  private BigInteger digits = BigInteger.ZERO;
  private int digitCount;
  private int scale;

  RealParser(String text, int start, int end, int radix, char exactness, boolean decimalExact) {
    this.text = text;
    this.pos = start;
    this.end = end;
    this.radix = radix;
    this.exactness = exactness;
    this.decimalExact = decimalExact;
  }

  /** The value of a digit, or -1. */
  static int digit(char c, int radix) {
    return c < 128 ? Character.digit(c, radix) : -1;
  }

  /** Whether the letter starts an exponent in this radix. */
  static boolean isMarker(char c, int radix) {
    return "sldefSLDEFtT".indexOf(c) >= 0 && digit(c, radix) < 0;
  }

  /** Whether this part of the text is {@code +inf.0}, {@code -nan.f} or the like. */
  static boolean isSpecial(String text, int start, int end) {
    char sign = text.charAt(start);
    return end - start == 6
        && (sign == '+' || sign == '-')
        && (text.regionMatches(true, start + 1, "inf.", 0, 4)
            || text.regionMatches(true, start + 1, "nan.", 0, 4))
        && "0fFtT".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** The number, an {@link Extflonum} or a {@link Problem}. */
  Object parse() {
    int start = pos;
    if (isSpecial(text, start, end)) {
      return special(start);
    }
    char first = text.charAt(pos);
    if (first == '+' || first == '-') {
      negative = first == '-';
      pos++;
    }
    if (pos == end) {
      return new Problem("no digits in `" + text + "`");
    }
    scanDigits();
    if (digitCount > 0 && at('/')) {
      return fraction(start);
    }
    boolean point = at('.');
    if (point) {
      pos++;
      scanFractionDigits();
      if (digitCount == 0) {
        return pos < end ? unexpected() : new Problem("missing digits after `.` in `" + text + "`");
      }
    }
    if (digitCount == 0) {
      return unexpected();
    }
    return point || hashes || pos < end
        ? decimal(start)
        : finish(digits, BigInteger.ONE, exactness == 'i');
  }

  private boolean at(char c) {
    return pos < end && text.charAt(pos) == c;
  }

  private Object special(int start) {
    char kind = Character.toLowerCase(text.charAt(end - 1));
    String name = text.substring(start, start + 4).toLowerCase(java.util.Locale.ROOT);
    if (kind == 't') {
      return new Extflonum(text.substring(start, end));
    }
    double d =
        name.endsWith("nan")
            ? Double.NaN
            : name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return exactness == 'e'
        ? new Problem("no exact representation for " + NumberPrinter.flonum(d))
        : (Object) d;
  }

  /** Takes in digits and then {@code #}s. */
  private void scanDigits() {
    int start = pos;
    while (pos < end && digit(text.charAt(pos), radix) >= 0) {
      pos++;
    }
    take(start);
    takeHashes();
  }

  private void scanFractionDigits() {
    int start = pos;
    if (!hashes) {
      while (pos < end && digit(text.charAt(pos), radix) >= 0) {
        pos++;
      }
      take(start);
    }
    int hashStart = pos;
    takeHashes();
    scale = -(pos - start);
    if (hashStart == pos && pos == start) {
      scale = 0;
    }
  }

  private void take(int start) {
    if (pos > start) {
      BigInteger part = new BigInteger(text.substring(start, pos), radix);
      digits = digitCount == 0 ? part : digits.multiply(power(pos - start)).add(part);
      digitCount += pos - start;
    }
  }

  private void takeHashes() {
    while (digitCount > 0 && at('#')) {
      digits = digits.multiply(BigInteger.valueOf(radix));
      hashes = true;
      pos++;
    }
  }

  private BigInteger power(int exponent) {
    return BigInteger.valueOf(radix).pow(exponent);
  }

  private Object fraction(int start) {
    BigInteger numerator = digits;
    boolean exact = decimalExact && exactness != 'i';
    boolean approximate = hashes;
    digits = BigInteger.ZERO;
    digitCount = 0;
    hashes = false;
    pos++;
    scanDigits();
    if (digitCount == 0) {
      return pos < end ? unexpected() : new Problem("missing digits after `/` in `" + text + "`");
    }
    boolean inexactZero = hashes && !exact;
    approximate |= hashes;
    BigInteger denominator = digits;
    if (pos < end) {
      digits = numerator;
      return exponent(start, denominator);
    }
    if (denominator.signum() == 0) {
      return inexactZero && exactness != 'e' ? overZero(numerator) : divisionByZero();
    }
    return finish(numerator, denominator, approximate && !exact || exactness == 'i');
  }

  private Object overZero(BigInteger numerator) {
    double d = numerator.signum() == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    return negative ? -d : d;
  }

  private Problem divisionByZero() {
    return new Problem("division by zero in `" + text + "`");
  }

  private Object decimal(int start) {
    if (pos < end) {
      return exponent(start, BigInteger.ONE);
    }
    return scaled(start, pos, BigInteger.ONE, 0);
  }

  private Object exponent(int start, BigInteger denominator) {
    char marker = text.charAt(pos);
    if (!isMarker(marker, radix)) {
      return unexpected();
    }
    int mantissaEnd = pos;
    pos++;
    boolean down = at('-');
    if (down || at('+')) {
      pos++;
    }
    int first = pos;
    while (pos < end && digit(text.charAt(pos), radix) >= 0) {
      pos++;
    }
    if (pos == first) {
      return pos < end ? unexpected() : new Problem("empty exponent `" + text + "`");
    }
    if (pos < end) {
      return unexpected();
    }
    if (marker == 't' || marker == 'T') {
      return extflonum(start);
    }
    if (denominator.signum() == 0) {
      return divisionByZero();
    }
    BigInteger value = new BigInteger(text.substring(first, pos), radix);
    BigInteger limited = value.min(BigInteger.valueOf(Integer.MAX_VALUE / 2));
    int power = down ? -limited.intValue() : limited.intValue();
    return scaled(start, mantissaEnd, denominator, power);
  }

  private Object extflonum(int start) {
    return exactness == ' '
        ? new Extflonum(text.substring(start, end))
        : new Problem(
            "cannot convert extflonum to "
                + (exactness == 'e' ? "exact" : "inexact")
                + " in `"
                + text
                + "`");
  }

  /** {@code digits / denominator * radix^(scale + power)}. */
  private Object scaled(int start, int mantissaEnd, BigInteger denominator, int power) {
    boolean exact = exactness == 'e' || exactness != 'i' && decimalExact;
    if (!exact && radix == 10 && denominator.equals(BigInteger.ONE)) {
      String mantissa = text.substring(start, mantissaEnd).replace('#', '0');
      return Double.parseDouble(mantissa + "e" + power);
    }
    int total = scale + power;
    if (digits.signum() == 0) {
      return finish(digits, BigInteger.ONE, !exact);
    }
    if (!exact && Math.abs(total) > FAR_EXPONENT + digits.bitLength() + denominator.bitLength()) {
      double far = total < 0 ? 0.0 : Double.POSITIVE_INFINITY;
      return negative ? -far : far;
    }
    if (Math.abs(total) > LARGEST_EXPONENT) {
      return new Problem("exponent is too large in `" + text + "`");
    }
    BigInteger factor = power(Math.abs(total));
    return total >= 0
        ? finish(digits.multiply(factor), denominator, !exact)
        : finish(digits, denominator.multiply(factor), !exact);
  }

  private Object finish(BigInteger numerator, BigInteger denominator, boolean inexact) {
    if (inexact) {
      double d = Exactness.toDouble(Ratio.of(numerator, denominator));
      return negative ? -d : d;
    }
    return Ratio.of(negative ? numerator.negate() : numerator, denominator);
  }

  private Problem unexpected() {
    char c = text.charAt(pos);
    boolean known = c == '/' && digitCount > 0 || c == '.' && digitCount > 0 || c == '#';
    return new Problem(known ? "misplaced `" + c + "` in `" + text + "`" : "bad digit `" + c + "`");
  }
}
