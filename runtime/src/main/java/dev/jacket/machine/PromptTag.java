package dev.jacket.machine;

import dev.jacket.value.Named;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A continuation prompt tag. */
public final class PromptTag implements Named {
  /** The tag of {@code default-continuation-prompt-tag}. */
  public static final PromptTag DEFAULT = new PromptTag(Symbol.of("default"));

  private final @Nullable Symbol name;

  /** A new tag; the name is for printing and may be null. */
  public PromptTag(@Nullable Symbol name) {
    this.name = name;
  }

  @Override
  public Object objectName() {
    return name == null ? Boolean.FALSE : name;
  }

  @Override
  public String toString() {
    return name == null ? "#<continuation-prompt-tag>" : "#<continuation-prompt-tag:" + name + ">";
  }
}
