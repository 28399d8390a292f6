package dev.jacket.regexp;

import java.util.Arrays;

/**
 * How many bytes the parts of a pattern match, and how far they look back; checks what depends on
 * it (reference, section 4.8.2).
 */
final class Lengths {
  /** No bound; sums and products stop there. */
  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  /** The bounds of a part. */
  record Span(long min, long max) {
    static final Span EMPTY = new Span(0, 0);

    Span then(Span next) {
      return new Span(sum(min, next.min), sum(max, next.max));
    }

    Span or(Span other) {
      return new Span(Math.min(min, other.min), Math.max(max, other.max));
    }
  }

  private final long[] groupMin;
  private boolean checking;
  private long lookbehind;

  private Lengths(int groups) {
    groupMin = new long[groups + 1];
    Arrays.fill(groupMin, 1);
  }

  /**
   * Checks a pattern.
   *
   * @return how many bytes before the start of a match it may look at
   * @throws PatternException if something that is repeated could be empty, if a lookbehind has no
   *     bound, or if there is a reference to a group that does not exist
   */
  static int check(Parser.Parsed parsed) {
    Lengths lengths = new Lengths(parsed.groups());
    long[] before;
    do {
      before = lengths.groupMin.clone();
      lengths.span(parsed.node());
    } while (!Arrays.equals(before, lengths.groupMin));
    lengths.checking = true;
    lengths.span(parsed.node());
    return (int) Math.min(lengths.lookbehind, Integer.MAX_VALUE);
  }

  /** The bounds of a part of a pattern that has been checked. */
  static Span of(Node node) {
    return new Lengths(0).span(node);
  }

  private Span span(Node node) {
    if (node instanceof Node.One one) {
      return new Span(one.set().minLength(), one.set().maxLength());
    }
    if (node instanceof Node.Sequence sequence) {
      Span all = Span.EMPTY;
      for (Node item : sequence.items()) {
        all = all.then(span(item));
      }
      return all;
    }
    if (node instanceof Node.Choice choice) {
      Span all = span(choice.branches().get(0));
      for (Node branch : choice.branches().subList(1, choice.branches().size())) {
        all = all.or(span(branch));
      }
      return all;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    if (node instanceof Node.Group group) {
      Span body = span(group.body());
      if (group.number() < groupMin.length) {
        groupMin[group.number()] = Math.min(groupMin[group.number()], body.min);
      }
      return body;
    }
    if (node instanceof Node.Backreference reference) {
      return new Span(reference(reference.number()), UNBOUNDED);
    }
    if (node instanceof Node.Look look) {
      look(look);
      return Span.EMPTY;
    }
    if (node instanceof Node.Atomic atomic) {
      return span(atomic.body());
    }
    if (node instanceof Node.Conditional conditional) {
      return conditional(conditional);
    }
    Node.Assertion assertion = (Node.Assertion) node;
    if (assertion != Node.Assertion.END && assertion != Node.Assertion.LINE_END) {
      lookbehind = Math.max(lookbehind, 1);
    }
    return Span.EMPTY;
  }

  private Span repeat(Node.Repeat repeat) {
    Span body = span(repeat.body());
    boolean optional = repeat.min() == 0 && repeat.max() == 1;
    if (checking && body.min == 0 && !optional) {
      throw new PatternException("`*`, `+`, or `{...}` operand could be empty");
    }
    long max = repeat.max() == Node.UNBOUNDED ? UNBOUNDED : product(body.max, repeat.max());
    return new Span(product(body.min, repeat.min()), max);
  }

  private void look(Node.Look look) {
    Span body = span(look.body());
    if (look.ahead()) {
      return;
    }
    if (checking && body.max >= UNBOUNDED) {
      throw new PatternException("lookbehind pattern does not match a bounded length");
    }
    lookbehind = Math.max(lookbehind, body.max);
  }

  private Span conditional(Node.Conditional conditional) {
    if (conditional.look() != null) {
      look(conditional.look());
    } else {
      reference(conditional.group());
    }
    return span(conditional.then()).or(span(conditional.otherwise()));
  }

  /** The least length of a group. */
  private long reference(int number) {
    if (number < groupMin.length) {
      return number == 0 ? 0 : groupMin[number];
    }
    if (checking) {
      throw new PatternException(
          "backreference number is larger than the highest-numbered cluster");
    }
    return 1;
  }

  private static long sum(long a, long b) {
    return Math.min(a + b, UNBOUNDED);
  }

  private static long product(long a, long b) {
    return a != 0 && b > UNBOUNDED / a ? UNBOUNDED : a * b;
  }
}
