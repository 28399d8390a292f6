package dev.jacket.machine;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Lists the marks of a set for some keys: a vector for each frame that has one, or just the value
 * where a single key is asked for. Values pass through the impersonators of their keys.
 */
public final class MarkListing {
  private final String who;
  private final Object[] keys;
  private final Object absent;
  private final boolean single;

  private MarkListing(String who, Object[] keys, Object absent, boolean single) {
    this.who = who;
    this.keys = keys;
    this.absent = absent;
    this.single = single;
  }

  /** {@code continuation-mark-set->list}. */
  public static Object list(
      Machine m, int depth, ContinuationMarks set, Object key, @Nullable PromptTag tag) {
    Object[] keys = {key};
    return new MarkListing("continuation-mark-set->list", keys, Boolean.FALSE, true)
        .run(m, depth, set.rows(tag), Nil.NIL);
  }

  /** {@code continuation-mark-set->list*}. */
  public static Object lists(
      Machine m,
      int depth,
      ContinuationMarks set,
      Object[] keys,
      Object absent,
      @Nullable PromptTag tag) {
    return new MarkListing("continuation-mark-set->list*", keys, absent, false)
        .run(m, depth, set.rows(tag), Nil.NIL);
  }

  /** {@code continuation-mark-set->iterator}: looks at frames as they are asked for. */
  public static Procedure iterator(
      ContinuationMarks set, Object[] keys, Object absent, @Nullable PromptTag tag) {
    MarkListing listing = new MarkListing("continuation-mark-set->iterator", keys, absent, false);
    return listing.new Iterator(set.rows(tag));
  }

  /** Lists what is from {@code start} on behind {@code done}, the list so far in reverse. */
  private Object run(Machine m, int depth, MarkRows start, Object listed) {
    Object done = listed;
    MarkRows.Found found = start.next(keys);
    while (found != null) {
      Object r = convert(m, depth + 1, found.row(), 0);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ListFrame(this, found.rest(), done));
        return Machine.SPECIAL;
      }
      done = new Pair(r, done);
      found = found.rest().next(keys);
    }
    return Lists.reverse(done);
  }

  /** The result for a row, of which the values before {@code from} are converted. */
  private Object convert(Machine m, int depth, @Nullable Object[] row, int from) {
    Object[] result = new Object[row.length];
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      if (value == null) {
        value = absent;
      } else if (i >= from && keys[i] instanceof MarkKeyImpersonator key) {
        Object r = MarkInterposition.read(m, depth + 1, who, key, value);
        if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
          m.save(new RowFrame(this, row, result, i));
          return Machine.SPECIAL;
        }
        value = r;
      }
      result[i] = value;
    }
    return single ? result[0] : Vector.of(result);
  }

  /** Goes on with a value that the impersonators of its key returned. */
  private static final class RowFrame extends Frame {
    private final MarkListing listing;
    private final @Nullable Object[] row;
    private final Object[] converted;
    private final int at;

    RowFrame(MarkListing listing, @Nullable Object[] row, Object[] converted, int at) {
      this.listing = listing;
      this.row = row;
      this.converted = converted;
      this.at = at;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      @Nullable Object[] next = row.clone();
      for (int i = 0; i < at; i++) {
        next[i] = next[i] == null ? null : converted[i];
      }
      next[at] = value;
      return listing.convert(m, depth, next, at + 1);
    }
  }

  /** Goes on with the result for a row. */
  private static final class ListFrame extends Frame {
    private final MarkListing listing;
    private final MarkRows rest;
    private final Object done;

    ListFrame(MarkListing listing, MarkRows rest, Object done) {
      this.listing = listing;
      this.rest = rest;
      this.done = done;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return listing.run(m, depth, rest, new Pair(value, done));
    }
  }

  /** Gives one row and the iterator behind it; false in place of a row at the end. */
  private final class Iterator extends Procedure {
    private final MarkRows rows;

    Iterator(MarkRows rows) {
      this.rows = rows;
    }

    @Override
    public Object call0(Machine m, int depth) {
      MarkRows.Found found = rows.next(keys);
      if (found == null) {
        return m.values(false, this);
      }
      Iterator rest = new Iterator(found.rest());
      Object r = convert(m, depth + 1, found.row(), 0);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new StepFrame(rest));
        return Machine.SPECIAL;
      }
      return m.values(r, rest);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** Gives a converted row and the iterator behind it. */
  private static final class StepFrame extends Frame {
    private final Procedure rest;

    StepFrame(Procedure rest) {
      this.rest = rest;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.values(value, rest);
    }
  }
}
