package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** The frame of a {@code dynamic-wind}: leaves by its post thunk, is entered by its pre thunk. */
final class WindFrame extends ControlFrame {
  final Object pre;
  final Object post;

  /** How many winders there are up to this one. */
  private int height;

  /** The identity of the winder, which copies of the frame share. */
  private final Object identity = new Object();

  WindFrame(Object pre, Object post) {
    this.pre = pre;
    this.post = post;
  }

  @Override
  void enter(@Nullable ControlFrame below) {
    super.enter(below);
    height = 1 + (wind == null ? 0 : wind.height);
    wind = this;
  }

  @Nullable WindFrame outer() {
    return below == null ? null : below.wind;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    m.tailCall(post);
    return m.under(new Leaving(value));
  }

  /** Returns the value of the whole when the post thunk has returned. */
  private static final class Leaving extends BreaksOffFrame {
    private final Object result;

    Leaving(Object result) {
      this.result = result;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.passBreak(result);
    }
  }

  /**
   * Whether {@code inner} is the winder {@code outer} or one within it; null stands for no winder.
   * Copies are the same winder only where all winders around them are the same, too.
   */
  static boolean encloses(@Nullable WindFrame outer, @Nullable WindFrame inner) {
    WindFrame a = outer;
    WindFrame b = outer == null ? null : ancestor(inner, outer.height);
    while (a != b) {
      if (a == null || b == null || a.identity != b.identity) {
        return false;
      }
      a = a.outer();
      b = b.outer();
    }
    return true;
  }

  /** The winder just inside {@code outer} on the way to {@code inner}, which it encloses. */
  static WindFrame inward(@Nullable WindFrame outer, WindFrame inner) {
    WindFrame found = ancestor(inner, outer == null ? 1 : outer.height + 1);
    return java.util.Objects.requireNonNull(found);
  }

  private static @Nullable WindFrame ancestor(@Nullable WindFrame start, int height) {
    WindFrame at = start;
    while (at != null && at.height > height) {
      at = at.outer();
    }
    return at != null && at.height == height ? at : null;
  }
}
