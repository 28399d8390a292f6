package dev.jacket.regexp;

/** Tests of positions. */
final class Positions {
  private static final Node.Assertion[] ASSERTIONS = Node.Assertion.values();

  private Positions() {}

  /**
   * Tests a position.
   *
   * @return the position, {@link CharSet#NONE} or {@link CharSet#INCOMPLETE}
   */
  static int test(int assertion, byte[] data, int floor, int end, boolean complete, int at) {
    Node.Assertion kind = ASSERTIONS[assertion];
    boolean looksAhead = kind != Node.Assertion.START && kind != Node.Assertion.LINE_START;
    if (looksAhead && at == end && !complete) {
      return CharSet.INCOMPLETE;
    }
    return holds(kind, data, floor, end, at) ? at : CharSet.NONE;
  }

  private static boolean holds(Node.Assertion kind, byte[] data, int floor, int end, int at) {
    return switch (kind) {
      case START -> at == floor;
      case LINE_START -> at == floor || data[at - 1] == '\n';
      case END -> at == end;
      case LINE_END -> at == end || data[at] == '\n';
      case WORD_BOUNDARY -> isBoundary(data, floor, end, at);
      case NO_WORD_BOUNDARY -> !isBoundary(data, floor, end, at);
    };
  }

  private static boolean isBoundary(byte[] data, int floor, int end, int at) {
    boolean before = at > floor && CharClasses.isWord(data[at - 1]);
    boolean after = at < end && CharClasses.isWord(data[at]);
    return before != after;
  }

  /** The byte as an ASCII character in lower case. */
  static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
