package dev.jacket.machine;

import dev.jacket.value.Errors;

/**
 * Computes the parameterization of a {@code parameterize}: guards are called one after the other.
 */
public final class ParameterizationExtension {
  private ParameterizationExtension() {}

  /**
   * The builtin {@code extend-parameterization}.
   *
   * @param args a parameterization, then parameters and values in turn
   */
  public static Object extend(Machine m, int depth, Object[] args) {
    return extend(m, depth, args, 1, (Parameterization) args[0]);
  }

  private static Object extend(
      Machine m, int depth, Object[] args, int from, Parameterization start) {
    Parameterization result = start;
    for (int i = from; i + 1 < args.length; i += 2) {
      Object parameter = args[i];
      Object value = args[i + 1];
      while (true) {
        Object guard = guardOf(parameter);
        if (guard != null) {
          Object r = m.call1(guard, depth + 1, value);
          if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
            m.save(new GuardFrame(args, i, parameter, result));
            return r;
          }
          value = r;
        }
        Object inner = inner(parameter);
        if (inner == null) {
          break;
        }
        parameter = inner;
      }
      result = result.with((Parameter) parameter, new ThreadCell(value, true));
    }
    return result;
  }

  private static @org.jspecify.annotations.Nullable Object guardOf(Object parameter) {
    if (parameter instanceof Parameter p) {
      return p.guard();
    }
    if (parameter instanceof DerivedParameter p) {
      return p.guard;
    }
    if (parameter instanceof ProcedureImpersonator p && inner(p) != null) {
      return over(p);
    }
    throw Errors.argument("extend-parameterization", "parameter?", 0, parameter);
  }

  /** The parameter that stands behind a derived or an impersonated one, or null. */
  private static @org.jspecify.annotations.Nullable Object inner(Object parameter) {
    if (parameter instanceof DerivedParameter p) {
      return p.base;
    }
    return parameter instanceof ProcedureImpersonator p
            && (p.base instanceof Parameter || p.base instanceof DerivedParameter)
        ? p.base
        : null;
  }

  /** The layers of an impersonated parameter around a procedure that returns what it is given. */
  private static Object over(Object parameter) {
    return parameter instanceof ProcedureImpersonator layer
        ? new ProcedureImpersonator(
            over(layer.next), layer.chaperone, layer.properties, layer.wrapper, layer.style)
        : new Given();
  }

  private static final class Given extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object value) {
      return value;
    }

    @Override
    public long arityMask() {
      return 3;
    }

    @Override
    public String name() {
      return "parameter-procedure";
    }
  }

  /** Goes on with the value that a guard returned. */
  private static final class GuardFrame extends Frame {
    private final Object[] args;
    private final int index;
    private final Object guarded;
    private final Parameterization result;

    GuardFrame(Object[] args, int index, Object guarded, Parameterization result) {
      this.args = args;
      this.index = index;
      this.guarded = guarded;
      this.result = result;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object inner = inner(guarded);
      if (inner != null) {
        Object[] rest = java.util.Arrays.copyOfRange(args, index, args.length);
        rest[0] = inner;
        rest[1] = value;
        return extend(m, depth, rest, 0, result);
      }
      Parameterization extended = result.with((Parameter) guarded, new ThreadCell(value, true));
      return extend(m, depth, args, index + 2, extended);
    }
  }
}
