package dev.jacket.compiler.flat;

/** What a call calls. */
public sealed interface Target {
  /** Any value. */
  record Unknown(Simple function) implements Target {}

  /** A function of the unit; the captured variables come first among the arguments. */
  record Known(Function function) implements Target {}

  /** A builtin that is no leaf. */
  record Builtin(dev.jacket.compiler.Builtin builtin) implements Target {}
}
