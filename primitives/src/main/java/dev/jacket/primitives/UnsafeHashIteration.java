package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import org.jspecify.annotations.Nullable;

/** Iteration over tables that are known to be of one sort: as safe here as without knowing. */
@PrimitiveModule("#%unsafe")
final class UnsafeHashIteration {
  private UnsafeHashIteration() {}

  @Primitive(
      value = "unsafe-immutable-hash-iterate-first",
      aliases = {
        "unsafe-mutable-hash-iterate-first",
        "unsafe-weak-hash-iterate-first",
        "unsafe-ephemeron-hash-iterate-first"
      })
  static Object first(Object table) {
    return HashIteration.first(table);
  }

  @Primitive(
      value = "unsafe-immutable-hash-iterate-next",
      aliases = {
        "unsafe-mutable-hash-iterate-next",
        "unsafe-weak-hash-iterate-next",
        "unsafe-ephemeron-hash-iterate-next"
      })
  static Object next(Object table, Object position) {
    return HashIteration.next(table, position);
  }

  @Primitive(
      value = "unsafe-immutable-hash-iterate-key",
      aliases = {
        "unsafe-mutable-hash-iterate-key",
        "unsafe-weak-hash-iterate-key",
        "unsafe-ephemeron-hash-iterate-key"
      },
      control = true)
  static Object key(Machine m, Object table, Object position, @Nullable Object bad) {
    return HashIteration.key(m, table, position, bad);
  }

  @Primitive(
      value = "unsafe-immutable-hash-iterate-value",
      aliases = {
        "unsafe-mutable-hash-iterate-value",
        "unsafe-weak-hash-iterate-value",
        "unsafe-ephemeron-hash-iterate-value"
      },
      control = true)
  static Object value(Machine m, Object table, Object position, @Nullable Object bad) {
    return HashIteration.value(m, table, position, bad);
  }

  @Primitive(
      value = "unsafe-immutable-hash-iterate-pair",
      aliases = {
        "unsafe-mutable-hash-iterate-pair",
        "unsafe-weak-hash-iterate-pair",
        "unsafe-ephemeron-hash-iterate-pair"
      },
      control = true)
  static Object pair(Machine m, Object table, Object position, @Nullable Object bad) {
    return HashIteration.pair(m, table, position, bad);
  }

  @Primitive(
      value = "unsafe-immutable-hash-iterate-key+value",
      aliases = {
        "unsafe-mutable-hash-iterate-key+value",
        "unsafe-weak-hash-iterate-key+value",
        "unsafe-ephemeron-hash-iterate-key+value"
      },
      control = true)
  static Object keyAndValue(Machine m, Object table, Object position, @Nullable Object bad) {
    return HashIteration.keyAndValue(m, table, position, bad);
  }
}
