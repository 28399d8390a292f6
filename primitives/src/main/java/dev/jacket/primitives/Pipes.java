package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.port.Pipe;
import dev.jacket.port.Port;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Pipes (reference, section 13.1.8). */
@PrimitiveModule("#%kernel")
public final class Pipes {
  private static final Symbol NAME = Symbol.of("pipe");

  private Pipes() {}

  @Primitive(value = "make-pipe", control = true)
  public static Object makePipe(
      Machine m, @Nullable Object limit, @Nullable Object inName, @Nullable Object outName) {
    return make(m, limit, inName, outName, false);
  }

  /** The two ends of a new pipe. */
  static Object make(
      Machine m,
      @Nullable Object limit,
      @Nullable Object inName,
      @Nullable Object outName,
      boolean specials) {
    Object in = inName == null ? NAME : inName;
    Pipe pipe = new Pipe(limit(limit), in, outName == null ? NAME : outName, specials);
    return m.values(PortLocations.opened(m, pipe.input()), PortLocations.opened(m, pipe.output()));
  }

  private static long limit(@Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return Long.MAX_VALUE;
    }
    if (v instanceof Long n && n > 0) {
      return n;
    }
    if (v instanceof BigInteger big && big.signum() > 0) {
      return Long.MAX_VALUE;
    }
    throw Errors.argument("make-pipe", "(or/c #f exact-positive-integer?)", 0, v);
  }

  /** The wrong name in the error is Racket's. */
  @Primitive("pipe-content-length")
  public static long pipeContentLength(Object v) {
    Port port = PortBasics.portOrNull(v);
    Pipe pipe = port == null ? null : Pipe.of(port);
    if (pipe == null) {
      throw Errors.argument(
          "pipe-contact-length", "(or/c pipe-input-port? pipe-output-port?)", 0, v);
    }
    return pipe.contentLength();
  }
}
