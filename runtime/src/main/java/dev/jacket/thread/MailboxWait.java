package dev.jacket.thread;

/** Waits for a message. */
public final class MailboxWait extends Wait {
  private final Mailbox mailbox;
  private final WaitNode node = new WaitNode(this);

  /** A wait until {@code mailbox} has a message. */
  public MailboxWait(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  protected void register(Scheduler scheduler) {
    mailbox.await(node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    node.unlink();
  }
}
