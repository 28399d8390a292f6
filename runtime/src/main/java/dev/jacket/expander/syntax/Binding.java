package dev.jacket.expander.syntax;

import org.jspecify.annotations.Nullable;

/** What an identifier can be bound to; the binding layer has the kinds. */
public abstract class Binding {
  /**
   * The identifier that this binding's is {@code free-identifier=?} to, because it is bound to a
   * rename transformer; null otherwise.
   */
  public abstract @Nullable Syntax freeEquivalent();

  /** Whether two bindings are the same one. */
  public abstract boolean same(Binding other);
}
