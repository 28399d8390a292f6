package dev.jacket.port;

import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a port: ports, and structures that stand for one by {@code prop:input-port} or
 * {@code prop:output-port} (reference, section 13.1.10).
 */
public final class Ports {
  /** {@code prop:input-port}: a port, or the field that holds one. */
  public static final StructProperty INPUT = property("input-port");

  /** {@code prop:output-port}: a port, or the field that holds one. */
  public static final StructProperty OUTPUT = property("output-port");

  private static final Symbol NOTHING = Symbol.of("empty");

  private Ports() {}

  private static StructProperty property(String kind) {
    return new StructProperty(Symbol.of("prop:" + kind), new PortPropertyGuard(kind), List.of());
  }

  /** The input port that a value is or stands for, or null. */
  public static @Nullable InputPort input(Object v) {
    if (v instanceof InputPort in) {
      return in;
    }
    if (!(v instanceof Struct s) || s.property(INPUT) == null) {
      return null;
    }
    Object held = held(s, INPUT);
    InputPort in = held == s ? null : input(held);
    return in == null ? new InputPort(NOTHING, new byte[0]) : in;
  }

  /** The output port that a value is or stands for, or null. */
  public static @Nullable OutputPort output(Object v) {
    if (v instanceof OutputPort out) {
      return out;
    }
    if (!(v instanceof Struct s) || s.property(OUTPUT) == null) {
      return null;
    }
    Object held = held(s, OUTPUT);
    OutputPort out = held == s ? null : output(held);
    return out == null ? new OutputPort(NOTHING, new NowhereSink(), BufferMode.NONE) : out;
  }

  private static Object held(Struct s, StructProperty property) {
    Object value = Objects.requireNonNull(s.property(property));
    if (!(value instanceof PortPropertyGuard.PortField field)) {
      return value;
    }
    StructType at = s.type;
    while (at.parent != null && at.parent.property(property) == value) {
      at = at.parent;
    }
    int first = at.parent == null ? 0 : at.parent.fieldCount;
    return s.fields[first + field.index()];
  }
}
