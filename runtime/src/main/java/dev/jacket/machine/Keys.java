package dev.jacket.machine;

import dev.jacket.value.Symbol;

/** The continuation mark keys that the machine itself reads ({@code #%paramz}). */
public final class Keys {
  /** Maps to the {@link Parameterization} in force. */
  public static final MarkKey PARAMETERIZATION = new MarkKey(Symbol.of("parameterization"));

  /** Maps to the thread cell that says whether breaks are enabled. */
  public static final MarkKey BREAK_ENABLED = new MarkKey(Symbol.of("break-enabled"));

  /** Maps to an exception handler. */
  public static final MarkKey EXCEPTION_HANDLER = new MarkKey(Symbol.of("exnh"));

  private Keys() {}
}
