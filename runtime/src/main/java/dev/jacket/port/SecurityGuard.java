package dev.jacket.port;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is asked before files and network are used (reference, section 14.6): its procedures raise an
 * exception to forbid the use. The guards above it are asked too.
 */
public final class SecurityGuard {
  /** {@code current-security-guard}. */
  public static final Parameter CURRENT =
      Parameter.builtin(
          "current-security-guard",
          new ContractGuard(
              "current-security-guard", "security-guard?", v -> v instanceof SecurityGuard),
          new SecurityGuard(null, Boolean.FALSE, Boolean.FALSE, null));

  private final @Nullable SecurityGuard parent;
  private final Object file;
  private final Object network;
  private final @Nullable Object link;

  /**
   * A guard.
   *
   * @param parent the guard above, or null for the one that allows everything
   * @param link null to forbid links
   */
  public SecurityGuard(
      @Nullable SecurityGuard parent, Object file, Object network, @Nullable Object link) {
    this.parent = parent;
    this.file = file;
    this.network = network;
    this.link = link;
  }

  /**
   * Asks whether a file may be used.
   *
   * @param path a path, or {@code #f}
   * @param access such as {@code read}, {@code write}, {@code delete}, {@code exists}
   */
  public static void checkFile(Machine m, String who, Object path, String... access) {
    SecurityGuard guard = (SecurityGuard) CURRENT.get(m);
    if (guard.parent == null) {
      return;
    }
    List<Object> modes = new ArrayList<>();
    for (String mode : access) {
      modes.add(Symbol.of(mode));
    }
    for (SecurityGuard g = guard; g.parent != null; g = g.parent) {
      m.callNested(g.file, Symbol.of(who), path, Lists.of(modes));
    }
  }

  /** Asks whether a link may be made. */
  public static void checkLink(Machine m, String who, Object path, Object target) {
    for (SecurityGuard g = (SecurityGuard) CURRENT.get(m); g.parent != null; g = g.parent) {
      if (g.link == null) {
        throw dev.jacket.value.Errors.fail(
            who + ": security guard does not allow any link operation");
      }
      m.callNested(g.link, Symbol.of(who), path, target);
    }
  }

  /**
   * Asks whether the network may be used.
   *
   * @param host a string, or {@code #f}
   * @param port a number, or {@code #f}
   */
  public static void checkNetwork(
      Machine m, String who, Object host, Object port, boolean asServer) {
    Object mode = Symbol.of(asServer ? "server" : "client");
    for (SecurityGuard g = (SecurityGuard) CURRENT.get(m); g.parent != null; g = g.parent) {
      m.callNested(g.network, Symbol.of(who), host, port, mode);
    }
  }

  @Override
  public String toString() {
    return "#<security-guard>";
  }
}
