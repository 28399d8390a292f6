package dev.jacket.machine;

/** Something that needs the whole continuation on the heap. */
public interface ControlAction {
  /**
   * Runs on the driver, with the continuation of the expression that asked for it in {@code m.k}.
   *
   * @return a value for {@code m.k}, or {@link Machine#SPECIAL}
   */
  Object run(Machine m);
}
