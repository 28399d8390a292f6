package dev.jacket.machine;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.VoidValue;

/**
 * {@code map}, {@code for-each}, {@code andmap} and {@code ormap} of the kernel: calls a procedure
 * with the elements of lists, by the machine's protocol.
 *
 * <p>A state of the work is immutable, so that frames can keep it.
 */
public final class ListMapping {
  /** What is done with the results. */
  public enum Kind {
    /** They make a list. */
    MAP,
    /** They are dropped. */
    FOR_EACH,
    /** The first that is false ends the work. */
    AND,
    /** The first that is not false ends the work. */
    OR
  }

  private final Kind kind;
  private final Object procedure;

  private ListMapping(Kind kind, Object procedure) {
    this.kind = kind;
    this.procedure = procedure;
  }

  /** Maps over lists of the same length, of which there is at least one. */
  public static Object run(Machine m, int depth, Kind kind, Object procedure, Object[] lists) {
    return new ListMapping(kind, procedure).loop(m, depth, lists, Nil.NIL);
  }

  /**
   * Maps over the rest of the lists.
   *
   * @param results what {@code map} has so far, the last first
   */
  private Object loop(Machine m, int depth, Object[] lists, Object results) {
    Object[] rest = lists;
    Object done = results;
    while (rest[0] instanceof Pair first) {
      Object[] next = tails(rest);
      boolean last = next[0] == Nil.NIL && kind != Kind.MAP && kind != Kind.FOR_EACH;
      Object r =
          rest.length == 1
              ? m.call1(procedure, depth + 1, first.car)
              : m.callN(procedure, depth + 1, heads(rest));
      if (last) {
        return r;
      }
      if (r == Machine.SPECIAL) {
        r = kind == Kind.FOR_EACH ? m.settleValues(depth) : m.settle(depth);
        if (r == Machine.SPECIAL) {
          m.save(new ElementFrame(this, next, done));
          return Machine.SPECIAL;
        }
      }
      if (ends(r)) {
        return r;
      }
      done = kind == Kind.MAP ? new Pair(r, done) : done;
      rest = next;
      if (m.attentionRequested() && rest[0] != Nil.NIL) {
        m.save(new ElementFrame(this, rest, done, true));
        return m.continueLater();
      }
    }
    return finish(done);
  }

  /** Whether a result ends the work before the end of the lists. */
  private boolean ends(Object result) {
    return kind == Kind.AND ? result == Boolean.FALSE : kind == Kind.OR && result != Boolean.FALSE;
  }

  private Object finish(Object results) {
    return switch (kind) {
      case MAP -> Lists.reverse(results);
      case FOR_EACH -> VoidValue.VOID;
      case AND -> Boolean.TRUE;
      case OR -> Boolean.FALSE;
    };
  }

  private static Object[] heads(Object[] lists) {
    Object[] heads = new Object[lists.length];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = ((Pair) lists[i]).car;
    }
    return heads;
  }

  private static Object[] tails(Object[] lists) {
    Object[] tails = new Object[lists.length];
    for (int i = 0; i < tails.length; i++) {
      tails[i] = ((Pair) lists[i]).cdr;
    }
    return tails;
  }

  /** Goes on with the result for an element; or, after a poll, with the next element. */
  private static final class ElementFrame extends Frame {
    private final ListMapping mapping;
    private final Object[] rest;
    private final Object results;
    private final boolean polled;

    ElementFrame(ListMapping mapping, Object[] rest, Object results) {
      this(mapping, rest, results, false);
    }

    ElementFrame(ListMapping mapping, Object[] rest, Object results, boolean polled) {
      this.mapping = mapping;
      this.rest = rest;
      this.results = results;
      this.polled = polled;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (!polled && mapping.ends(value)) {
        return value;
      }
      boolean kept = !polled && mapping.kind == Kind.MAP;
      return mapping.loop(m, depth, rest, kept ? new Pair(value, results) : results);
    }

    @Override
    public boolean acceptsValues() {
      return mapping.kind == Kind.FOR_EACH;
    }
  }
}
