package dev.jacket.primitives;

import dev.jacket.event.Channel;
import dev.jacket.event.Events;
import dev.jacket.event.Semaphore;
import dev.jacket.machine.Applicables;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.SchedulingGroup;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;

/**
 * Checks of arguments in the words of Racket's thread layer, which names only the bad argument and
 * not the others.
 */
final class ThreadArguments {
  private ThreadArguments() {}

  static RacketThread thread(String who, Object v) {
    if (v instanceof RacketThread thread) {
      return thread;
    }
    throw Errors.argument(who, "thread?", 0, v);
  }

  static SchedulingGroup group(String who, Object v) {
    if (v instanceof SchedulingGroup group) {
      return group;
    }
    throw Errors.argument(who, "thread-group?", 0, v);
  }

  static Custodian custodian(String who, Object v) {
    if (v instanceof Custodian custodian) {
      return custodian;
    }
    throw Errors.argument(who, "custodian?", 0, v);
  }

  /** A custodian that can take charge of something. */
  static Custodian open(String who, Custodian custodian) {
    if (custodian.isShutDown()) {
      throw Errors.arguments(
          who, "the custodian has been shut down", "custodian", (Object) custodian);
    }
    return custodian;
  }

  static Semaphore semaphore(String who, Object v) {
    if (v instanceof Semaphore semaphore) {
      return semaphore;
    }
    throw Errors.argument(who, "semaphore?", 0, v);
  }

  static Channel channel(String who, Object v) {
    if (v instanceof Channel channel) {
      return channel;
    }
    throw Errors.argument(who, "channel?", 0, v);
  }

  static Object event(String who, Object v) {
    if (Events.isEvent(v)) {
      return v;
    }
    throw Errors.argument(who, "evt?", 0, v);
  }

  static Object procedure(String who, Object v) {
    if (Applicables.isProcedure(v)) {
      return v;
    }
    throw Errors.argument(who, "procedure?", 0, v);
  }

  /** A procedure that accepts so many arguments. */
  static Object procedure(String who, int arity, Object v) {
    if (Applicables.accepts(v, arity)) {
      return v;
    }
    throw Errors.argument(who, "(procedure-arity-includes/c " + arity + ")", 0, v);
  }

  static RacketException unsupported(String who) {
    return new RacketException(ExnTypes.UNSUPPORTED, who + ": unsupported");
  }
}
