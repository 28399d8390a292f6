package dev.jacket.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacket.value.VoidValue;
import org.junit.jupiter.api.Test;

/**
 * What capture and reinstatement cost, in frames that are moved from the Java stack to the heap.
 */
class CaptureTest {
  private static final int ROUNDS = 100;
  private static final PromptTag TAG = new PromptTag(null);

  /** Recurs, then calls a procedure. */
  private static final class Deep extends Thunk {
    private final int levels;
    private final Procedure then;

    Deep(int levels, Procedure then) {
      this.levels = levels;
      this.then = then;
    }

    @Override
    public Object call0(Machine m, int depth) {
      if (depth > m.limit) {
        return m.tailCall(this);
      }
      if (levels == 0) {
        return then.call0(m, depth + 1);
      }
      Object result = new Deep(levels - 1, then).call0(m, depth + 1);
      if (result == Machine.SPECIAL && (result = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new Returning());
      }
      return result;
    }
  }

  /** Hands on what it is given. */
  private static final class Returning extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return value;
    }
  }

  /**
   * A loop that enters a prompt, in which a composable continuation is captured that is aborted
   * with and applied in the next round, like the loop over a generator.
   */
  private static final class Consumer extends Thunk {
    @Override
    public Object call0(Machine m, int depth) {
      return loop(m, depth, 0, new Yield());
    }

    static Object loop(Machine m, int depth, int start, Object first) {
      Object next = first;
      for (int i = start; i < ROUNDS; i++) {
        Control.withPrompt(m, TAG, new Identity(), next, VoidValue.VOID);
        next = m.settle(depth);
        if (next == Machine.SPECIAL) {
          m.save(new LoopFrame(i));
          return next;
        }
      }
      return VoidValue.VOID;
    }
  }

  private static final class LoopFrame extends Frame {
    private final int round;

    LoopFrame(int round) {
      this.round = round;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return Consumer.loop(m, depth, round + 1, value);
    }
  }

  /** Captures, over and over, and aborts with the continuation. */
  private static final class Yield extends Thunk {
    @Override
    public Object call1(Machine m, int depth, Object ignored) {
      Object result = Control.capture(m, "yield", new Abort(), TAG, true);
      m.save(new YieldAgain());
      return result;
    }
  }

  private static final class YieldAgain extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return new Yield().call1(m, depth, value);
    }
  }

  private static final class Abort extends Thunk {
    @Override
    public Object call1(Machine m, int depth, Object k) {
      return Control.abort(m, TAG, k);
    }
  }

  private static final class Identity extends Thunk {
    @Override
    public Object call1(Machine m, int depth, Object v) {
      return v;
    }
  }

  private abstract static class Thunk extends Procedure {
    @Override
    public long arityMask() {
      return 3;
    }

    @Override
    public String name() {
      return "thunk";
    }
  }

  private static long framesMovedAt(int depth) {
    Machine m = new Machine(100);
    Task task = new Task(new Deep(depth, new Consumer()), new CellValues(), Parameterization.EMPTY);
    assertEquals(Outcome.DONE, m.run(task));
    return m.framesMoved();
  }

  @Test
  void frames_below_a_prompt_are_moved_once() {
    long shallow = framesMovedAt(10);
    assertEquals(10_000 - 10, framesMovedAt(10_000) - shallow);
    assertEquals(100_000 - 10, framesMovedAt(100_000) - shallow);
  }
}
