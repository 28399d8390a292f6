package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.MarkKey;
import dev.jacket.machine.MarkKeyImpersonator;
import dev.jacket.machine.PromptTagImpersonator;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Impersonators and chaperones of prompt tags and continuation mark keys (reference, section
 * 14.5.1).
 */
@PrimitiveModule("#%kernel")
final class ControlImpersonators {
  private ControlImpersonators() {}

  @Primitive("impersonate-prompt-tag")
  static Object impersonatePromptTag(Object tag, Object handler, Object abort, Object... rest) {
    return promptTag("impersonate-prompt-tag", tag, handler, abort, rest, false);
  }

  @Primitive("chaperone-prompt-tag")
  static Object chaperonePromptTag(Object tag, Object handler, Object abort, Object... rest) {
    return promptTag("chaperone-prompt-tag", tag, handler, abort, rest, true);
  }

  /** After the two procedures there may be one or two more, then properties with values. */
  private static Object promptTag(
      String who, Object tag, Object handler, Object abort, Object[] rest, boolean chaperone) {
    if (!PromptTagImpersonator.isTag(tag)) {
      throw Errors.argument(who, "continuation-prompt-tag?", 0, tag);
    }
    for (Object procedure : new Object[] {handler, abort}) {
      if (!Applicables.isProcedure(procedure)) {
        throw Errors.argument(who, "procedure?", 0, procedure);
      }
    }
    int properties = 0;
    while (properties < 2
        && properties < rest.length
        && Applicables.isProcedure(rest[properties])) {
      properties++;
    }
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties(who, tag, rest, properties);
    @Nullable Object result = properties > 0 ? rest[0] : null;
    @Nullable Object capture = properties > 1 ? rest[1] : null;
    return new PromptTagImpersonator(tag, chaperone, all, handler, abort, result, capture);
  }

  @Primitive("impersonate-continuation-mark-key")
  static Object impersonateMarkKey(Object key, Object get, Object set, Object... properties) {
    return markKey("impersonate-continuation-mark-key", key, get, set, properties, false);
  }

  @Primitive("chaperone-continuation-mark-key")
  static Object chaperoneMarkKey(Object key, Object get, Object set, Object... properties) {
    return markKey("chaperone-continuation-mark-key", key, get, set, properties, true);
  }

  private static Object markKey(
      String who, Object key, Object get, Object set, Object[] properties, boolean chaperone) {
    if (!(key instanceof MarkKey || key instanceof MarkKeyImpersonator)) {
      throw Errors.argument(who, "continuation-mark-key?", 0, key);
    }
    for (Object procedure : new Object[] {get, set}) {
      if (!Contracts.acceptsOne(procedure)) {
        throw Errors.argument(who, "(procedure-arity-includes/c 1)", 0, procedure);
      }
    }
    return new MarkKeyImpersonator(
        key, chaperone, ImpersonatorProperties.properties(who, key, properties, 0), get, set);
  }
}
