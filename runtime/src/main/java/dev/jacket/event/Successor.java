package dev.jacket.event;

import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.FlVector;
import dev.jacket.value.FxVector;
import dev.jacket.value.MPair;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A second object with the state of a value, for when the first one is gone.
 *
 * <p>Structures, vectors and strings share their content with their successors, so that changes are
 * seen; boxes and mutable pairs have the content of the time when the successor was made.
 */
final class Successor {
  private Successor() {}

  /** The successor of a value; null for values that have none, and whose wills never get ready. */
  static @Nullable Object of(Object v) {
    if (v instanceof Struct s) {
      return new Struct(s.type, s.fields);
    }
    if (v instanceof Str s) {
      return new Str(s.chars, s.immutable);
    }
    if (v instanceof Bytes b) {
      return new Bytes(b.data, b.immutable);
    }
    if (v instanceof Vector vector) {
      return new Vector(vector.items, vector.immutable);
    }
    if (v instanceof Pair p) {
      return new Pair(p.car, p.cdr);
    }
    if (v instanceof Box b) {
      return new Box(b.content, b.immutable);
    }
    if (v instanceof MPair p) {
      return new MPair(p.car, p.cdr);
    }
    if (v instanceof FlVector f) {
      return new FlVector(f.items);
    }
    return v instanceof FxVector f ? new FxVector(f.items) : null;
  }
}
