package dev.jacket.machine;

/** A jump out of a nested call: it goes on when the Java frames of the nested call are gone. */
final class NestedEscape extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final transient ControlAction jump;

  NestedEscape(ControlAction jump) {
    super(null, null, false, false);
    this.jump = jump;
  }
}
