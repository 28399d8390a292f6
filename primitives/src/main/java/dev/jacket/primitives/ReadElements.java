package dev.jacket.primitives;

import dev.jacket.machine.ElementReading;
import dev.jacket.machine.Machine;
import dev.jacket.value.Lists;
import dev.jacket.value.Vector;

/** What is made of elements that were read through impersonators. */
enum ReadElements implements ElementReading.Completion {
  LIST,
  IMMUTABLE_VECTOR,
  VALUES;

  @Override
  public Object finish(Machine m, int depth, Object[] items) {
    return switch (this) {
      case LIST -> Lists.of(items);
      case IMMUTABLE_VECTOR -> new Vector(items, true);
      case VALUES -> m.values(items);
    };
  }
}
