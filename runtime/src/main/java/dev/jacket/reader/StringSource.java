package dev.jacket.reader;

/** Characters of a text in memory, with lines counted as ports count them. */
public final class StringSource implements CharSource {
  private static final int TAB = 8;

  private final String text;
  private int next;
  private int line = 1;
  private int column;
  private int position = 1;
  private boolean afterReturn;

  /** Starts at the beginning of {@code text}. */
  public StringSource(String text) {
    this.text = text;
  }

  /** How many chars of the text were taken. */
  public int offset() {
    return next;
  }

  @Override
  public int peek() {
    return next < text.length() ? text.codePointAt(next) : EOF;
  }

  @Override
  public void take() {
    int c = text.codePointAt(next);
    next += Character.charCount(c);
    boolean completesReturn = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (completesReturn) {
      return;
    }
    position++;
    if (c == '\n' || c == '\r') {
      line++;
      column = 0;
    } else if (c == '\t') {
      column = (column / TAB + 1) * TAB;
    } else {
      column++;
    }
  }

  @Override
  public Object takeSpecial() {
    throw new IllegalStateException("a text has characters only");
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long column() {
    return column;
  }

  @Override
  public long position() {
    return position;
  }
}
