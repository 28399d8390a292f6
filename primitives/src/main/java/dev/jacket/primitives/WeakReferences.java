package dev.jacket.primitives;

import dev.jacket.event.WillExecutor;
import dev.jacket.event.WillExecutor.Will;
import dev.jacket.event.WillFrame;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Ephemeron;
import dev.jacket.value.Errors;
import dev.jacket.value.WeakBox;
import org.jspecify.annotations.Nullable;

/** Weak boxes, ephemerons and will executors (reference, sections 16.1 to 16.3). */
@PrimitiveModule("#%kernel")
final class WeakReferences {
  private WeakReferences() {}

  @Primitive("make-weak-box")
  static Object makeWeakBox(Object v) {
    return new WeakBox(v);
  }

  @Primitive(value = "weak-box?", pure = true)
  static boolean isWeakBox(Object v) {
    return v instanceof WeakBox;
  }

  @Primitive("weak-box-value")
  static Object weakBoxValue(Object v, @Nullable Object gone) {
    if (v instanceof WeakBox box) {
      return box.get(gone == null ? Boolean.FALSE : gone);
    }
    throw Errors.argument("weak-box-value", "weak-box?", 0, v);
  }

  @Primitive("make-ephemeron")
  static Object makeEphemeron(Object key, Object v) {
    return new Ephemeron(key, v);
  }

  @Primitive(value = "ephemeron?", pure = true)
  static boolean isEphemeron(Object v) {
    return v instanceof Ephemeron;
  }

  /** The third argument is held while the procedure runs, which any argument is. */
  @Primitive("ephemeron-value")
  static Object ephemeronValue(Object v, @Nullable Object gone, @Nullable Object retained) {
    if (v instanceof Ephemeron ephemeron) {
      return ephemeron.get(gone == null ? Boolean.FALSE : gone);
    }
    throw Errors.argument("ephemeron-value", "ephemeron?", 0, v);
  }

  // ---- wills ----

  @Primitive("make-will-executor")
  static Object makeWillExecutor(Machine m) {
    return new WillExecutor(Scheduler.of(m));
  }

  @Primitive(value = "will-executor?", pure = true)
  static boolean isWillExecutor(Object v) {
    return v instanceof WillExecutor;
  }

  @Primitive("will-register")
  static void willRegister(Object executor, Object v, Object procedure) {
    WillExecutor e = executor("will-register", executor);
    if (!Contracts.acceptsOne(procedure)) {
      throw Errors.argument("will-register", "(procedure-arity-includes/c 1)", 0, procedure);
    }
    e.register(v, procedure);
  }

  @Primitive(value = "will-execute", control = true)
  static Object willExecute(Machine m, Object executor) {
    return WillFrame.execute(m, executor("will-execute", executor));
  }

  @Primitive(value = "will-try-execute", control = true)
  static Object willTryExecute(Machine m, Object executor, @Nullable Object none) {
    Will will = executor("will-try-execute", executor).take();
    if (will == null) {
      return none == null ? Boolean.FALSE : none;
    }
    return m.tailCall(will.procedure(), will.value());
  }

  private static WillExecutor executor(String who, Object v) {
    if (v instanceof WillExecutor e) {
      return e;
    }
    throw Errors.argument(who, "will-executor?", 0, v);
  }
}
