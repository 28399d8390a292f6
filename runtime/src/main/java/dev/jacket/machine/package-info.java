/**
 * Calls, frames, continuations, marks and prompts: how compiled code runs.
 *
 * <p>Calls live on the JVM stack until something needs the whole continuation: then that is on the
 * heap, as a linked list of {@link dev.jacket.machine.Frame}s. What control operators look for are
 * {@link dev.jacket.machine.ControlFrame}s, which are linked to each other in either place. {@link
 * dev.jacket.machine.Requests} has what running code can ask for, {@link
 * dev.jacket.machine.Machine} settles it. A {@link dev.jacket.machine.Task} enters {@code
 * Machine.run}; it leaves done, blocked or preempted.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.machine;
