package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructText;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guards of properties that belong to the layer of values, which knows no procedures. */
final class DataPropertyGuards {
  private static final List<Symbol> QUOTABLE =
      List.of(Symbol.of("self"), Symbol.of("never"), Symbol.of("maybe"), Symbol.of("always"));

  private static final Map<StructProperty, Procedure> GUARDS =
      Map.of(
          StructText.CUSTOM_WRITE,
          procedure("custom-write", "(procedure-arity-includes?/c 3)", 3),
          StructText.CUSTOM_PRINT_QUOTABLE,
          PropertyGuard.of(
              "custom-print-quotable",
              "(or/c 'self 'never 'maybe 'always)",
              v -> v instanceof Symbol s && QUOTABLE.contains(s)),
          ExnTypes.SRCLOCS,
          procedure("exn:srclocs", "(procedure-arity-includes/c 1)", 1),
          ExnTypes.MISSING_MODULE,
          procedure("exn:missing-module", "(procedure-arity-includes/c 1)", 1));

  private DataPropertyGuards() {}

  private static PropertyGuard procedure(String name, String contract, int arity) {
    return PropertyGuard.of(name, contract, v -> Applicables.accepts(v, arity));
  }

  /** The guard of a property, or null. */
  static @Nullable Object of(StructProperty property) {
    return property.guard != null ? property.guard : GUARDS.get(property);
  }
}
