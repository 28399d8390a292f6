package dev.jacket.machine;

import dev.jacket.value.Impersonator;
import dev.jacket.value.ImpersonatorProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An impersonator or chaperone of a prompt tag (reference, section 14.5.1). */
public final class PromptTagImpersonator extends Impersonator {
  /** The plain tag below all layers. */
  public final PromptTag tag;

  /** Takes what is given to the handler of a prompt with this tag. */
  final Object handler;

  /** Takes what is given to an abort with this tag. */
  final Object abort;

  /** Takes the results of a continuation that is applied under a prompt with this tag, or null. */
  final @Nullable Object result;

  /** Takes, and returns, the guard of such results when a continuation captured by this tag. */
  final @Nullable Object capture;

  /** Makes a layer around a tag, {@code next}. */
  public PromptTagImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Object handler,
      Object abort,
      @Nullable Object result,
      @Nullable Object capture) {
    super(next, chaperone, properties, false);
    this.tag = (PromptTag) base;
    this.handler = handler;
    this.abort = abort;
    this.result = result;
    this.capture = capture;
  }

  /** The next layer further in, or null. */
  @Nullable PromptTagImpersonator inner() {
    return next instanceof PromptTagImpersonator layer ? layer : null;
  }

  /** Whether {@code v} is a prompt tag, plain or not. */
  public static boolean isTag(Object v) {
    return v instanceof PromptTag || v instanceof PromptTagImpersonator;
  }

  /** The plain tag of a tag. */
  public static PromptTag plain(Object tag) {
    return tag instanceof PromptTagImpersonator layer ? layer.tag : (PromptTag) tag;
  }
}
