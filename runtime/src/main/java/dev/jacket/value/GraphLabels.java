package dev.jacket.value;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of the shared parts of a value that is printed: {@code #0=} and {@code #0#}. */
final class GraphLabels {
  private final Map<Object, Integer> numbers;
  private final Map<Object, Boolean> printed = new IdentityHashMap<>();

  private GraphLabels(Map<Object, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The labels that a value needs; null if it needs none. */
  static @Nullable GraphLabels find(Object v, PrintSettings settings) {
    Map<Object, Integer> shared = Sharing.find(v, settings);
    return shared == null ? null : new GraphLabels(shared);
  }

  /** Whether a part has a label. */
  boolean has(Object v) {
    return numbers.containsKey(v);
  }

  /** Prints the label of a part that has one; true if that is all. */
  boolean print(StringBuilder out, Object v) {
    Integer number = numbers.get(v);
    if (number == null) {
      return false;
    }
    boolean again = printed.put(v, Boolean.TRUE) != null;
    out.append('#').append(number).append(again ? '#' : '=');
    return again;
  }
}
