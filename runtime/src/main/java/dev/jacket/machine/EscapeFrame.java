package dev.jacket.machine;

/** The frame of a {@code call/ec}: where its escape continuation jumps to. */
final class EscapeFrame extends ControlFrame {
  /** The identity of the escape point, which copies of the frame share. */
  final Object identity = new Object();
}
