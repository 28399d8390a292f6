package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Str;
import java.util.Locale;

/** The locale (reference, section 4.4.3). */
@PrimitiveModule("#%kernel")
final class Locales {
  private Locales() {}

  /** The locale of conversions and comparisons: a string, or {@code #f} for none. */
  @PrimitiveValue("current-locale")
  static final Parameter CURRENT_LOCALE =
      Parameter.builtin(
          "current-locale",
          new ContractGuard(
              "current-locale", "(or/c #f string?)", v -> v == Boolean.FALSE || v instanceof Str),
          Str.immutable(""));

  @Primitive(value = "locale-string-encoding", pure = true)
  static Object encoding() {
    return Str.of("UTF-8");
  }

  @Primitive(value = "system-language+country", pure = true)
  static Object languageAndCountry() {
    return Str.of(Locale.getDefault().toString());
  }
}
