package dev.jacket.expander.load;

import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms of {@code planet} module paths (reference, section 3.2), which lead nowhere, but are
 * module paths for all that.
 */
final class PlanetPaths {
  private static final String NAME = "(?:[-a-zA-Z0-9_+]|%[0-9a-f]{2})+";
  private static final String VERSIONS = "(?::[0-9]+(?::(?:(?:[<>]?=)?[0-9]+|[0-9]+-[0-9]+))?)?";

  /** A user, a package with versions, and names behind it. */
  private static final Pattern SHORT =
      Pattern.compile(NAME + "/" + NAME + VERSIONS + "(?:/" + NAME + ")*");

  /** The same with a suffix. */
  private static final Pattern WITH_SUFFIX =
      Pattern.compile(SHORT.pattern() + "(?:[.]" + NAME + ")?");

  private PlanetPaths() {}

  /** Whether something can stand behind {@code planet}. */
  static boolean areParts(List<Object> parts) {
    if (parts.size() == 1) {
      return parts.get(0) instanceof Symbol s && SHORT.matcher(s.name()).matches()
          || parts.get(0) instanceof Str t && WITH_SUFFIX.matcher(t.toString()).matches();
    }
    return parts.size() >= 2
        && ModulePaths.isLibraryPart(parts.get(0))
        && isPackage(parts.get(1))
        && parts.subList(2, parts.size()).stream().allMatch(ModulePaths::isLibraryPart);
  }

  /** A list of a user, a package and versions. */
  private static boolean isPackage(Object v) {
    if (!(v instanceof Pair) || !Lists.isList(v)) {
      return false;
    }
    List<Object> parts = Lists.toJava(v);
    return parts.size() >= 2
        && parts.get(0) instanceof Str
        && parts.get(1) instanceof Str
        && parts.size() <= 4;
  }
}
