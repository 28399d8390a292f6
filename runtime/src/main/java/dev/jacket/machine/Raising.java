package dev.jacket.machine;

import dev.jacket.value.RacketException;

/** What happens when a value is raised. */
final class Raising {
  private Raising() {}

  static Object raise(Machine m, RacketException e) {
    throw e;
  }
}
