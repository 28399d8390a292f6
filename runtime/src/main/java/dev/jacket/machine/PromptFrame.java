package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** A prompt: delimits capture, and receives aborts to its tag. */
final class PromptFrame extends ControlFrame {
  /** Aborts that reach this handler go on to the next prompt of the tag further out. */
  static final Object PROPAGATE = new Object();

  final PromptTag tag;

  /** The abort handler; null for the default one, or {@link #PROPAGATE}. */
  final @Nullable Object handler;

  PromptFrame(PromptTag tag, @Nullable Object handler) {
    this.tag = tag;
    this.handler = handler;
  }

  @Override
  void enter(@Nullable ControlFrame below) {
    super.enter(below);
    prompt = this;
  }

  @Nullable PromptFrame outer() {
    return below == null ? null : below.prompt;
  }

  /** What an abort to this prompt calls in its continuation. */
  Object receiver() {
    return handler == null ? new DefaultPromptHandler(tag) : handler;
  }
}
