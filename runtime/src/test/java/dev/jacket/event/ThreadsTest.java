package dev.jacket.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and events, driven by procedures written in Java. */
class ThreadsTest {
  private static final Object VOID = VoidValue.VOID;

  /** A thunk. */
  private interface Body {
    Object run(Machine m, int depth);
  }

  private static Procedure thunk(Body body) {
    return new Procedure() {
      @Override
      public Object call0(Machine m, int depth) {
        if (depth > m.limit) {
          return m.tailCall(this);
        }
        return body.run(m, depth);
      }

      @Override
      public Object call1(Machine m, int depth, Object a) {
        return call0(m, depth);
      }

      @Override
      public long arityMask() {
        return 3;
      }

      @Override
      public String name() {
        return "body";
      }
    };
  }

  /** Runs steps one after the other, each of which may wait; the result is the last one's. */
  private static Procedure steps(Body... bodies) {
    return thunk((m, depth) -> stepsFrom(m, depth, bodies, 0));
  }

  private static Object stepsFrom(Machine m, int depth, Body[] bodies, int from) {
    Object r = VOID;
    for (int i = from; i < bodies.length; i++) {
      r = bodies[i].run(m, depth + 1);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new StepsFrame(bodies, i + 1));
        return r;
      }
    }
    return r;
  }

  private static final class StepsFrame extends Frame {
    private final Body[] bodies;
    private final int from;

    StepsFrame(Body[] bodies, int from) {
      this.bodies = bodies;
      this.from = from;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return from == bodies.length ? value : stepsFrom(m, depth, bodies, from);
    }
  }

  private static Body sync(Object... events) {
    return (m, depth) -> Syncing.forever(m, depth, events, false);
  }

  private static Body syncWithin(double seconds, Object... events) {
    return (m, depth) -> Syncing.within(m, depth, seconds, events, false);
  }

  private static RacketThread spawn(Scheduler s, Procedure body) {
    return s.spawn(body, s.rootCustodian, s.rootGroup, false);
  }

  private static @Nullable Object run(Scheduler s, Procedure body) {
    return s.run(s.spawnMain(body));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void channelsHandOver(int limit) {
    Scheduler s = new Scheduler(new Machine(limit));
    Channel c = new Channel();
    spawn(s, steps(sync(new ChannelPut(c, 1L)), sync(new ChannelPut(c, 2L))));
    Object last = run(s, steps(sync(c), sync(c)));
    assertEquals(2L, last);
  }

  @Test
  void hundredThousandThreadsWait() {
    Scheduler s = new Scheduler(new Machine(500));
    Semaphore gate = new Semaphore(0);
    int n = 100_000;
    RacketThread[] all = new RacketThread[n];
    for (int i = 0; i < n; i++) {
      all[i] = spawn(s, steps(sync(gate)));
    }
    run(s, steps(sync(IdleEvent.INSTANCE)));
    for (int i = 0; i < n; i++) {
      gate.post();
    }
    run(s, steps(sync(IdleEvent.INSTANCE)));
    for (RacketThread thread : all) {
      assertTrue(thread.isDead());
    }
  }

  @Test
  void timeoutsAndAlarms() {
    Scheduler s = new Scheduler(new Machine(100));
    long start = System.nanoTime();
    assertSame(Boolean.FALSE, run(s, steps(syncWithin(0.02, ConstantEvent.NEVER))));
    assertTrue(System.nanoTime() - start > 19_000_000);
    AlarmEvent alarm = new AlarmEvent(Clock.inexactMilliseconds() + 5, false);
    assertSame(alarm, run(s, steps(sync(alarm, new Channel()))));
  }

  @Test
  void busyThreadsArePreempted() {
    Scheduler s = new Scheduler(new Machine(100));
    Procedure[] loop = new Procedure[1];
    loop[0] = thunk((m, d) -> m.tailCall(loop[0]));
    RacketThread busy = spawn(s, loop[0]);
    run(s, steps(syncWithin(0.03, ConstantEvent.NEVER)));
    assertTrue(busy.isRunning());
    busy.kill();
    assertTrue(busy.isDead());
  }

  @Test
  void completionsComeFromOtherThreads() {
    Scheduler s = new Scheduler(new Machine(100));
    CompletableFuture<String> future = new CompletableFuture<>();
    CompletionEvent<String> event = new CompletionEvent<>(s, future);
    new Thread(
            () -> {
              try {
                Thread.sleep(20);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              future.complete("done");
            })
        .start();
    assertSame(event, run(s, steps(sync(event))));
    assertEquals("done", event.value());
  }

  @Test
  void nacksOpenWhenNotChosen() {
    Scheduler s = new Scheduler(new Machine(100));
    List<Object> nacks = new ArrayList<>();
    Procedure maker =
        new Procedure() {
          @Override
          public Object call1(Machine m, int depth, Object nack) {
            nacks.add(nack);
            return ConstantEvent.NEVER;
          }

          @Override
          public long arityMask() {
            return 2;
          }

          @Override
          public String name() {
            return "maker";
          }
        };
    Object guard = new GuardEvent(GuardEvent.Kind.NACK, maker);
    assertSame(Boolean.FALSE, run(s, steps(syncWithin(0.001, guard))));
    assertSame(VOID, run(s, steps(sync(nacks.get(0)))));
    RacketThread waiting = spawn(s, steps(sync(guard)));
    run(s, steps(syncWithin(0.001, ConstantEvent.NEVER)));
    waiting.kill();
    assertSame(VOID, run(s, steps(sync(nacks.get(1)))));
    Object idle = run(s, steps(sync(IdleEvent.INSTANCE)));
    assertSame(VOID, idle);
  }
}
