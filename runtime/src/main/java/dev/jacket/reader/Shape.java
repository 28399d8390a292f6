package dev.jacket.reader;

/** The three kinds of parentheses. */
enum Shape {
  ROUND('(', ')'),
  SQUARE('[', ']'),
  CURLY('{', '}');

  final char open;
  final char close;

  Shape(char open, char close) {
    this.open = open;
    this.close = close;
  }

  /** The shape of a parenthesis. */
  static Shape of(int parenthesis) {
    return switch (parenthesis) {
      case '(', ')' -> ROUND;
      case '[', ']' -> SQUARE;
      default -> CURLY;
    };
  }

  /** Whether the parameters let it be used as a parenthesis. */
  boolean allowed(ReadSettings settings) {
    return this == ROUND
        || (this == SQUARE
            ? settings.is(ReadOption.SQUARE_BRACKET_AS_PAREN)
                || settings.is(ReadOption.SQUARE_BRACKET_WITH_TAG)
            : settings.is(ReadOption.CURLY_BRACE_AS_PAREN)
                || settings.is(ReadOption.CURLY_BRACE_WITH_TAG));
  }

  /** The value of the property {@code paren-shape}, or null for round ones. */
  @org.jspecify.annotations.Nullable
  Character property() {
    return this == ROUND ? null : open;
  }
}
