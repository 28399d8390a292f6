package dev.jacket.value;

/** What this layer knows of procedures: which of them stand for others. */
public abstract class ApplicableValue {
  /** The value below all impersonators and chaperones: this procedure itself if it is plain. */
  public Object plain() {
    return this;
  }
}
