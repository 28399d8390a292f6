package dev.jacket.regexp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pattern consists of. */
sealed interface Node {
  /** No upper bound of a repetition. */
  int UNBOUNDED = -1;

  /** One character, or one byte, of a set. */
  record One(CharSet set) implements Node {}

  /** One after the other; the empty sequence matches the empty input. */
  record Sequence(List<Node> items) implements Node {}

  /** The first that leads to a match. */
  record Choice(List<Node> branches) implements Node {}

  /** At least {@code min} and at most {@code max} times, rather more if greedy. */
  record Repeat(Node body, int min, int max, boolean greedy) implements Node {}

  /** A group that is reported. */
  record Group(int number, Node body) implements Node {}

  /** What a group matched last. */
  record Backreference(int number, boolean foldCase) implements Node {}

  /** A look ahead or behind. */
  record Look(Node body, boolean ahead, boolean negative) implements Node {}

  /** The first match of the body and no other. */
  record Atomic(Node body) implements Node {}

  /** One of two parts, depending on a {@link Look} or on whether a group has matched. */
  record Conditional(@Nullable Look look, int group, Node then, Node otherwise) implements Node {}

  /** A position. */
  enum Assertion implements Node {
    START,
    LINE_START,
    END,
    LINE_END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY
  }
}
