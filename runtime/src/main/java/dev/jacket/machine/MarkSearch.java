package dev.jacket.machine;

import dev.jacket.value.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the nearest mark with a key, in amortized constant time at any depth.
 *
 * <p>What is below a linked frame never changes. So the answer of a long search is noted where the
 * search began, and halfway down: the next search from there, or from a frame on top of it, ends at
 * the note. As the continuation shrinks, searches meet the notes further down.
 */
final class MarkSearch {
  /** Shorter searches leave no notes. */
  private static final int LONG = 8;

  /** How many notes a frame keeps; they are for different keys. */
  private static final int MOST_NOTES = 8;

  private MarkSearch() {}

  /** A search's answer: the value found, or null for none. */
  record Note(
      Object key, @Nullable PromptTag tag, @Nullable Object value, @Nullable Note rest, int size) {}

  /**
   * The value of the nearest mark with the key, or null.
   *
   * @param tag the prompt that ends the search; null for no end
   */
  static @Nullable Object first(ControlFrame start, Object key, @Nullable PromptTag tag) {
    ControlFrame halfway = start;
    int steps = 0;
    Object value = null;
    for (ControlFrame at = start; at != null; at = Control.outward(at)) {
      if (at instanceof MarkFrame frame && (value = frame.get(key)) != null || ends(at, tag)) {
        break;
      }
      Note note = at.notes == null ? null : find(at.notes, key, tag);
      if (note != null) {
        value = note.value;
        break;
      }
      if ((++steps & 1) == 0) {
        halfway = java.util.Objects.requireNonNull(Control.outward(halfway));
      }
    }
    if (steps >= LONG) {
      note(start, key, tag, value);
      note(halfway, key, tag, value);
    }
    return value;
  }

  /** Whether a frame is the prompt that ends a search. */
  static boolean ends(ControlFrame at, @Nullable PromptTag tag) {
    return tag != null && at instanceof PromptFrame prompt && prompt.tag == tag;
  }

  private static @Nullable Note find(Note notes, Object key, @Nullable PromptTag tag) {
    for (Note at = notes; at != null; at = at.rest) {
      if (Identity.eq(at.key, key) && at.tag == tag) {
        return at;
      }
    }
    return null;
  }

  private static void note(
      ControlFrame frame, Object key, @Nullable PromptTag tag, @Nullable Object value) {
    Note rest = frame.notes;
    if (rest != null && rest.size == MOST_NOTES) {
      rest = null;
    }
    frame.notes = new Note(key, tag, value, rest, rest == null ? 1 : rest.size + 1);
  }
}
