package dev.jacket.value;

/** A property that impersonators and chaperones can carry (reference, section 14.5.2). */
public final class ImpersonatorProperty {
  /** The name as in {@code make-impersonator-property}. */
  public final Symbol name;

  /** Makes a property. */
  public ImpersonatorProperty(Symbol name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return "#<impersonator-property>";
  }
}
