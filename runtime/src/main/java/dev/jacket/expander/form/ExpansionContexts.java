package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.expander.syntax.TransformerProperties;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where transformers may be used ({@code prop:expansion-contexts}, reference, section 12.4). */
final class ExpansionContexts {
  private static final Symbol EXPRESSION = Symbol.of("expression");

  private ExpansionContexts() {}

  /**
   * The form that a use becomes where the transformer is not to be used directly; null where it is.
   */
  static @Nullable Syntax moved(Object transformer, Syntax head, Syntax form, ExpandContext ctx) {
    Object property = Transformers.property(transformer, TransformerProperties.EXPANSION_CONTEXTS);
    if (property == null) {
      return null;
    }
    List<Object> allowed = Lists.toJava(property);
    Symbol here = name(ctx.kind);
    if (allowed.contains(here)) {
      return null;
    }
    if (ctx.kind == ExpandContext.Kind.MODULE_BEGIN) {
      return wrapped("begin", form, ctx);
    }
    if (ctx.kind != ExpandContext.Kind.EXPRESSION && allowed.contains(EXPRESSION)) {
      return wrapped("#%expression", form, ctx);
    }
    throw SyntaxMessage.error(
        head.content().toString(),
        "not allowed in context\n  expansion context: " + here,
        form,
        null);
  }

  private static Syntax wrapped(String keyword, Syntax form, ExpandContext ctx) {
    return Transformers.make(form, ctx, Lists.of(Expander.coreId(keyword, ctx), form));
  }

  private static Symbol name(ExpandContext.Kind kind) {
    return switch (kind) {
      case EXPRESSION -> EXPRESSION;
      case TOP_LEVEL -> Symbol.of("top-level");
      case MODULE -> Symbol.of("module");
      case MODULE_BEGIN -> Symbol.of("module-begin");
      case DEFINITION -> Symbol.of("definition-context");
    };
  }
}
