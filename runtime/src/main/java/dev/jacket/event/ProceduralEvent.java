package dev.jacket.event;

import org.jspecify.annotations.Nullable;

/** A simple event that may turn out to need procedures to be asked, such as a port made of them. */
public interface ProceduralEvent extends Event {
  /** The event to ask in place of this one, with this one as its result; null to ask itself. */
  @Nullable Object procedural();
}
