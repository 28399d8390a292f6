package dev.jacket.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two values are {@code equal?} or {@code equal-always?}, however deep or cyclic
 * they are, with the help of the procedures of {@code prop:equal+hash}.
 *
 * <p>Pairs of values that are still to be compared stand on a stack. Among them stand notes about
 * hash tables: an entry of one table may have to be tried against several of the other, so what
 * differs goes back to the latest {@link Attempt}.
 */
public final class EqualityInquiry extends Inquiry {
  /** So many steps are made before cycles are looked for. */
  private static final int TRUSTING_STEPS = 20_000;

  /** One step in so many is remembered: enough to find cycles, and cheap for long lists. */
  private static final int REMEMBERED = 8;

  private final boolean always;
  private final @Nullable Object partsProcedure;
  private Object[] stack = new Object[32];
  private int top;
  private int steps;
  private int random = 1;
  private @Nullable UnionFind classes;
  private Object[] pending = {};

  /** What the contents of an impersonator, the only one in {@link #pending}, are compared with. */
  private @Nullable Object opposite;

  private boolean failed;
  private boolean result;

  /**
   * An entry of {@code left} at a position and those behind it are to be found in {@code right}.
   */
  private record Entries(Hash left, long position, Hash right) {}

  /** A key is to be found among candidates, keys and values in turn, from {@code next} on. */
  private record Choice(Object key, Object value, Object[] candidates, int next) {}

  /** If all above this note is equal, the candidate that was tried is the one. */
  private record Attempt(Choice choice) {}

  /** The procedure of {@code equal?/recur} is to be asked about two parts. */
  private record Parts(Object a, Object b) {}

  private EqualityInquiry(
      Object a, Object b, boolean always, @Nullable UnionFind classes, @Nullable Object procedure) {
    this.always = always;
    this.classes = classes;
    this.partsProcedure = procedure;
    stack[top++] = a;
    stack[top++] = b;
  }

  /**
   * Compares two values.
   *
   * @param always whether by {@code equal-always?}
   */
  public static EqualityInquiry of(Object a, Object b, boolean always) {
    return new EqualityInquiry(a, b, always, null, null);
  }

  /** Compares two values whose parts a procedure compares ({@code equal?/recur}). */
  public static EqualityInquiry recur(Object a, Object b, boolean always, Object procedure) {
    return new EqualityInquiry(a, b, always, null, procedure);
  }

  /** Compares parts on behalf of a procedure that another inquiry called. */
  public static EqualityInquiry within(EqualityInquiry outer, Object a, Object b) {
    return new EqualityInquiry(a, b, outer.always, outer.classes, null);
  }

  /** Whether the values are equal, once the inquiry is complete. */
  public boolean result() {
    return result;
  }

  /** The procedure given to {@code equal?/recur}, or null. */
  public @Nullable Object partsProcedure() {
    return partsProcedure;
  }

  @Override
  public Object[] arguments(Object recur) {
    Object[] args = pending;
    for (int i = 0; i < args.length; i++) {
      if (args[i] == this) {
        args = args.clone();
        args[i] = recur;
      }
    }
    return args;
  }

  @Override
  public void answer(Object value) {
    if (pending.length == 1) {
      push(value, java.util.Objects.requireNonNull(opposite));
    } else {
      failed = value == Boolean.FALSE;
    }
  }

  @Override
  public Inquiry copy() {
    EqualityInquiry copy = (EqualityInquiry) super.copy();
    copy.stack = stack.clone();
    for (int i = 0; i < pending.length; i++) {
      if (pending[i] == this) {
        copy.pending = pending.clone();
        copy.pending[i] = copy;
      }
    }
    return copy;
  }

  @Override
  public boolean advance() {
    while (true) {
      if (failed && !backtrack()) {
        return finish(false);
      }
      failed = false;
      if (top == 0) {
        return finish(true);
      }
      Object b = stack[--top];
      Object a = stack[--top];
      if (a instanceof Parts p) {
        pending = new Object[] {p.a, p.b};
        return ask(java.util.Objects.requireNonNull(partsProcedure));
      }
      int answer = a == b && isNote(a) ? takeNote(a) : compare(a, b);
      if (answer == Equality.UNSURE) {
        return false;
      }
      failed = answer == Equality.NO;
    }
  }

  private boolean finish(boolean answer) {
    result = answer;
    return true;
  }

  /**
   * Goes back to the latest choice that has another candidate; false if there is none. What was
   * taken to be equal on the way is forgotten.
   */
  private boolean backtrack() {
    classes = null;
    while (top > 0) {
      top -= 2;
      if (stack[top] instanceof Attempt attempt) {
        Choice tried = attempt.choice;
        pushNote(new Choice(tried.key, tried.value, tried.candidates, tried.next + 2));
        return true;
      }
    }
    return false;
  }

  private void push(Object a, Object b) {
    if (top + 2 > stack.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top++] = a;
    stack[top++] = b;
  }

  private void pushNote(Object note) {
    push(note, note);
  }

  private void pushParts(Object a, Object b) {
    if (partsProcedure == null) {
      push(a, b);
    } else {
      pushNote(new Parts(a, b));
    }
  }

  private static boolean isNote(Object v) {
    return v instanceof Entries || v instanceof Choice || v instanceof Attempt;
  }

