/**
 * Calls, frames, continuations, marks and prompts: how compiled code runs.
 *
 * <p>Plain calls live on the JVM stack; everything that control operators must see lives on the
 * heap as a linked list of {@link dev.jacket.machine.Frame}s. {@link dev.jacket.machine.Machine}
 * holds the protocol between the two. A {@link dev.jacket.machine.Task} enters {@code Machine.run};
 * it leaves done, blocked or preempted.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.machine;
