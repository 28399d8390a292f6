package dev.jacket.reader;

import org.jspecify.annotations.Nullable;

/** Makes what the reader gives out: the datum itself, or a syntax object around it. */
public interface DatumMaker {
  /** Gives the datum as it is: for {@code read}. */
  DatumMaker PLAIN = (datum, source, start, span, parenShape) -> datum;

  /**
   * Makes the result for a datum whose parts were made before.
   *
   * @param datum an atom, or a pair, vector, ... of what this method has made
   * @param source the name of the input
   * @param start where the datum begins
   * @param span how many characters it takes, or -1 if not known
   * @param parenShape {@code [} or <code>{</code> if it was written with these, otherwise null
   */
  Object make(
      Object datum,
      @Nullable Object source,
      Location start,
      long span,
      @Nullable Character parenShape);
}
