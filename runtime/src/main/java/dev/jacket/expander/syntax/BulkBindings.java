package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Many bindings made at once, as by a {@code require}; looked up on demand. */
public interface BulkBindings {
  /** The binding of a name, or null. */
  @Nullable Binding get(Symbol name);

  /** All names that are bound. */
  Iterable<Symbol> names();
}
