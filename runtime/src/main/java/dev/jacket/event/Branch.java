package dev.jacket.event;

import org.jspecify.annotations.Nullable;

/** A simple event of a synchronization with what stands around it. */
record Branch(Event event, @Nullable Link link) {}
