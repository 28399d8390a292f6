package dev.jacket.reader;

/** Turns what stands in a port among characters into the value that is read for it. */
public interface SpecialValues {
  /** What a port holds is the value. */
  SpecialValues SAME = (held, line, column, position) -> held;

  /** The value of what a port holds; negative numbers are not known. */
  Object value(Object held, long line, long column, long position);
}
