package dev.jacket.reader;

/**
 * Characters for the reader, and where they stand.
 *
 * <p>A character is looked at first and taken only if it belongs to what is being read.
 */
public interface CharSource {
  /** The answer at the end of the input. */
  int EOF = -1;

  /** The answer if the next character cannot be had without waiting. */
  int WAIT = -2;

  /** The answer if a value that is no character comes next. */
  int SPECIAL = -3;

  /** The next character (a code point), {@link #EOF}, {@link #WAIT} or {@link #SPECIAL}. */
  int peek();

  /** Takes the character that {@link #peek} has answered. */
  void take();

  /** Takes the value that is no character, after {@link #peek} has answered {@link #SPECIAL}. */
  Object takeSpecial();

  /** The line of the next character, from 1, or -1 if lines are not counted. */
  long line();

  /** The column of the next character, from 0, or -1 if lines are not counted. */
  long column();

  /** The position of the next character, from 1, or -1 if it is not known. */
  long position();
}
