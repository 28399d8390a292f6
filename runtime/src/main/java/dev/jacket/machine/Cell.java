package dev.jacket.machine;

/** The storage of a local variable that is assigned after its initialization. */
public final class Cell {
  /** The value, or {@link dev.jacket.value.Undefined#UNDEFINED} before the initialization. */
  public Object value;

  /** A variable with a value. */
  public Cell(Object value) {
    this.value = value;
  }
}
