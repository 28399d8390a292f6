package dev.jacket.reader;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Nil;
import dev.jacket.value.Placeholder;
import dev.jacket.value.RacketException;
import dev.jacket.value.ReaderGraph;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels {@code #0=} of one datum, and what they stand for. A procedure of a readtable that
 * reads a part of the datum ({@code read/recursive}) shares them.
 */
public final class ReadGraph {
  private final Map<Integer, Placeholder> labels = new HashMap<>();
  private boolean used;

  /** Adds a label; false if there is one of that number. */
  boolean define(int id, Placeholder placeholder) {
    return labels.putIfAbsent(id, placeholder) == null;
  }

  /** What a label stands for, or null if there is no such label. */
  @Nullable Placeholder refer(int id) {
    Placeholder known = labels.get(id);
    used |= known != null;
    return known;
  }

  /** Puts the data that were meant in place of references, and forgets the labels. */
  Object resolve(Object datum) {
    labels.clear();
    if (!used) {
      return datum;
    }
    used = false;
    try {
      return ReaderGraph.resolve("read", datum);
    } catch (RacketException e) {
      RacketException shown =
          new RacketException(ExnTypes.READ, String.valueOf(e.getMessage()), Nil.NIL);
      shown.addSuppressed(e);
      throw shown;
    }
  }
}
