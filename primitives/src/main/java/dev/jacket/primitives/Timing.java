package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;

/** {@code time-apply} (reference, section 15.1.1). */
@PrimitiveModule("#%kernel")
final class Timing {
  private Timing() {}

  @Primitive("time-apply")
  static Object timeApply(
      Machine m, int depth, @Is("procedure?") Object procedure, @Is("list?") Object args) {
    Running running = new Running();
    Object r = m.callN(procedure, depth + 1, Lists.toArray(args));
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(running);
      return r;
    }
    return running.finish(m, r);
  }

  /** Waits for the results; knows when the call began. */
  private static final class Running extends Frame {
    private final long processor = Times.currentProcessMilliseconds(null);
    private final long real = System.currentTimeMillis();
    private final long collecting = Times.currentGcMilliseconds();

    Object finish(Machine m, Object result) {
      Object results =
          result instanceof MultipleValues all ? Lists.of(all.items) : Lists.of(result);
      return m.values(
          results,
          Times.currentProcessMilliseconds(null) - processor,
          System.currentTimeMillis() - real,
          Times.currentGcMilliseconds() - collecting);
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return finish(m, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
