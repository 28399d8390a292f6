package dev.jacket.primitives;

import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.ContinuationProcedure;
import dev.jacket.machine.Control;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PromptTag;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Continuations, prompts and winders (reference, section 10.4). */
@PrimitiveModule("#%kernel")
public final class Continuations {
  private Continuations() {}

  @Primitive(value = "call-with-current-continuation", terse = true, control = true)
  public static Object callCc(
      Machine m, @Is("procedure?") Object procedure, @Nullable PromptTag tag) {
    return Control.capture(m, "call-with-current-continuation", procedure, orDefault(tag), false);
  }

  @Primitive(value = "call-with-composable-continuation", terse = true, control = true)
  public static Object callWithComposableContinuation(
      Machine m, @Is("procedure?") Object procedure, @Nullable PromptTag tag) {
    return Control.capture(m, "call-with-composable-continuation", procedure, orDefault(tag), true);
  }

  @Primitive(value = "call-with-escape-continuation", control = true)
  public static Object callEc(Machine m, @Is("procedure?") Object procedure) {
    return Control.callWithEscape(m, procedure);
  }

  @Primitive(value = "call-with-continuation-prompt", terse = true, control = true)
  public static Object callWithContinuationPrompt(
      Machine m,
      @Is("procedure?") Object procedure,
      @Nullable PromptTag tag,
      @Is("(or/c procedure? #f)") @Nullable Object handler,
      Object... args) {
    Object chosen = handler == Boolean.FALSE ? null : handler;
    return Control.withPrompt(m, orDefault(tag), chosen, procedure, args);
  }

  @Primitive(value = "abort-current-continuation", terse = true, control = true)
  public static Object abortCurrentContinuation(Machine m, PromptTag tag, Object... values) {
    return Control.abort(m, tag, values);
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
    return v instanceof PromptTag;
  }

  @Primitive(value = "continuation?", folds = true)
  public static boolean isContinuation(Object v) {
    return v instanceof ContinuationProcedure;
  }

  @Primitive(value = "continuation-prompt-available?", terse = true)
  public static boolean isContinuationPromptAvailable(
      Machine m, PromptTag tag, @Is("continuation?") @Nullable Object continuation) {
    return continuation == null
        ? Control.promptAvailable(m, tag)
        : Control.promptAvailable((ContinuationProcedure) continuation, tag);
  }

  @Primitive(value = "dynamic-wind", control = true)
  public static Object dynamicWind(
      Machine m,
      @Is("(procedure-arity-includes/c 0)") Object pre,
      @Is("(procedure-arity-includes/c 0)") Object thunk,
      @Is("(procedure-arity-includes/c 0)") Object post) {
    return Control.dynamicWind(m, pre, thunk, post);
  }

  @Primitive(value = "call-with-continuation-barrier", control = true)
  public static Object callWithContinuationBarrier(
      Machine m, @Is("(procedure-arity-includes/c 0)") Object thunk) {
    return Control.withBarrier(m, thunk);
  }

  @Primitive(value = "continuation-marks", terse = true)
  public static Object continuationMarks(
      @Is("continuation?") Object continuation, @Nullable PromptTag tag) {
    return ContinuationMarks.of((ContinuationProcedure) continuation);
  }

  private static PromptTag orDefault(@Nullable PromptTag tag) {
    return tag == null ? PromptTag.DEFAULT : tag;
  }
}
