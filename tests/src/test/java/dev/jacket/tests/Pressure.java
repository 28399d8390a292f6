package dev.jacket.tests;

import dev.jacket.embed.Engine;

/** How hard an engine makes it for a program. */
enum Pressure {
  /** As usual. */
  NONE,

  /** Segments of a few frames, and another thread's turn whenever one of them is left. */
  HIGH;

  /** Other numbers than this are worth a try now and then. */
  private static final int FEW_FRAMES = Integer.getInteger("jacket.depth", 4);

  Engine.Builder apply(Engine.Builder builder) {
    return this == NONE ? builder : builder.depthLimit(FEW_FRAMES).preemptEagerly();
  }
}
