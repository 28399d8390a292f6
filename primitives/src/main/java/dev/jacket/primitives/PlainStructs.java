package dev.jacket.primitives;

import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.DateTypes;
import dev.jacket.value.SourceLocations;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import java.util.List;

/** The structures of dates and source locations, and {@code arity-at-least}. */
@PrimitiveModule("#%kernel")
final class PlainStructs {
  @PrimitiveValue("struct:date")
  static final StructType DATE = DateTypes.DATE;

  @PrimitiveValue("struct:date*")
  static final StructType DATE_STAR = DateTypes.DATE_STAR;

  @PrimitiveValue("struct:srcloc")
  static final StructType SRCLOC = SourceLocations.TYPE;

  private static final List<String> DATE_FIELDS =
      List.of(
          "second",
          "minute",
          "hour",
          "day",
          "month",
          "year",
          "week-day",
          "year-day",
          "dst?",
          "time-zone-offset");
  private static final List<String> SRCLOC_FIELDS =
      List.of("source", "line", "column", "position", "span");

  private PlainStructs() {}

  private static StructType type(String name) {
    return switch (name) {
      case "date" -> DATE;
      case "date*" -> DATE_STAR;
      case "srcloc" -> SRCLOC;
      case "arity-at-least" -> ArityMasks.AT_LEAST;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @PrimitiveValue({"date", "date*", "srcloc", "arity-at-least"})
  static Procedure constructor(String name) {
    return BuiltinStructs.constructor(type(name));
  }

  @PrimitiveValue({"date?", "date*?", "srcloc?", "arity-at-least?"})
  static Procedure predicate(String name) {
    return BuiltinStructs.predicate(type(name.substring(0, name.length() - 1)));
  }

  @PrimitiveValue({
    "date-second",
    "date-minute",
    "date-hour",
    "date-day",
    "date-month",
    "date-year",
    "date-week-day",
    "date-year-day",
    "date-dst?",
    "date-time-zone-offset"
  })
  static Procedure dateField(String name) {
    String field = name.substring("date-".length());
    return BuiltinStructs.accessor(DATE, DATE_FIELDS.indexOf(field), field);
  }

  @PrimitiveValue("date*-nanosecond")
  static Procedure nanosecond() {
    return BuiltinStructs.accessor(DATE_STAR, 0, "nanosecond");
  }

  @PrimitiveValue("date*-time-zone-name")
  static Procedure timeZoneName() {
    return BuiltinStructs.accessor(DATE_STAR, 1, "time-zone-name");
  }

  @PrimitiveValue({
    "srcloc-source",
    "srcloc-line",
    "srcloc-column",
    "srcloc-position",
    "srcloc-span"
  })
  static Procedure srclocField(String name) {
    String field = name.substring("srcloc-".length());
    return BuiltinStructs.accessor(SRCLOC, SRCLOC_FIELDS.indexOf(field), field);
  }

  @PrimitiveValue("arity-at-least-value")
  static Procedure arityAtLeastValue() {
    return BuiltinStructs.accessor(ArityMasks.AT_LEAST, 0, "value");
  }

  @ContractCheck("srcloc?")
  static boolean isSrcloc(Object v) {
    return Struct.is(v, SRCLOC);
  }

  @Primitive("srcloc->string")
  static Object srclocToString(@Is("srcloc?") Object place) {
    return ((Struct) place).fields[0] == Boolean.FALSE
        ? Boolean.FALSE
        : Str.of(SourceLocations.toString(place));
  }
}
