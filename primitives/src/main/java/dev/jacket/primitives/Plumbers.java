package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.FlushHandle;
import dev.jacket.thread.Plumber;
import dev.jacket.thread.PlumberFlush;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Plumbers (reference, section 14.8). */
@PrimitiveModule("#%kernel")
public final class Plumbers {
  @PrimitiveValue("current-plumber")
  public static final Parameter CURRENT_PLUMBER = ThreadParameters.PLUMBER;

  private Plumbers() {}

  @Primitive("make-plumber")
  public static Object makePlumber() {
    return new Plumber();
  }

  @Primitive(value = "plumber?", pure = true)
  public static boolean isPlumber(Object v) {
    return v instanceof Plumber;
  }

  @Primitive("plumber-add-flush!")
  public static Object plumberAddFlush(Object v, Object callback, @Nullable Object weak) {
    Plumber plumber = plumber("plumber-add-flush!", v);
    ThreadArguments.procedure("plumber-add-flush!", 1, callback);
    return plumber.add(callback, weak != null && weak != Boolean.FALSE);
  }

  @Primitive(value = "plumber-flush-handle?", pure = true)
  public static boolean isPlumberFlushHandle(Object v) {
    return v instanceof FlushHandle;
  }

  @Primitive("plumber-flush-handle-remove!")
  public static void plumberFlushHandleRemove(Object v) {
    if (!(v instanceof FlushHandle handle)) {
      throw Errors.argument("plumber-flush-handle-remove!", "plumber-flush-handle?", 0, v);
    }
    handle.remove();
  }

  @Primitive("plumber-flush-all")
  public static Object plumberFlushAll(Machine m, int depth, Object v) {
    return PlumberFlush.run(m, depth, plumber("plumber-flush-all", v));
  }

  private static Plumber plumber(String who, Object v) {
    if (v instanceof Plumber plumber) {
      return plumber;
    }
    throw Errors.argument(who, "plumber?", 0, v);
  }
}
