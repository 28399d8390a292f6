package dev.jacket.machine;

/** Stub. */
final class NestedBottom {
  private NestedBottom() {}

  static Frame onto(Frame below) {
    BottomFrame bottom = new BottomFrame();
    bottom.marks = below.marks;
    return bottom;
  }
}
