package dev.jacket.value;

/**
 * A complex number that is not real: both parts exact and the imaginary one not zero, or both parts
 * flonums.
 */
public final class Complex {
  /** The real part. */
  public final Object re;

  /** The imaginary part. */
  public final Object im;

  private Complex(Object re, Object im) {
    this.re = re;
    this.im = im;
  }

  /**
   * The number with these real parts: real if {@code im} is an exact zero; flonums if one part is.
   */
  public static Object of(Object re, Object im) {
    if (im instanceof Long n && n == 0) {
      return re;
    }
    if (re instanceof Double) {
      return im instanceof Double ? new Complex(re, im) : of(re, (Object) Exactness.toDouble(im));
    }
    return im instanceof Double ? of((Object) Exactness.toDouble(re), im) : new Complex(re, im);
  }

  /** The number with these flonum parts. */
  public static Complex of(double re, double im) {
    return new Complex(re, im);
  }

  /** Whether both parts are exact. */
  public boolean isExact() {
    return !(re instanceof Double);
  }

  /** The real part as a flonum. */
  public double reDouble() {
    return Exactness.toDouble(re);
  }

  /** The imaginary part as a flonum. */
  public double imDouble() {
    return Exactness.toDouble(im);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Complex c && c.re.equals(re) && c.im.equals(im);
  }

  @Override
  public int hashCode() {
    return 31 * re.hashCode() + im.hashCode();
  }

  @Override
  public String toString() {
    return NumberPrinter.toString(this, 10);
  }
}
