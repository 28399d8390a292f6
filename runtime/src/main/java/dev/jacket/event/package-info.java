/**
 * Synchronizable events: {@code sync}, the ways to combine events, semaphores and channels.
 *
 * <p>Simple events are {@link dev.jacket.event.Event}s, asked and waited for by the classes of
 * {@code thread}; combined ones ({@link dev.jacket.event.CompositeEvent}) are taken apart by {@link
 * dev.jacket.event.Selection}, which calls guards and wrappers by the machine's protocol, with its
 * state in immutable frames. What is chosen is decided in one step, when nothing else runs.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.event;
