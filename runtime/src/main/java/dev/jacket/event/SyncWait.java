package dev.jacket.event;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Timer;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Waits for one of several branches; the blocked frame gets a {@link Chosen}. */
final class SyncWait extends Wait {
  private final SyncCall call;
  private final Branch[] branches;
  private final Node[] nodes;
  private @Nullable Timer timer;

  SyncWait(SyncCall call, Branch[] branches) {
    this.call = call;
    this.branches = branches;
    this.nodes = new Node[branches.length];
  }

  /** A branch that was taken, with its event's result. */
  record Chosen(Branch branch, Object result) {}

  @Override
  protected void register(Scheduler scheduler) {
    if (call.patience == SyncCall.Patience.UNTIL_DEADLINE) {
      timer = new Timer(new WaitNode(this), call.deadline);
      scheduler.setTimer(timer);
    }
    for (int i = 0; i < branches.length && isActive(); i++) {
      nodes[i] = new Node(this, branches[i]);
      branches[i].event().register(nodes[i]);
    }
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    if (timer != null) {
      timer.cancel();
    }
    for (Node node : nodes) {
      if (node == null) {
        break;
      }
      node.branch.event().unregister(node);
    }
  }

  @Override
  protected boolean enablesBreaks() {
    return call.enablesBreaks;
  }

  /** A registration that knows its branch. */
  private final class Node extends WaitNode {
    private final Branch branch;

    Node(Wait wait, Branch branch) {
      super(wait);
      this.branch = branch;
    }

    @Override
    public void commit(Object result) {
      if (Link.replacement(branch.link()) == null) {
        call.choose(branch.link());
      }
      wait.settle(new Chosen(branch, result));
    }
  }
}
