package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.procedure;
import static dev.jacket.primitives.ThreadArguments.semaphore;

import dev.jacket.event.EventFrame;
import dev.jacket.event.Semaphore;
import dev.jacket.event.SemaphorePeek;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Semaphores (reference, section 11.2.3). */
@PrimitiveModule("#%kernel")
public final class Semaphores {
  /** The largest count that Racket accepts. */
  private static final long LARGEST_START = (1L << 60) - 1;

  private Semaphores() {}

  @Primitive("make-semaphore")
  public static Object makeSemaphore(@Nullable Object start) {
    if (start == null) {
      return new Semaphore(0);
    }
    if (!Conversions.isIndex(start)) {
      throw Errors.argument("make-semaphore", "exact-nonnegative-integer?", 0, start);
    }
    if (start instanceof Long count && count <= LARGEST_START) {
      return new Semaphore(count);
    }
    throw Errors.fail("make-semaphore: starting value " + start + " is too large");
  }

  @Primitive(value = "semaphore?", pure = true)
  public static boolean isSemaphore(Object v) {
    return v instanceof Semaphore;
  }

  @Primitive("semaphore-post")
  public static void semaphorePost(Object v) {
    semaphore("semaphore-post", v).post();
  }

  @Primitive(value = "semaphore-wait", control = true)
  public static Object semaphoreWait(Machine m, Object v) {
    return EventFrame.await(m, semaphore("semaphore-wait", v), false);
  }

  @Primitive(value = "semaphore-wait/enable-break", control = true)
  public static Object semaphoreWaitEnableBreak(Machine m, Object v) {
    return EventFrame.await(m, semaphore("semaphore-wait/enable-break", v), true);
  }

  @Primitive("semaphore-try-wait?")
  public static boolean semaphoreTryWait(Object v) {
    return semaphore("semaphore-try-wait?", v).tryWait();
  }

  @Primitive("semaphore-peek-evt")
  public static Object semaphorePeekEvt(Object v) {
    return new SemaphorePeek(semaphore("semaphore-peek-evt", v));
  }

  @Primitive(value = "semaphore-peek-evt?", pure = true)
  public static boolean isSemaphorePeekEvt(Object v) {
    return v instanceof SemaphorePeek;
  }

  @Primitive(value = "call-with-semaphore", control = true)
  public static Object callWithSemaphore(
      Machine m, Object v, Object body, @Nullable Object failure, Object... args) {
    return call(m, "call-with-semaphore", v, body, failure, args, false);
  }

  @Primitive(value = "call-with-semaphore/enable-break", control = true)
  public static Object callWithSemaphoreEnableBreak(
      Machine m, Object v, Object body, @Nullable Object failure, Object... args) {
    return call(m, "call-with-semaphore/enable-break", v, body, failure, args, true);
  }

  private static Object call(
      Machine m,
      String who,
      Object v,
      Object body,
      @Nullable Object failure,
      Object[] args,
      boolean enableBreaks) {
    Semaphore semaphore = semaphore(who, v);
    procedure(who, body);
    Object onFailure = failure == Boolean.FALSE ? null : failure;
    if (onFailure != null && !Contracts.isThunk(onFailure)) {
      throw Errors.argument(who, "(or/c (procedure-arity-includes/c 0) #f)", 0, onFailure);
    }
    if (onFailure != null && !semaphore.isReady()) {
      return m.tailCall(onFailure);
    }
    return SemaphoreCalls.call(m, semaphore, body, args, enableBreaks);
  }
}
