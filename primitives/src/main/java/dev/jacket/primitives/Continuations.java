package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContinuationProcedure;
import dev.jacket.machine.Control;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PromptRedirection;
import dev.jacket.machine.PromptTag;
import dev.jacket.machine.PromptTagImpersonator;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Continuations, prompts and winders (reference, section 10.4). */
@PrimitiveModule("#%kernel")
public final class Continuations {
  private Continuations() {}

  @ContractCheck("(or/c #f procedure?)")
  public static boolean isFalseOrProcedure(Object v) {
    return v == Boolean.FALSE || Applicables.isProcedure(v);
  }

  @Primitive(value = "call-with-current-continuation", terse = true, control = true)
  public static Object callCc(
      Machine m,
      @Is("(procedure-arity-includes/c 1)") Object procedure,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    return Control.capture(m, "call-with-current-continuation", procedure, orDefault(tag), false);
  }

  @Primitive(value = "call-with-composable-continuation", terse = true, control = true)
  public static Object callWithComposableContinuation(
      Machine m,
      @Is("(procedure-arity-includes/c 1)") Object procedure,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    return Control.capture(m, "call-with-composable-continuation", procedure, orDefault(tag), true);
  }

  @Primitive(value = "call-with-escape-continuation", control = true)
  public static Object callEc(Machine m, @Is("(procedure-arity-includes/c 1)") Object procedure) {
    return Control.callWithEscape(m, procedure);
  }

  @Primitive(value = "call-with-continuation-prompt", terse = true, control = true)
  public static Object callWithContinuationPrompt(
      Machine m,
      @Is("procedure?") Object procedure,
      @Is("continuation-prompt-tag?") @Nullable Object tag,
      @Is("(or/c #f procedure?)") @Nullable Object handler,
      Object... args) {
    Object chosen = handler == Boolean.FALSE ? null : handler;
    if (tag instanceof PromptTagImpersonator layers) {
      chosen = PromptRedirection.handler(layers, chosen);
    }
    PromptTag plain = PromptTagImpersonator.plain(orDefault(tag));
    return Control.withPrompt(m, plain, chosen, procedure, args);
  }

  @Primitive(value = "abort-current-continuation", terse = true)
  public static Object abortCurrentContinuation(
      Machine m, int depth, @Is("continuation-prompt-tag?") Object tag, Object... values) {
    return tag instanceof PromptTagImpersonator layers
        ? PromptRedirection.abort(m, depth, layers, values)
        : Control.abort(m, (PromptTag) tag, values);
  }

  @Primitive("make-continuation-prompt-tag")
  public static Object makeContinuationPromptTag(@Nullable Symbol name) {
    return new PromptTag(name);
  }

  @Primitive("default-continuation-prompt-tag")
  public static Object defaultContinuationPromptTag() {
    return PromptTag.DEFAULT;
  }

  @Primitive(value = "continuation-prompt-tag?", folds = true)
  public static boolean isContinuationPromptTag(Object v) {
    return PromptTagImpersonator.isTag(v);
  }

  @Primitive(value = "continuation?", folds = true)
  public static boolean isContinuation(Object v) {
    return v instanceof ContinuationProcedure;
  }

  @Primitive(value = "continuation-prompt-available?", terse = true)
  public static boolean isContinuationPromptAvailable(
      Machine m,
      @Is("continuation-prompt-tag?") Object tag,
      @Is("continuation?") @Nullable Object continuation) {
    PromptTag plain = PromptTagImpersonator.plain(tag);
    return continuation == null
        ? Control.promptAvailable(m, plain)
        : Control.promptAvailable(m, (ContinuationProcedure) continuation, plain);
  }

  /** As in Racket, what is no thunk is noticed when it is called. */
  @Primitive(value = "dynamic-wind", control = true)
  public static Object dynamicWind(Machine m, Object pre, Object thunk, Object post) {
    return Control.dynamicWind(m, pre, thunk, post);
  }

  @Primitive(value = "call-with-continuation-barrier", control = true)
  public static Object callWithContinuationBarrier(
      Machine m, @Is("(procedure-arity-includes/c 0)") Object thunk) {
    return Control.withBarrier(m, thunk);
  }

  @Primitive(value = "call-in-continuation", terse = true, control = true)
  public static Object callInContinuation(
      Machine m,
      @Is("continuation?") Object continuation,
      @Is("(procedure-arity-includes/c 0)") Object thunk) {
    return ((ContinuationProcedure) continuation).callIn(m, thunk);
  }

  private static Object orDefault(@Nullable Object tag) {
    return tag == null ? PromptTag.DEFAULT : tag;
  }
}
