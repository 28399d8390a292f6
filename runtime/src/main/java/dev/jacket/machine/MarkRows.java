package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * A place in a continuation from which the frames that have a mark with one of some keys are looked
 * at, outward. Frames further out are looked at when they are wanted.
 *
 * @param rest where to go on, or null at the end
 * @param limit the prompt where the continuation ends, or null
 * @param tag the prompt that ends the walk; null for no end
 */
record MarkRows(@Nullable ControlFrame rest, @Nullable PromptFrame limit, @Nullable PromptTag tag) {
  /** The place of the nearest frame that has one of the marks, or null. */
  @Nullable Found next(Object[] keys) {
    for (ControlFrame at = rest; at != null && !isEnd(at); at = Control.outward(at)) {
      @Nullable Object[] row = at instanceof MarkFrame frame ? read(frame, keys) : null;
      if (row != null) {
        return new Found(row, new MarkRows(Control.outward(at), limit, tag));
      }
    }
    return null;
  }

  private boolean isEnd(ControlFrame at) {
    return at == limit || MarkSearch.ends(at, tag);
  }

  private static @Nullable Object @Nullable [] read(MarkFrame frame, Object[] keys) {
    @Nullable Object[] values = new Object[keys.length];
    boolean some = false;
    for (int i = 0; i < keys.length; i++) {
      values[i] = frame.get(MarkKeyImpersonator.plain(keys[i]));
      some |= values[i] != null;
    }
    return some ? values : null;
  }

  /** The marks of a frame in the order of the keys, null for those it lacks; and what is behind. */
  record Found(@Nullable Object[] row, MarkRows rest) {}
}
