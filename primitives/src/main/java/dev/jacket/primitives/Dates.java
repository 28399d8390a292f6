package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Numbers;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates (reference, section 15.6). */
@PrimitiveModule("#%kernel")
public final class Dates {
  private static final DateTimeFormatter ZONE_NAME =
      DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
  private static final long NANOS = 1_000_000_000;
  private static final int DAYS_OF_WEEK = 7;

  private Dates() {}

  @Primitive("seconds->date")
  public static Object secondsToDate(Object seconds, @Nullable Object local) {
    if (!Numbers.isReal(seconds)) {
      throw Errors.argument("seconds->date", "real?", 0, seconds);
    }
    boolean utc = local == Boolean.FALSE;
    ZoneId zone = utc ? ZoneOffset.UTC : ZoneId.systemDefault();
    try {
      ZonedDateTime time = instant(seconds).atZone(zone);
      return date(time, utc ? "UTC" : ZONE_NAME.format(time));
    } catch (DateTimeException | ArithmeticException e) {
      throw outOfRange(seconds);
    }
  }

  private static RuntimeException outOfRange(Object seconds) {
    return Errors.arguments("seconds->date", "integer is out-of-range", "integer", seconds);
  }

  private static Instant instant(Object seconds) {
    if (seconds instanceof Long n) {
      return Instant.ofEpochSecond(n);
    }
    double value = Exactness.toDouble(seconds);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw outOfRange(seconds);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
    BigDecimal nanos = exact.subtract(whole).multiply(BigDecimal.valueOf(NANOS));
    return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValue());
  }

  private static Struct date(ZonedDateTime time, String zoneName) {
    boolean summer = time.getZone().getRules().isDaylightSavings(time.toInstant());
    return new Struct(
        PlainStructs.DATE_STAR,
        (long) time.getSecond(),
        (long) time.getMinute(),
        (long) time.getHour(),
        (long) time.getDayOfMonth(),
        (long) time.getMonthValue(),
        (long) time.getYear(),
        (long) time.getDayOfWeek().getValue() % DAYS_OF_WEEK,
        (long) time.getDayOfYear() - 1,
        summer,
        (long) time.getOffset().getTotalSeconds(),
        (long) time.getNano(),
        Str.immutable(zoneName));
  }
}
