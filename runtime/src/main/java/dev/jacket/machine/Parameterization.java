package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** Which thread cell a parameter stands for in a dynamic extent: an immutable list of bindings. */
public final class Parameterization {
  /** Binds nothing: every parameter has its own cell. */
  public static final Parameterization EMPTY = new Parameterization(null, null, null);

  private final @Nullable Parameter parameter;
  private final @Nullable ThreadCell cell;
  private final @Nullable Parameterization outer;

  private Parameterization(
      @Nullable Parameter parameter, @Nullable ThreadCell cell, @Nullable Parameterization outer) {
    this.parameter = parameter;
    this.cell = cell;
    this.outer = outer;
  }

  /** This parameterization with another binding. */
  public Parameterization with(Parameter p, ThreadCell c) {
    return new Parameterization(p, c, this);
  }

  /** The cell that a parameter is bound to, or null. */
  @Nullable ThreadCell find(Parameter p) {
    for (Parameterization at = this; at != null; at = at.outer) {
      if (at.parameter == p) {
        return at.cell;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "#<parameterization>";
  }
}
