package dev.jacket.primitives;

import static dev.jacket.primitives.PortBasics.port;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ParameterTruth;
import dev.jacket.port.CustomPort;
import dev.jacket.port.InputPort;
import dev.jacket.port.Locations;
import dev.jacket.port.Port;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.reader.Location;
import dev.jacket.value.Errors;
import dev.jacket.value.VoidValue;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines, columns and positions of ports (reference, section 13.1.4). */
@PrimitiveModule("#%kernel")
public final class PortLocations {
  @PrimitiveValue("port-count-lines-enabled")
  public static final Parameter ENABLED =
      Parameter.builtin(
          "port-count-lines-enabled",
          new ParameterTruth("port-count-lines-enabled"),
          Boolean.FALSE);

  private PortLocations() {}

  /** A new port, which counts lines if the parameter says so. */
  static <T extends Port> T opened(Machine m, T port) {
    if (ENABLED.get(m) != Boolean.FALSE) {
      port.countLines();
    }
    return port;
  }

  @Primitive(value = "port-count-lines!", control = true)
  public static Object portCountLines(Machine m, Object v) {
    Port port = port("port-count-lines!", v);
    port.checkOpen("port-count-lines!");
    boolean counted = port.locations() != null;
    port.countLines();
    CustomPort custom = CustomPort.of(port);
    return counted || custom == null || custom.countLines() == null
        ? VoidValue.VOID
        : m.tailCall(Objects.requireNonNull(custom.countLines()));
  }

  @Primitive("port-counts-lines?")
  public static boolean countsLines(Object v) {
    return port("port-counts-lines?", v).locations() != null;
  }

  @Primitive(value = "port-next-location", control = true)
  public static Object portNextLocation(Machine m, Object v) {
    Port port = port("port-next-location", v);
    port.checkOpen("port-next-location");
    Locations at = port.locations();
    CustomPort custom = CustomPort.of(port);
    if (at != null && custom != null && custom.location() != null) {
      return new LocationCall(Objects.requireNonNull(custom.location())).call0(m, 0);
    }
    return at == null
        ? PortPositions.asLocation(m, port)
        : m.values(orFalse(at.line()), orFalse(at.column()), orFalse(at.position()));
  }

  /** What says where the next character of a custom port stands; null if the port counts itself. */
  static @Nullable Supplier<Location> custom(Machine m, InputPort port) {
    CustomPort custom = port.locations() == null ? null : CustomPort.of(port);
    Object procedure = custom == null ? null : custom.location();
    return procedure == null ? null : () -> LocationCall.nested(m, procedure);
  }

  private static Object orFalse(long n) {
    return n < 0 ? Boolean.FALSE : (Object) n;
  }

  @Primitive("set-port-next-location!")
  public static void setPortNextLocation(Object v, Object line, Object column, Object position) {
    String who = "set-port-next-location!";
    Port port = port(who, v);
    long newLine = number(who, line, 1, "(or/c #f exact-positive-integer?)");
    long newColumn = number(who, column, 0, "(or/c #f exact-nonnegative-integer?)");
    long newPosition = number(who, position, 1, "(or/c #f exact-positive-integer?)");
    port.checkOpen(who);
    Locations at = port.locations();
    if (at != null) {
      at.set(newLine, newColumn, newPosition);
    }
  }

  private static long number(String who, Object v, long least, String contract) {
    if (v == Boolean.FALSE) {
      return -1;
    }
    if (v instanceof Long n && n >= least) {
      return n;
    }
    if (v instanceof BigInteger big && big.signum() > 0) {
      return Long.MAX_VALUE;
    }
    throw Errors.argument(who, contract, 0, v);
  }
}
