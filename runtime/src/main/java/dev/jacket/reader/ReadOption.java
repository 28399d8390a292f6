package dev.jacket.reader;

/** What can be switched in the reader: a parameter of Racket each. */
public enum ReadOption {
  CASE_SENSITIVE("read-case-sensitive", true),
  SQUARE_BRACKET_AS_PAREN("read-square-bracket-as-paren", true),
  CURLY_BRACE_AS_PAREN("read-curly-brace-as-paren", true),
  SQUARE_BRACKET_WITH_TAG("read-square-bracket-with-tag", false),
  CURLY_BRACE_WITH_TAG("read-curly-brace-with-tag", false),
  ACCEPT_BOX("read-accept-box", true),
  ACCEPT_COMPILED("read-accept-compiled", false),
  ACCEPT_BAR_QUOTE("read-accept-bar-quote", true),
  ACCEPT_GRAPH("read-accept-graph", true),
  ACCEPT_DOT("read-accept-dot", true),
  ACCEPT_INFIX_DOT("read-accept-infix-dot", true),
  ACCEPT_QUASIQUOTE("read-accept-quasiquote", true),
  ACCEPT_READER("read-accept-reader", false),
  ACCEPT_LANG("read-accept-lang", true),
  DECIMAL_AS_INEXACT("read-decimal-as-inexact", true),
  SINGLE_FLONUM("read-single-flonum", false),
  CDOT("read-cdot", false),
  SYNTAX_ACCEPT_GRAPH("read-syntax-accept-graph", false);

  private final String parameter;
  private final boolean initially;

  ReadOption(String parameter, boolean initially) {
    this.parameter = parameter;
    this.initially = initially;
  }

  /** The parameter's name. */
  public String parameter() {
    return parameter;
  }

  /** The parameter's first value. */
  public boolean initially() {
    return initially;
  }
}
