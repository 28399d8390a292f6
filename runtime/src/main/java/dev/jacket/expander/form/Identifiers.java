package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Comparison of identifiers (reference, section 12.3). */
public final class Identifiers {
  private static final Symbol NOT_FREE = Symbol.of("not-free-identifier=?");
  private static final int LONGEST_CHAIN = 1000;

  private Identifiers() {}

  /** {@code bound-identifier=?}. */
  public static boolean bound(Syntax a, Syntax b, int phase) {
    return a.content() == b.content() && a.context().at(phase).equals(b.context().at(phase));
  }

  /** {@code free-identifier=?}. */
  public static boolean free(Syntax a, int phaseA, Syntax b, int phaseB) {
    Syntax x = followed(a, phaseA);
    Syntax y = followed(b, phaseB);
    Binding p = Resolution.resolve(x, phaseA);
    Binding q = Resolution.resolve(y, phaseB);
    Object nameAlone = nameAlone(x, p);
    if (nameAlone != null) {
      return nameAlone == nameAlone(y, q);
    }
    return p != null && q != null && p.same(q);
  }

  /** The name that tells an identifier that is unbound or defined at the top level; or null. */
  private static @Nullable Object nameAlone(Syntax id, @Nullable Binding b) {
    if (b == null) {
      return id.content();
    }
    return b instanceof ModuleBinding m && m.module.isTopLevel() ? m.name : null;
  }

  /** The binding of an identifier, behind rename transformers; null if it is unbound. */
  public static @Nullable Binding binding(Syntax id, int phase) {
    return Resolution.resolve(followed(id, phase), phase);
  }

  /** The identifier that rename transformers lead to. */
  private static Syntax followed(Syntax id, int phase) {
    Syntax at = id;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Binding b = Resolution.resolve(at, phase);
      Syntax next = b == null ? null : b.freeEquivalent();
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether a rename transformer's target asks not to be taken for its name. */
  static boolean isDistinct(Syntax target) {
    Object property = target.property(NOT_FREE);
    return property != null && property != Boolean.FALSE;
  }
}
