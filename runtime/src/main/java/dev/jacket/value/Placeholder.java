package dev.jacket.value;

/** Stands for a value in data that {@link ReaderGraph} turns into a graph. */
public final class Placeholder {
  /** What it stands for; possibly another placeholder, possibly data that contain this one. */
  public Object value;

  /** Makes a placeholder. */
  public Placeholder(Object value) {
    this.value = value;
  }

  @Override
  public String toString() {
    return "#<placeholder>";
  }
}
