package dev.jacket.reader;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Vector;
import java.util.Arrays;

/** A vector, perhaps with a length. */
class VectorForm extends SequenceForm {
  private static final int LONGEST = 1 << 28;

  private final int length;

  /**
   * Begins a vector.
   *
   * @param digits where in the token the length begins
   */
  VectorForm(DatumReader reader, int digits) {
    super(reader);
    this.length = length(reader.scanner(), digits);
  }

  private static int length(TokenScanner scanner, int digits) {
    int end = scanner.length() - 1;
    if (digits == end) {
      return -1;
    }
    long length = 0;
    for (int i = digits; i < end; i++) {
      length = length * 10 + scanner.at(i) - '0';
      if (length > LONGEST) {
        throw new RacketException(ExnTypes.OUT_OF_MEMORY, "out of memory");
      }
    }
    return (int) length;
  }

  @Override
  Object finish(DatumReader reader) {
    Object[] all = filled(reader, "vector", 0L);
    return reader.make(
        new Vector(all, reader.immutable()),
        start,
        reader.scanner().spanFrom(start),
        shape.property());
  }

  /** The elements, the last one repeated up to the length. */
  final Object[] filled(DatumReader reader, String what, Object filler) {
    int given = items.size();
    if (length >= 0 && given > length) {
      throw reader
          .errors()
          .bad(
              what + " length " + length + " is too small, " + given + " values provided",
              start,
              reader.scanner().spanFrom(start));
    }
    Object[] all = items.toArray(new Object[Math.max(given, length)]);
    if (given < all.length) {
      Object last =
          given > 0
              ? all[given - 1]
              : reader.make(filler, start, reader.scanner().spanFrom(start), null);
      Arrays.fill(all, given, all.length, last);
    }
    return all;
  }
}
