package dev.jacket.event;

import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One synchronization: how long it may take, and who is to be told that he was not chosen.
 *
 * <p>It ends once: with a choice, at the time limit, by an escape, or with the thread.
 */
final class SyncCall implements Runnable {
  /** How long to wait. */
  enum Patience {
    FOREVER,
    UNTIL_DEADLINE,
    POLL
  }

  final RacketThread thread;
  final Patience patience;
  final long deadline;
  final boolean enablesBreaks;
  private @Nullable List<Latch> nacks;

  SyncCall(RacketThread thread, Patience patience, long deadline, boolean enablesBreaks) {
    this.thread = thread;
    this.patience = patience;
    this.deadline = deadline;
    this.enablesBreaks = enablesBreaks;
  }

  boolean polls() {
    return patience == Patience.POLL;
  }

  boolean isLate() {
    return patience == Patience.UNTIL_DEADLINE && System.nanoTime() - deadline >= 0;
  }

  /** Whether somebody may have to be told already. */
  boolean isWatched() {
    return nacks != null;
  }

  /** Makes sure that the thread's end counts as not choosing. */
  void watch() {
    if (nacks == null) {
      nacks = new ArrayList<>();
      thread.addKillHook(this);
    }
  }

  void addNack(Latch nack) {
    java.util.Objects.requireNonNull(nacks).add(nack);
  }

  /** The choice was made: opens all nacks but those around it. */
  void choose(@Nullable Link chosen) {
    if (nacks != null) {
      for (Link at = chosen; at != null; at = at.outer) {
        if (at instanceof Link.Nack nack) {
          nacks.remove(nack.latch);
        }
      }
      abandon();
    }
  }

  /** Opens the nacks of what was tried within a replacement that is now made. */
  void chooseWithin(@Nullable Link chosen, Link.Replace replace, Branch[] branches) {
    if (nacks == null) {
      return;
    }
    List<Latch> dropped = new ArrayList<>();
    for (Branch branch : branches) {
      if (Link.contains(branch.link(), replace)) {
        collect(branch.link(), replace, dropped);
      }
    }
    List<Latch> kept = new ArrayList<>();
    collect(chosen, replace, kept);
    nacks.removeAll(dropped);
    nacks.removeAll(kept);
    dropped.removeAll(kept);
    dropped.forEach(Latch::open);
  }

  private static void collect(@Nullable Link from, Link to, List<Latch> into) {
    for (Link at = from; at != null && at != to; at = at.outer) {
      if (at instanceof Link.Nack nack) {
        into.add(nack.latch);
      }
    }
  }

  /** Nothing was chosen, or all is told: opens the nacks that are left. */
  void abandon() {
    if (nacks != null) {
      List<Latch> left = new ArrayList<>(nacks);
      nacks.clear();
      thread.removeKillHook(this);
      left.forEach(Latch::open);
    }
  }

  @Override
  public void run() {
    abandon();
  }
}
