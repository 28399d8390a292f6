package dev.jacket.thread;

/** What {@code Machine.block} can be given: a {@link Wait}, or something that makes one. */
public interface Waitable {
  /** The wait of a thread that blocks on this now. */
  Wait newWait();
}
