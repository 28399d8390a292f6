package dev.jacket.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jacket.event.WillExecutor.Will;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Str;
import dev.jacket.value.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wills of values that are collected. */
class WillExecutorTest {
  private static @Nullable Will await(WillExecutor executor) throws InterruptedException {
    Will will = executor.take();
    for (int i = 0; i < 200 && will == null; i++) {
      System.gc();
      Thread.sleep(10);
      will = executor.take();
    }
    return will;
  }

  @Test
  void willsAreReadyWhenNothingHoldsTheValue() throws InterruptedException {
    WillExecutor executor = new WillExecutor(new Scheduler(new Machine(300)));
    Vector kept = Vector.of(1L);
    executor.register(kept, "kept");
    executor.register(Vector.of("content"), "procedure");
    Will will = Objects.requireNonNull(await(executor));
    assertEquals("procedure", will.procedure());
    assertEquals("content", ((Vector) will.value()).items[0]);
    assertNull(executor.take());
    assertEquals(1, kept.items.length);
  }

  /** Collects garbage while another thread of the engine waits for the will. */
  @Test
  @Timeout(20)
  void executionWaits() {
    Scheduler scheduler = new Scheduler(new Machine(300));
    WillExecutor executor = new WillExecutor(scheduler);
    executor.register(Str.of("gone"), new Identity());
    Thread collector = new Thread(WillExecutorTest::collect);
    collector.setDaemon(true);
    collector.start();
    Object result = scheduler.run(scheduler.spawnMain(new Execute(executor)));
    assertEquals("gone", String.valueOf(result));
  }

  private static void collect() {
    try {
      for (int i = 0; i < 200; i++) {
        Thread.sleep(20);
        System.gc();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Execute extends Procedure {
    private final WillExecutor executor;

    Execute(WillExecutor executor) {
      this.executor = executor;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return WillFrame.execute(m, executor);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "execute";
    }
  }

  private static final class Identity extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object v) {
      return v;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "identity";
    }
  }
}
