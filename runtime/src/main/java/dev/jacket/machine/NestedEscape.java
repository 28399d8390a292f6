package dev.jacket.machine;

/** A jump out of a nested call: it goes on when the Java frames of the nested call are gone. */
final class NestedEscape extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final transient ControlAction jump;

  /** The bottom of the nested call that is left. */
  final transient BottomFrame left;

  NestedEscape(ControlAction jump, BottomFrame left) {
    super(null, null, false, false);
    this.jump = jump;
    this.left = left;
  }
}
