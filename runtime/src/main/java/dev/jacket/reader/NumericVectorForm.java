package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import dev.jacket.value.FlVector;
import dev.jacket.value.FxVector;
import dev.jacket.value.NumberPrinter;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** A flvector or fxvector: its elements are numbers, read as inexact or exact ones. */
final class NumericVectorForm extends VectorForm {
  private static final long MOST_POSITIVE_FIXNUM = (1L << 60) - 1;

  private final boolean flonums;

  /** Begins a flvector or fxvector. */
  NumericVectorForm(DatumReader reader, boolean flonums) {
    super(reader, 3);
    this.flonums = flonums;
  }

  /** What its elements are. */
  private String element() {
    return flonums ? "flonum" : "fixnum";
  }

  @Override
  void begin(DatumReader reader, int type) {
    if (type != RacketLexer.ATOM && type != RacketLexer.NUMBER && !isComment(type)) {
      throw unexpected(reader, "");
    }
  }

  /** The error for something that is no number, and what more to say of it. */
  RacketException unexpected(DatumReader reader, String found) {
    return reader.errors().bad("expected a " + element() + found, reader.scanner().start(), 1);
  }

  @Override
  Object close(DatumReader reader, Shape found) {
    if (found != shape) {
      begin(reader, RacketLexer.CLOSE_ROUND);
    }
    return super.close(reader, found);
  }

  /** A number that was read as an element, if it is one of the right kind; null is none. */
  Object checked(DatumReader reader, @Nullable Object number) {
    if (number != null && (flonums ? number instanceof Double : isFixnum(number))) {
      return number;
    }
    if (number == null) {
      throw unexpected(reader, "");
    }
    throw reader.errorHere("expected a " + element() + ", found " + NumberPrinter.toString(number));
  }

  private static boolean isFixnum(Object number) {
    return number instanceof Long n && n <= MOST_POSITIVE_FIXNUM && n >= -MOST_POSITIVE_FIXNUM - 1;
  }

  /** What is put before the text of each element. */
  String exactness() {
    return flonums ? "#i" : "#e";
  }

  @Override
  Object finish(DatumReader reader) {
    Object[] all = filled(reader, flonums ? "flvector" : "fxvector", flonums ? 0.0 : (Object) 0L);
    return flonums ? flonums(all) : fixnums(all);
  }

  private static FlVector flonums(Object[] all) {
    double[] numbers = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      numbers[i] = (Double) all[i];
    }
    return new FlVector(numbers);
  }

  private static FxVector fixnums(Object[] all) {
    long[] numbers = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      numbers[i] = (Long) all[i];
    }
    return new FxVector(numbers);
  }
}
