package dev.jacket.expander.compile;

/** Restores compiled units; the compiler layer implements it. */
public interface CodeLoader {
  /**
   * Restores what {@link CompiledCode#stored} wrote.
   *
   * @throws IllegalArgumentException if the bytes are not of this version of the compiler
   */
  CompiledCode load(byte[] stored);
}
