package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.thread;

import dev.jacket.event.ReceiveEvent;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.Mailbox;
import dev.jacket.thread.MailboxWait;
import dev.jacket.thread.RacketThread;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Thread mailboxes (reference, section 11.1.4). */
@PrimitiveModule("#%kernel")
public final class Mailboxes {
  private Mailboxes() {}

  @Primitive(value = "thread-send", control = true)
  public static Object threadSend(Machine m, Object v, Object message, @Nullable Object failure) {
    RacketThread thread = thread("thread-send", v);
    if (failure != null && failure != Boolean.FALSE && !Applicables.accepts(failure, 0)) {
      throw Errors.argument("thread-send", "(or/c (procedure-arity-includes/c 0) #f)", 0, failure);
    }
    if (!thread.isDead()) {
      thread.mailbox().send(message);
      return VoidValue.VOID;
    }
    if (failure == null) {
      throw Errors.contract("thread-send: target thread is not running");
    }
    return failure == Boolean.FALSE ? failure : m.tailCall(failure);
  }

  @Primitive(value = "thread-receive", blocking = true)
  public static Object threadReceive(Machine m) {
    Mailbox mailbox = RacketThread.current(m).mailbox();
    Object message = mailbox.poll();
    return message != null ? message : m.block(new MailboxWait(mailbox));
  }

  @Primitive("thread-try-receive")
  public static Object threadTryReceive(Machine m) {
    Object message = RacketThread.current(m).mailbox().poll();
    return message == null ? Boolean.FALSE : message;
  }

  @Primitive("thread-rewind-receive")
  public static void threadRewindReceive(Machine m, Object messages) {
    if (!Lists.isList(messages)) {
      throw Errors.argument("thread-rewind-receive", "list?", 0, messages);
    }
    Mailbox mailbox = RacketThread.current(m).mailbox();
    for (Object message : Lists.toArray(messages)) {
      mailbox.rewind(message);
    }
  }

  @Primitive("thread-receive-evt")
  public static Object threadReceiveEvt() {
    return ReceiveEvent.INSTANCE;
  }
}
