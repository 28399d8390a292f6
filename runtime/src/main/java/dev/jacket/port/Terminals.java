package dev.jacket.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the standard streams are terminals. */
public final class Terminals {
  private Terminals() {}

  /** Whether the stream of this number (0, 1 or 2) is a terminal. */
  public static boolean isTerminal(int number) {
    Path link = Path.of("/proc/self/fd/" + number);
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false; // a stream that cannot be looked at is closed or somebody else's
    }
  }
}
