package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import org.jspecify.annotations.Nullable;

/** What {@code syntax-local-value} finds (reference, section 12.4). */
public final class LocalMeaning {
  /**
   * The value of a transformer.
   *
   * @param target the identifier that it renames to, or null
   */
  public record Found(Object value, @Nullable Syntax target) {}

  private LocalMeaning() {}

  /**
   * The compile-time value of an identifier, or null if it has none.
   *
   * @param immediate whether rename transformers are given as they are
   */
  public static @Nullable Found find(Syntax id, ExpandContext ctx, boolean immediate) {
    Syntax at = id;
    while (true) {
      Object meaning = ctx.expander.meaning(at, ctx);
      if (meaning == null || meaning == Expander.VARIABLE || meaning instanceof CoreForm) {
        return null;
      }
      if (!Transformers.isRename(meaning)) {
        return new Found(meaning, null);
      }
      Syntax target = Transformers.target(ctx, meaning);
      if (immediate) {
        return new Found(meaning, target);
      }
      at = target;
    }
  }

  /** What is wrong with an identifier that has no compile-time value. */
  public static String complaint(Syntax id, ExpandContext ctx) {
    return Resolution.resolve(id, ctx.phase) == null
        ? "unbound identifier: "
        : "identifier is not bound to syntax: ";
  }
}
