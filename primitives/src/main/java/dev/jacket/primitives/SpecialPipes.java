package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import org.jspecify.annotations.Nullable;

/** Pipes that carry special values among the bytes, for {@code racket/port}. */
@PrimitiveModule("#%ports")
public final class SpecialPipes {
  private SpecialPipes() {}

  @Primitive(value = "make-pipe-with-specials", control = true)
  public static Object makePipeWithSpecials(
      Machine m, @Nullable Object limit, @Nullable Object inName, @Nullable Object outName) {
    return Pipes.make(m, limit, inName, outName, true);
  }
}
