package dev.jacket.port;

import dev.jacket.event.Events;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import java.util.Objects;

/** Progress events and commits of ports that have procedures for them. */
public final class CustomProgress {
  private CustomProgress() {}

  /** Has the port's procedure make a progress event. */
  public static Object event(Machine m, InputPort port, CustomSource source) {
    Object procedure = Objects.requireNonNull(source.progress());
    return m.control(new CallThen(procedure, new Object[0], new EventFrame(port)));
  }

  private static final class EventFrame extends Frame {
    private final InputPort port;

    EventFrame(InputPort port) {
      this.port = port;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (!Events.isEvent(value)) {
        throw Errors.contract(
            Message.of("user port progress-evt: contract violation\n  expected: evt?\n  result: ")
                .show(value));
      }
      return new ProgressEvent(port, value);
    }
  }

  /** Has the port's procedure commit: whether it did. */
  public static Object commit(
      Machine m, InputPort port, long count, ProgressEvent progress, Object event) {
    CustomSource source = (CustomSource) port.source();
    Object[] args = {count, Objects.requireNonNull(progress.external()), event};
    port.dropPeeked();
    return m.control(
        new CallThen(Objects.requireNonNull(source.commit()), args, new CommitFrame()));
  }

  private static final class CommitFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value != Boolean.FALSE;
    }
  }
}
