package dev.jacket.regexp;

import org.jspecify.annotations.Nullable;

/**
 * The bytes that a match can begin with. Null stands for not knowing: the match could be empty, or
 * begin with anything.
 */
final class FirstBytes {
  private FirstBytes() {}

  /**
   * What a match of a part and of what follows it can begin with.
   *
   * @param follow what a match of the rest can begin with
   */
  static @Nullable ByteSet of(Node node, @Nullable ByteSet follow) {
    if (node instanceof Node.One one) {
      return one.set().firstBytes();
    }
    if (node instanceof Node.Sequence sequence) {
      ByteSet first = follow;
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        first = of(sequence.items().get(i), first);
      }
      return first;
    }
    if (node instanceof Node.Choice choice) {
      ByteSet all = ByteSet.EMPTY;
      for (Node branch : choice.branches()) {
        all = union(all, of(branch, follow));
      }
      return all;
    }
    if (node instanceof Node.Repeat repeat) {
      if (repeat.max() == 0) {
        return follow;
      }
      ByteSet body = of(repeat.body(), repeat.max() == 1 ? follow : null);
      return repeat.min() == 0 ? union(body, follow) : body;
    }
    if (node instanceof Node.Group group) {
      return of(group.body(), follow);
    }
    if (node instanceof Node.Atomic atomic) {
      return of(atomic.body(), follow);
    }
    if (node instanceof Node.Conditional conditional) {
      return union(of(conditional.then(), follow), of(conditional.otherwise(), follow));
    }
    return node instanceof Node.Backreference ? null : follow;
  }

  /** The union; unknown if one of them is. */
  static @Nullable ByteSet union(@Nullable ByteSet a, @Nullable ByteSet b) {
    return a == null || b == null ? null : a.union(b);
  }

  /** Whether both are known and have no byte in common. */
  static boolean areDisjoint(@Nullable ByteSet a, @Nullable ByteSet b) {
    return a != null && b != null && a.isDisjoint(b);
  }
}
