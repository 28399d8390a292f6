package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.input;

import dev.jacket.event.Channel;
import dev.jacket.event.ChannelPut;
import dev.jacket.event.ConstantEvent;
import dev.jacket.event.Event;
import dev.jacket.event.EventFrame;
import dev.jacket.event.Semaphore;
import dev.jacket.event.SemaphorePeek;
import dev.jacket.machine.Machine;
import dev.jacket.port.CommitEvent;
import dev.jacket.port.InputPort;
import dev.jacket.port.ProgressEvent;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Progress of input ports, and commits of what was peeked (reference, section 13.2). */
@PrimitiveModule("#%kernel")
public final class Progress {
  private Progress() {}

  @Primitive("port-progress-evt")
  public static Object portProgressEvt(Machine m, @Nullable Object port) {
    InputPort in = input(m, "port-progress-evt", port);
    if (!in.source().providesProgress()) {
      throw Errors.arguments(
          "port-progress-evt", "port does not provide progress evts", "port", (Object) in);
    }
    return new ProgressEvent(in);
  }

  @Primitive("port-provides-progress-evts?")
  public static boolean providesProgressEvts(Object port) {
    return input("port-provides-progress-evts?", port).source().providesProgress();
  }

  @Primitive("progress-evt?")
  public static boolean isProgressEvt(Object v, @Nullable Object port) {
    return v instanceof ProgressEvent event
        && (port == null || event.port() == input("progress-evt?", port));
  }

  @Primitive(value = "port-commit-peeked", control = true)
  public static Object portCommitPeeked(
      Machine m, Object amount, Object progress, Object event, @Nullable Object port) {
    String who = "port-commit-peeked";
    long count = PortArguments.count(who, amount);
    if (!(progress instanceof ProgressEvent p)) {
      throw Errors.argument(who, "progress-evt?", 0, progress);
    }
    if (!isCommitEvent(event)) {
      throw Errors.argument(
          who,
          "(or/c channel-put-evt? channel? semaphore? semaphore-peek-evt? always-evt never-evt)",
          0,
          event);
    }
    InputPort in = input(m, who, port);
    CommitEvent commit = new CommitEvent(count, of(who, p, in), (Event) event);
    return EventFrame.sync(m, commit, false);
  }

  private static boolean isCommitEvent(Object v) {
    return v instanceof Channel
        || v instanceof ChannelPut
        || v instanceof Semaphore
        || v instanceof SemaphorePeek
        || v == ConstantEvent.ALWAYS
        || v == ConstantEvent.NEVER;
  }

  /** The event, which must be one of the port. */
  static ProgressEvent of(String who, ProgressEvent event, InputPort in) {
    if (event.port() != in) {
      throw Errors.arguments(
          who, "evt is not a progress evt for the given port", "evt", event, "port", (Object) in);
    }
    return event;
  }
}
