package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.CallThen;
import dev.jacket.port.CustomPort;
import dev.jacket.port.Port;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;

/**
 * Where ports are: at a count of bytes or, if they are made of procedures, where a procedure or
 * another port says (reference, sections 13.1.3 and 13.1.9).
 */
final class PortPositions {
  private static final Object[] NOTHING = {};

  private PortPositions() {}

  /** How a position is given. */
  private enum Shape {
    /** From 0; not knowing it is an error. */
    KNOWN,
    /** From 0, or false. */
    OR_FALSE,
    /** As line, column and position from 1, where lines are not counted. */
    LOCATION
  }

  /** {@code file-position}. */
  static Object known(Machine m, Port port) {
    return find(m, port, port, Shape.KNOWN);
  }

  /** {@code file-position*}. */
  static Object orFalse(Machine m, Port port) {
    return find(m, port, port, Shape.OR_FALSE);
  }

  /** {@code port-next-location} of a port that does not count lines. */
  static Object asLocation(Machine m, Port port) {
    return find(m, port, port, Shape.LOCATION);
  }

  /** Asks {@code source} for the position of {@code port}. */
  private static Object find(Machine m, Port port, Port source, Shape shape) {
    CustomPort custom = CustomPort.of(source);
    Object position = custom == null ? null : custom.position();
    if (position == null) {
      return give(m, port, source.position() + 1, shape);
    }
    if (position == Boolean.FALSE) {
      return give(m, port, position, shape);
    }
    Port other = PortBasics.portOrNull(position);
    return other == null
        ? m.control(new CallThen(position, NOTHING, new PositionFrame(port, shape)))
        : find(m, port, other, shape);
  }

  /** Goes on with what a procedure has returned. */
  private static final class PositionFrame extends Frame {
    private final Port port;
    private final Shape shape;

    PositionFrame(Port port, Shape shape) {
      this.port = port;
      this.shape = shape;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (value != Boolean.FALSE && (!Conversions.isIndex(value) || value.equals(0L))) {
        throw Errors.contract(
            Message.of(
                    "user port init-position: contract violation\n"
                        + "  expected: (or/c exact-positive-integer? #f)\n  result: ")
                .show(value));
      }
      return give(m, port, value, shape);
    }
  }

  /**
   * Gives a position.
   *
   * @param position from 1, or false
   */
  private static Object give(Machine m, Port port, Object position, Shape shape) {
    if (shape == Shape.LOCATION) {
      return m.values(Boolean.FALSE, Boolean.FALSE, position);
    }
    if (position != Boolean.FALSE) {
      return Arithmetic.sub1(position);
    }
    if (shape == Shape.KNOWN) {
      throw new RacketException(
          ExnTypes.FILESYSTEM,
          "file-position: the port's current position is not known\n port: " + port);
    }
    return position;
  }
}
