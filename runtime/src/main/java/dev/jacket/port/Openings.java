package dev.jacket.port;

/** How many ports still use a file that was opened for several. */
final class Openings {
  private int left;

  Openings(int ports) {
    left = ports;
  }

  /** A port is closed; whether it was the last one. */
  boolean close() {
    left--;
    return left == 0;
  }
}
