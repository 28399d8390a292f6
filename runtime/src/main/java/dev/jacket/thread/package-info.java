/**
 * Green threads: the scheduler, threads and their groups, custodians, plumbers, mailboxes.
 *
 * <p>Tasks enter, each a continuation on the heap; the scheduler runs them in turn on one Java
 * thread and sleeps, when all wait, in one selector. A thread waits by blocking on a {@link
 * dev.jacket.thread.Wait}, which registers {@link dev.jacket.thread.WaitNode}s in {@link
 * dev.jacket.thread.WaitQueue}s. Other Java threads enter only by {@link
 * dev.jacket.thread.Scheduler#post}. Nothing here knows how events are composed: see {@code event}.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.thread;
