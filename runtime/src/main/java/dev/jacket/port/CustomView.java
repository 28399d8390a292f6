package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/**
 * What the peek procedure of a custom port shows behind some bytes, as the source of a port of its
 * own: bytes taken from that port stay where they are in the custom one. A view is made for one
 * look, so looks of several threads, and those that are given up, do not disturb each other.
 */
final class CustomView extends ProceduralSource {
  private final CustomSource source;
  private final long skip;

  /** A view of what stands behind {@code skip} bytes. */
  CustomView(CustomSource source, long skip) {
    this.source = source;
    this.skip = skip;
  }

  @Override
  public Object await(Machine m, InputPort view, Frame onWake, Demand demand) {
    return new CustomRequest(source, view, onWake, demand, true, skip).call(m);
  }
}
