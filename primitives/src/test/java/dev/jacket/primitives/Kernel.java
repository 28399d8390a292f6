package dev.jacket.primitives;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.value.RacketException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Calls builtins of {@code #%kernel} from tests, on a machine whose stack is short. */
final class Kernel {
  private static final int DEPTH_LIMIT = 40;

  private final Machine machine = new Machine(DEPTH_LIMIT);

  private static Object find(Object nameOrValue) {
    return nameOrValue instanceof String name
        ? Objects.requireNonNull(PrimitiveModules.value("#%kernel", name), name)
        : nameOrValue;
  }

  /** Applies a builtin, given by its name, or any other value. */
  Object call(Object f, Object... args) {
    return machine.callNested(find(f), args);
  }

  /** The values that a call returns. */
  Object[] values(Object f, Object... args) {
    Object target = find(f);
    Object producer = new Lambda(1, (m, none) -> m.tailCallN(target, args));
    Object consumer = new Lambda(-1, (m, values) -> values);
    return (Object[]) call("call-with-values", producer, consumer);
  }

  /** The message of the error that a call raises at once. */
  String error(Object f, Object... args) {
    Object target = find(f);
    RacketException e = assertThrows(RacketException.class, () -> machine.callN(target, 0, args));
    return String.valueOf(e.getMessage());
  }

  /** A procedure of so many arguments, written in Java; an array stands for several values. */
  static Procedure lambda(int arity, Function<Object[], Object> body) {
    return new Lambda(
        1L << arity,
        (m, args) -> {
          Object result = body.apply(args);
          return result instanceof Object[] several ? m.values(several) : result;
        });
  }

  private static final class Lambda extends Procedure {
    private final long mask;
    private final BiFunction<Machine, Object[], Object> body;

    Lambda(long mask, BiFunction<Machine, Object[], Object> body) {
      this.mask = mask;
      this.body = body;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      if ((mask >> args.length & 1) == 0) {
        throw arityError(args);
      }
      return body.apply(m, args);
    }

    @Override
    public Object call0(Machine m, int depth) {
      return callN(m, depth, new Object[0]);
    }

    @Override
    public Object call1(Machine m, int depth, Object a) {
      return callN(m, depth, new Object[] {a});
    }

    @Override
    public Object call2(Machine m, int depth, Object a, Object b) {
      return callN(m, depth, new Object[] {a, b});
    }

    @Override
    public Object call3(Machine m, int depth, Object a, Object b, Object c) {
      return callN(m, depth, new Object[] {a, b, c});
    }

    @Override
    public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
      return callN(m, depth, new Object[] {a, b, c, d});
    }

    @Override
    public long arityMask() {
      return mask;
    }

    @Override
    public String name() {
      return "f";
    }
  }
}
