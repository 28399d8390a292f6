package dev.jacket.port;

/**
 * Counts lines, columns and positions over a stream of bytes, which it decodes as UTF-8. A carriage
 * return, a line feed and the two together count as one character that ends a line; a tab goes to
 * the next multiple of eight (reference, section 13.1.4).
 */
public final class Locations {
  private long line = 1;
  private long column;
  private long position;
  private boolean afterReturn;
  private int missing;
  private int pending;

  /**
   * Starts at line 1, column 0.
   *
   * @param position the position of the next character, from 1
   */
  public Locations(long position) {
    this.position = position;
  }

  /** Takes note of bytes that passed. */
  public void advance(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      advance(bytes[i]);
    }
  }

  private void advance(byte b) {
    if (missing > 0) {
      if ((b & 0xC0) == 0x80) {
        missing--;
        pending++;
        return;
      }
      passed(pending - 1);
      missing = 0;
    }
    if (b < 0) {
      startSequence(b & 0xFF);
      return;
    }
    advanceAscii(b);
  }

  private void advanceAscii(byte b) {
    boolean completesReturn = b == '\n' && afterReturn;
    afterReturn = b == '\r';
    if (completesReturn) {
      return;
    }
    if (b == '\n' || b == '\r') {
      lineEnded();
    } else if (b == '\t') {
      passed(1);
      column = column < 0 ? column : (column - 1 & ~7L) + 8;
    } else {
      passed(1);
    }
  }

  /** Counts characters on a line; what is not known stays unknown. */
  private void passed(int characters) {
    if (position > 0) {
      position += characters;
    }
    if (column >= 0) {
      column += characters;
    }
  }

  private void lineEnded() {
    if (position > 0) {
      position++;
    }
    if (column >= 0) {
      column = 0;
    }
    if (line > 0) {
      line++;
    }
  }

  private void startSequence(int lead) {
    afterReturn = false;
    passed(1);
    pending = 1;
    if (lead >= 0xC2 && lead < 0xE0) {
      missing = 1;
    } else if (lead >= 0xE0 && lead < 0xF0) {
      missing = 2;
    } else if (lead >= 0xF0 && lead < 0xF5) {
      missing = 3;
    }
  }

  /** Says that the bytes so far are complete characters: what looks like a part of one is none. */
  public void endOfCharacter() {
    missing = 0;
  }

  /** Counts a special value as one character. */
  public void advanceSpecial() {
    missing = 0;
    afterReturn = false;
    passed(1);
  }

  /**
   * Sets the location of the next character; negative numbers mean that a part of it is not known,
   * and stays so.
   */
  public void set(long newLine, long newColumn, long newPosition) {
    line = newLine;
    column = newColumn;
    position = newPosition;
    missing = 0;
    afterReturn = false;
  }

  /** The line of the next character, from 1, or -1 if it is not known. */
  public long line() {
    return line;
  }

  /** The column of the next character, from 0, or -1 if it is not known. */
  public long column() {
    return column;
  }

  /** The position of the next character, from 1, or -1 if it is not known. */
  public long position() {
    return position;
  }
}