  /** Compares two values as far as they can be without their parts, which are pushed. */
  private int compare(Object left, Object right) {
    Object a = Equality.plain(left);
    Object b = Equality.plain(right);
    if (Identity.eq(a, b)) {
      return Equality.YES;
    }
    if (a.getClass() != b.getClass()) {
      return Equality.NO;
    }
    if (!Sharing.isCompound(a)) {
      return answer(Equality.isSameLeaf(a, b, always));
    }
    if (a instanceof Struct s && s.type.customEquality != null) {
      return isKnown(a, b) ? Equality.YES : compareStructs(left, right, s, (Struct) b);
    }
    if (Equality.isInterposed(left)) {
      return readContents(left, right);
    }
    if (Equality.isInterposed(right)) {
      return readContents(right, left);
    }
    return isKnown(a, b) ? Equality.YES : compareCompound(a, b);
  }

  /** Asks for the contents of an impersonator, to compare them with the other value. */
  private int readContents(Object impersonator, Object other) {
    if (classes == null) {
      classes = new UnionFind();
    }
    if (!classes.unite(impersonator, other)) {
      return Equality.YES;
    }
    pending = new Object[] {impersonator};
    opposite = other;
    ask(CONTENTS);
    return Equality.UNSURE;
  }

  private int compareCompound(Object a, Object b) {
    if (a instanceof Pair p && b instanceof Pair q) {
      pushParts(p.cdr, q.cdr);
      pushParts(p.car, q.car);
      return Equality.YES;
    }
    if (a instanceof Struct s && b instanceof Struct t) {
      return Equality.isFieldwise(s, t, always) ? compareAll(s.fields, t.fields) : Equality.NO;
    }
    if (a instanceof Vector v && b instanceof Vector w) {
      return Equality.isApart(v.immutable, w.immutable, always)
          ? Equality.NO
          : compareAll(v.items, w.items);
    }
    if (a instanceof Hash h && b instanceof Hash i) {
      return compareTables(h, i);
    }
    if (a instanceof Box v && b instanceof Box w) {
      if (Equality.isApart(v.immutable, w.immutable, always)) {
        return Equality.NO;
      }
      pushParts(v.content, w.content);
      return Equality.YES;
    }
    if (always) {
      return Equality.NO;
    }
    pushParts(((MPair) a).cdr, ((MPair) b).cdr);
    pushParts(((MPair) a).car, ((MPair) b).car);
    return Equality.YES;
  }

  private int compareAll(Object[] a, Object[] b) {
    if (a.length != b.length) {
      return Equality.NO;
    }
    for (int i = a.length - 1; i >= 0; i--) {
      pushParts(a[i], b[i]);
    }
    return Equality.YES;
  }

  /** Compares {@code left} and {@code right}, which are structures or stand for these. */
  private int compareStructs(Object left, Object right, Struct s, Struct t) {
    CustomEquality custom = s.type.customEquality;
    if (custom == null || custom != t.type.customEquality) {
      return Equality.NO;
    }
    if (!custom.decides(s.type, always) || !custom.decides(t.type, always)) {
      return Equality.NO;
    }
    pending =
        custom.takesMode
            ? new Object[] {left, right, this, !always}
            : new Object[] {left, right, this};
    ask(custom.equal);
    return Equality.UNSURE;
  }

  /** Whether the comparison of these two is already under way or done. */
  private boolean isKnown(Object a, Object b) {
    boolean custom = a instanceof Struct s && s.type.customEquality != null;
    if (!custom && ++steps < TRUSTING_STEPS) {
      return false;
    }
    if (classes == null) {
      classes = new UnionFind();
    }
    return custom || isRemembered() ? !classes.unite(a, b) : classes.isUnited(a, b);
  }

  /** Chosen at random: a regular choice could miss every step around a cycle. */
  private boolean isRemembered() {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return Math.floorMod(random, REMEMBERED) == 0;
  }

  // ---- hash tables ----

  private int compareTables(Hash a, Hash b) {
    if (!a.isComparableTo(b) || a.count() != b.count() || always && a instanceof MutableHash) {
      return Equality.NO;
    }
    pushNote(new Entries(a, a.first(), b));
    return Equality.YES;
  }

  private int takeNote(Object note) {
    if (note instanceof Entries entries) {
      return takeEntry(entries);
    }
    if (note instanceof Choice choice) {
      if (choice.next == choice.candidates.length) {
        return Equality.NO;
      }
      pushNote(new Attempt(choice));
      push(choice.key, choice.candidates[choice.next]);
      return Equality.YES;
    }
    Choice taken = ((Attempt) note).choice;
    pushParts(taken.value, taken.candidates[taken.next + 1]);
    return Equality.YES;
  }

  private int takeEntry(Entries entries) {
    Hash left = entries.left;
    long position = entries.position;
    if (position < 0) {
      return Equality.YES;
    }
    pushNote(new Entries(left, left.next(position), entries.right));
    Object key = left.keyAt(position);
    if (key == null) {
      return Equality.YES;
    }
    Object value = java.util.Objects.requireNonNull(left.valueAt(position));
    int hash = left.hashAt(position);
    Object found = entries.right.find(key, hash);
    if (found == null) {
      return Equality.NO;
    }
    if (found == Hash.UNSURE) {
      pushNote(new Choice(key, value, entries.right.candidates(hash), 0));
    } else {
      pushParts(value, found);
    }
    return Equality.YES;
  }

  private static int answer(boolean same) {
    return same ? Equality.YES : Equality.NO;
  }
}
