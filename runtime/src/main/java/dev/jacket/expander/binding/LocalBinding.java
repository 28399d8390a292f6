package dev.jacket.expander.binding;

import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A binding to a local variable or local macro. Each binding form makes a new one. */
public final class LocalBinding extends Binding {
  /** The name in the source. */
  public final Symbol name;

  /** The lexical context of the identifier that was bound; null if this was stored. */
  public final @Nullable Context context;

  /** The definition context that made it, or null; see {@code Transformers} on use-site scopes. */
  public final @Nullable Object frame;

  /** What a macro's name is bound to; null for variables. */
  private @Nullable Object transformer;

  private @Nullable Syntax freeEquivalent;

  /** A binding to a variable. */
  public LocalBinding(Symbol name, @Nullable Context context, @Nullable Object frame) {
    this.name = name;
    this.context = context;
    this.frame = frame;
  }

  /** The value that the name has at compile time; null for a variable, or out of its form. */
  public @Nullable Object transformer() {
    return transformer;
  }

  /** Makes the name a macro. */
  public void setTransformer(Object value, @Nullable Syntax equivalent) {
    transformer = value;
    freeEquivalent = equivalent;
  }

  /** Says that the form which binds the name is expanded: a macro cannot be used any more. */
  public void leave() {
    transformer = null;
  }

  @Override
  public @Nullable Syntax freeEquivalent() {
    return freeEquivalent;
  }

  @Override
  public boolean same(Binding other) {
    return this == other;
  }
}
