package dev.jacket.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: {@code number->string}. */
public final class NumberPrinter {
  private static final int POSITIONAL_LIMIT = 13;
  private static final int PADDING_LIMIT = 2;
  private static final int SMALLEST_POSITIONAL = -4;

  private NumberPrinter() {}

  /** The number in decimal notation. */
  public static String toString(Object number) {
    return toString(number, 10);
  }

  /** The number in a radix; flonums are always in decimal. */
  public static String toString(Object number, int radix) {
    if (number instanceof Long n) {
      return Long.toString(n, radix);
    }
    if (number instanceof Double d) {
      return flonum(d);
    }
    if (number instanceof BigInteger b) {
      return b.toString(radix);
    }
    if (number instanceof Ratio r) {
      return r.numerator.toString(radix) + "/" + r.denominator.toString(radix);
    }
    Complex c = (Complex) number;
    String im = toString(c.im, radix);
    String sign = im.startsWith("-") || im.startsWith("+") ? "" : "+";
    return toString(c.re, radix) + sign + im + "i";
  }

  /** The shortest decimal that reads as the same flonum, in Racket's notation. */
  public static String flonum(double d) {
    if (d == 0) {
      return 1 / d < 0 ? "-0.0" : "0.0";
    }
    if (Double.isNaN(d)) {
      return "+nan.0";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "+inf.0" : "-inf.0";
    }
    String digits = shortest(Math.abs(d));
    return d < 0 ? "-" + digits : digits;
  }

  private static String shortest(double d) {
    long whole = (long) d;
    if (whole == d && whole < 1_000_000_000_000L) {
      return whole + ".0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(d)).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(d);
    int precision = decimal.precision();
    BigDecimal best = round(exact, precision);
    if (best.doubleValue() != d) {
      best = decimal;
    }
    while (precision > 1) {
      precision--;
      BigDecimal shorter = round(exact, precision);
      if (shorter.doubleValue() != d) {
        break;
      }
      best = shorter;
    }
    best = best.stripTrailingZeros();
    return layOut(best.unscaledValue().toString(), best.precision() - best.scale() - 1);
  }

  private static BigDecimal round(BigDecimal exact, int precision) {
    return exact.round(new MathContext(precision, RoundingMode.HALF_UP));
  }

  /** Places the point: {@code digits} are d.ddd times ten to the {@code exponent}. */
  private static String layOut(String digits, int exponent) {
    int n = digits.length();
    boolean positional =
        exponent >= SMALLEST_POSITIONAL
            && (exponent <= POSITIONAL_LIMIT || exponent <= n + PADDING_LIMIT);
    if (!positional) {
      String mantissa = n == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      return mantissa + (exponent < 0 ? "e" : "e+") + exponent;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (exponent >= n - 1) {
      return digits + "0".repeat(exponent - n + 1) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }
}
