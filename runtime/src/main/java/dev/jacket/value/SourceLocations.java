package dev.jacket.value;

import dev.jacket.value.FieldContracts.Field;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The structure {@code srcloc}: a place in a source (reference, section 10.2.5). */
public final class SourceLocations {
  /** The structure type, with fields source, line, column, position and span. */
  public static final StructType TYPE = type();

  private SourceLocations() {}

  private static StructType type() {
    StructType.Spec spec = new StructType.Spec(Symbol.of("srcloc"));
    spec.initFields = 5;
    spec.immutableFields = new boolean[5];
    Arrays.fill(spec.immutableFields, true);
    Field positive = new Field("(or/c exact-positive-integer? #f)", v -> isCount(v, 1));
    Field natural = new Field("(or/c exact-nonnegative-integer? #f)", v -> isCount(v, 0));
    spec.guard = new FieldContracts(FieldContracts.ANY, positive, natural, positive, natural);
    return new StructType(spec);
  }

  private static boolean isCount(Object v, int least) {
    return v == Boolean.FALSE
        || v instanceof Long n && n >= least
        || v instanceof BigInteger big && big.signum() > 0;
  }

  /**
   * Makes a place; negative numbers mean that the number is not known.
   *
   * @param source the name of the source, or null
   */
  public static Struct make(
      @Nullable Object source, long line, long column, long position, long span) {
    return new Struct(
        TYPE,
        source == null ? Boolean.FALSE : source,
        orFalse(line),
        orFalse(column),
        orFalse(position),
        orFalse(span));
  }

  private static Object orFalse(long n) {
    return n < 0 ? (Object) Boolean.FALSE : (Object) n;
  }

  /**
   * The name of a source as errors show it: a path is relative if it is in the directory in which
   * Java was started.
   */
  public static String sourceName(Object source) {
    if (!(source instanceof Path path)) {
      return Printer.toString(source, PrintSettings.DISPLAY);
    }
    String directory = System.getProperty("user.dir") + "/";
    String text = path.text();
    return text.startsWith(directory) ? text.substring(directory.length()) : text;
  }

  /** The place as error messages show it, such as {@code file.rkt:3:5}; empty if there is none. */
  public static String toString(Object place) {
    Object[] fields = ((Struct) place).fields;
    StringBuilder text = new StringBuilder();
    if (fields[0] != Boolean.FALSE) {
      text.append(sourceName(fields[0]));
    }
    if (fields[1] != Boolean.FALSE && fields[2] != Boolean.FALSE) {
      text.append(':').append(fields[1]).append(':').append(fields[2]);
    } else if (fields[3] != Boolean.FALSE) {
      text.append("::").append(fields[3]);
    }
    return text.toString();
  }
}
