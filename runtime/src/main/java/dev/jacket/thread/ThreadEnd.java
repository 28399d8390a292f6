package dev.jacket.thread;

/** Unwinds the Java stack of a thread that was killed while a nested call of it waited. */
final class ThreadEnd extends Error {
  private static final long serialVersionUID = 1L;

  final transient RacketThread thread;

  ThreadEnd(RacketThread thread) {
    super("a thread was killed in a nested call", null, false, false);
    this.thread = thread;
  }
}
