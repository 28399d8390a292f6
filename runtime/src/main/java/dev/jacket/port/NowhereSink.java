package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;

/** A sink that takes everything and keeps nothing. */
public final class NowhereSink extends OutputSink {
  @Override
  public int write(byte[] bytes, int start, int length) {
    return length;
  }

  @Override
  public void whenWritable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {}
}
