package dev.jacket.machine;

import dev.jacket.value.Fixnum;
import java.math.BigInteger;
import java.util.Arrays;

/** What generated wrappers of builtins do with their arguments. */
public final class Conversions {
  private static final Object[] NONE = {};

  private Conversions() {}

  /** Whether {@code v} is a {@code fixnum?}. */
  public static boolean isFixnum(Object v) {
    return v instanceof Long n && Fixnum.fits(n);
  }

  /** Whether {@code v} is an {@code exact-nonnegative-integer?}. */
  public static boolean isIndex(Object v) {
    return v instanceof Long n ? n >= 0 : v instanceof BigInteger big && big.signum() >= 0;
  }

  /** An exact nonnegative integer as {@code int}; {@link Integer#MAX_VALUE} if it is too large. */
  public static int toIndex(Object v) {
    return v instanceof Long n && n <= Integer.MAX_VALUE ? n.intValue() : Integer.MAX_VALUE;
  }

  /** The arguments from {@code start} on. */
  public static Object[] rest(Object[] args, int start) {
    return args.length <= start ? NONE : Arrays.copyOfRange(args, start, args.length);
  }
}
