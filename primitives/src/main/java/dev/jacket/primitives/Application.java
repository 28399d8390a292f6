package dev.jacket.primitives;

import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;

/** Application and multiple values (reference, sections 4.10 and 10.1). */
@PrimitiveModule("#%kernel")
final class Application {
  private Application() {}

  @Primitive("apply")
  static Object apply(Object procedure) {
    throw ArityErrors.withArguments("apply", "at least 2", new Object[] {procedure});
  }

  @Primitive("apply")
  static Object apply(Machine m, int depth, Object procedure, Object list) {
    return m.callN(procedure, depth + 1, Lists.toArray(list(list)));
  }

  @Primitive("apply")
  static Object apply(Machine m, int depth, Object procedure, Object first, Object... more) {
    int before = more.length;
    Object[] rest = Lists.toArray(list(more[before - 1]));
    Object[] args = new Object[before + rest.length];
    args[0] = first;
    System.arraycopy(more, 0, args, 1, before - 1);
    System.arraycopy(rest, 0, args, before, rest.length);
    return m.callN(procedure, depth + 1, args);
  }

  private static Object list(Object v) {
    if (!Lists.isList(v)) {
      throw Errors.argument("apply", "list?", 0, v);
    }
    return v;
  }

  @Primitive(value = "values", control = true)
  static Object values(Machine m, Object value) {
    return value;
  }

  @Primitive(value = "values", control = true)
  static Object values(Machine m, Object... values) {
    return m.values(values);
  }

  @Primitive("call-with-values")
  static Object callWithValues(Machine m, int depth, Object producer, Object consumer) {
    Object r = m.call0(producer, depth + 1);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new ConsumeFrame(consumer));
      return Machine.SPECIAL;
    }
    return consume(m, depth, consumer, r);
  }

  private static Object consume(Machine m, int depth, Object consumer, Object result) {
    return result instanceof MultipleValues multiple
        ? m.callN(consumer, depth + 1, multiple.items)
        : m.call1(consumer, depth + 1, result);
  }

  /** Gives values to their consumer. */
  private static final class ConsumeFrame extends Frame {
    private final Object consumer;

    ConsumeFrame(Object consumer) {
      this.consumer = consumer;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return consume(m, depth, consumer, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  @Primitive("checked-procedure-check-and-extract")
  static Object checkedProcedure(
      Machine m, int depth, Object type, Object v, Object fallback, Object a, Object b) {
    if (!(type instanceof StructType structType)) {
      throw Errors.argument(
          "checked-procedure-check-and-extract",
          "(and/c struct-type? (not/c impersonator?))",
          0,
          type);
    }
    if (!(v instanceof Struct s && s.type.isA(structType))) {
      return m.call3(fallback, depth + 1, v, a, b);
    }
    Object r = m.call2(s.fields[0], depth + 1, a, b);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new CheckedFrame(s, fallback, a, b));
      return Machine.SPECIAL;
    }
    return checked(m, depth, s, fallback, a, b, r);
  }

  private static Object checked(
      Machine m, int depth, Struct s, Object fallback, Object a, Object b, Object accepted) {
    return accepted == Boolean.FALSE ? m.call3(fallback, depth + 1, s, a, b) : s.fields[1];
  }

  /** Goes on with the answer of the test. */
  private static final class CheckedFrame extends Frame {
    private final Struct struct;
    private final Object fallback;
    private final Object a;
    private final Object b;

    CheckedFrame(Struct struct, Object fallback, Object a, Object b) {
      this.struct = struct;
      this.fallback = fallback;
      this.a = a;
      this.b = b;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return checked(m, depth, struct, fallback, a, b, value);
    }
  }
}
