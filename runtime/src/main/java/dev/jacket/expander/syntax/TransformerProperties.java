package dev.jacket.expander.syntax;

import dev.jacket.value.StructProperty;

/** The structure properties by which structures are transformers (reference, section 12.4). */
public final class TransformerProperties {
  /** {@code prop:rename-transformer}. */
  public static final StructProperty RENAME_TRANSFORMER =
      new StructProperty("prop:rename-transformer");

  /** {@code prop:set!-transformer}. */
  public static final StructProperty SET_TRANSFORMER = new StructProperty("prop:set!-transformer");

  /** {@code prop:liberal-define-context}. */
  public static final StructProperty LIBERAL_DEFINE_CONTEXT =
      new StructProperty("prop:liberal-define-context");

  /** {@code prop:expansion-contexts}. */
  public static final StructProperty EXPANSION_CONTEXTS =
      new StructProperty("prop:expansion-contexts");

  private TransformerProperties() {}
}
