package dev.jacket.value;

import java.util.ArrayList;
import java.util.List;

/** Construction and traversal of Racket lists from Java. */
public final class Lists {
  private static final byte UNDERWAY = 2;

  private Lists() {}

  /** A list of the given items. */
  public static Object of(Object... items) {
    return withTail(Nil.NIL, items);
  }

  /** The items followed by {@code tail}. */
  public static Object withTail(Object tail, Object... items) {
    Object result = tail;
    for (int i = items.length - 1; i >= 0; i--) {
      result = new Pair(items[i], result);
    }
    return result;
  }

  /** A list of the elements of a Java list. */
  public static Object of(List<?> items) {
    Object result = Nil.NIL;
    for (int i = items.size() - 1; i >= 0; i--) {
      result = new Pair(items.get(i), result);
    }
    return result;
  }

  /**
   * Whether {@code v} is a list. Answers are remembered in the pairs that were looked at, so that
   * repeated questions about the same list cost amortized constant time. Each circle of pairs has
   * one that is known not to be a list from the beginning.
   */
  public static boolean isList(Object v) {
    int steps = 0;
    Object rest = v;
    boolean answer = false;
    while (true) {
      if (rest == Nil.NIL) {
        answer = true;
        break;
      }
      if (!(rest instanceof Pair p)) {
        break;
      }
      if (p.listness != 0) {
        answer = p.listness > 0;
        break;
      }
      rest = p.cdr;
      steps++;
    }
    remember(v, steps, answer);
    return answer;
  }

  /** Marks the first pair and the one in the middle, which halves the work of the next question. */
  private static void remember(Object v, int steps, boolean answer) {
    if (!(v instanceof Pair first)) {
      return;
    }
    byte mark = (byte) (answer ? 1 : -1);
    mark(first, mark);
    Object rest = first;
    for (int i = 0; i < steps / 2; i++) {
      rest = ((Pair) rest).cdr;
    }
    if (rest instanceof Pair middle) {
      mark(middle, mark);
    }
  }

  private static void mark(Pair p, byte mark) {
    if (p.listness != Pair.CIRCULAR) {
      p.listness = mark;
    }
  }

  /** Finds out for all pairs from the first one on whether they are lists, be there a circle. */
  static void explore(Pair first) {
    Object rest = first;
    while (rest instanceof Pair p && p.listness == 0) {
      p.listness = UNDERWAY;
      rest = p.cdr;
    }
    if (rest instanceof Pair end && end.listness == UNDERWAY) {
      end.listness = Pair.CIRCULAR;
      settle(end.cdr, (byte) -1);
    }
    boolean answer = rest == Nil.NIL || rest instanceof Pair end && end.listness == 1;
    settle(first, (byte) (answer ? 1 : -1));
  }

  private static void settle(Object from, byte answer) {
    Object rest = from;
    while (rest instanceof Pair p && p.listness == UNDERWAY) {
      p.listness = answer;
      rest = p.cdr;
    }
  }

  /** The length of a list; the argument must be one. */
  public static int length(Object list) {
    int n = 0;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      n++;
    }
    return n;
  }

  /** The elements of a list, without an improper tail. */
  public static Object[] toArray(Object list) {
    Object[] items = new Object[length(list)];
    int i = 0;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      items[i++] = p.car;
    }
    return items;
  }

  /** The elements of a list as a Java list, without an improper tail. */
  public static List<Object> toJava(Object list) {
    List<Object> items = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      items.add(p.car);
    }
    return items;
  }

  /** The list in reverse order. */
  public static Object reverse(Object list) {
    Object result = Nil.NIL;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      result = new Pair(p.car, result);
    }
    return result;
  }
}
