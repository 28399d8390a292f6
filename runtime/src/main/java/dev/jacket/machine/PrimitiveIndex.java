package dev.jacket.machine;

/**
 * The names of all builtins of one build unit, and the way to their tables. Generated, and found as
 * a service.
 */
public abstract class PrimitiveIndex {
  /**
   * One row a table: the primitive module, then the names of entries 0, 1, ..., separated by
   * spaces; several names of one entry are separated by commas.
   */
  public abstract String[] rows();

  /** The table of row {@code row}; its class is loaded by this call. */
  public abstract PrimitiveTable table(int row);
}
