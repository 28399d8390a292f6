package dev.jacket.event;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.Latch;
import dev.jacket.thread.Wait;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/**
 * The choice of an event: takes events apart, asks the simple ones in turn, and waits.
 *
 * <p>The methods return what was decided, a {@link Choice} or {@link #TIMEOUT}, for {@link
 * Outcomes} to make the result of; or {@link Machine#SPECIAL}.
 */
final class Selection {
  /** The decision that nothing is chosen. */
  static final Object TIMEOUT = new Object();

  /** The decision for an event: what stands around it, and its own result. */
  record Choice(@Nullable Link link, Object result) {}

  private Selection() {}

  /** Looks at the pending events in order; the first that is ready is taken. */
  static Object select(
      Machine m, int depth, SyncCall call, @Nullable Pending pending, @Nullable Tried tried) {
    Pending left = pending;
    Tried done = tried;
    while (left != null) {
      Object v = left.event();
      Link link = left.link();
      Pending rest = left.rest();
      Event simple = Events.simple(v);
      if (simple != null) {
        Branch branch = new Branch(simple, link);
        Object result = simple.poll(call.thread);
        if (result != null) {
          return take(m, depth, call, branch, result, Tried.toArray(done), rest);
        }
        done = Tried.add(branch, done);
        left = rest;
      } else if (v instanceof ProceduralEvent p) {
        left = new Pending(java.util.Objects.requireNonNull(p.procedural()), link, rest);
      } else if (v instanceof ChoiceEvent choice) {
        int start = choice.events.length < 2 ? 0 : random(call, choice.events.length);
        left = Pending.all(choice.events, start, link, rest);
      } else if (v instanceof WrapEvent wrap) {
        left = new Pending(wrap.event, new Link.Wrap(wrap.procedure, wrap.isHandle(), link), rest);
      } else if (v instanceof ReplaceEvent replace) {
        left = new Pending(replace.event, new Link.Replace(replace, link), rest);
      } else if (v instanceof Struct s && Events.isEvent(property(s))) {
        left = new Pending(property(s), link, rest);
      } else {
        return make(m, depth, call, v, link, rest, done);
      }
    }
    if (call.polls()) {
      call.abandon();
      return TIMEOUT;
    }
    return await(m, depth, call, Tried.toArray(done));
  }

  private static int random(SyncCall call, int bound) {
    return call.thread.scheduler.random(bound);
  }

  // ---- waiting ----

  /** Asks the branches, all of them simple, and waits if none is ready. */
  private static Object await(Machine m, int depth, SyncCall call, Branch[] branches) {
    int start = branches.length < 2 ? 0 : random(call, branches.length);
    for (int i = 0; i < branches.length; i++) {
      int at = start + i < branches.length ? start + i : start + i - branches.length;
      Object result = branches[at].event().poll(call.thread);
      if (result != null) {
        return take(m, depth, call, branches[at], result, branches, null);
      }
    }
    if (call.isLate()) {
      call.abandon();
      return TIMEOUT;
    }
    return m.block(new SyncWait(call, branches), new AwaitFrame(call, branches));
  }

  /** Waits for the branches. */
  private static final class AwaitFrame extends Frame {
    private final SyncCall call;
    private final Branch[] branches;

    AwaitFrame(SyncCall call, Branch[] branches) {
      this.call = call;
      this.branches = branches;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (value == Wait.RETRY) {
        return await(m, depth, call, branches);
      }
      SyncWait.Chosen chosen = (SyncWait.Chosen) value;
      return take(m, depth, call, chosen.branch(), chosen.result(), branches, null);
    }
  }

  /** A branch was taken: decides for it, unless it is only replaced by another event. */
  private static Object take(
      Machine m,
      int depth,
      SyncCall call,
      Branch branch,
      Object result,
      Branch[] others,
      @Nullable Pending rest) {
    Link.Replace replace = Link.replacement(branch.link());
    if (replace == null) {
      call.choose(branch.link());
      return new Choice(branch.link(), result);
    }
    call.chooseWithin(branch.link(), replace, others);
    Replacement next =
        new Replacement(
            call, replace, Tried.outside(replace, others), Pending.outside(replace, rest));
    return next.run(m, depth, branch.link(), result);
  }

  // ---- events that procedures make ----

  /**
   * Calls the procedure that makes the event {@code v}, behind a continuation barrier, and goes on
   * with what it returns.
   */
  private static Object make(
      Machine m,
      int depth,
      SyncCall call,
      Object v,
      @Nullable Link link,
      @Nullable Pending rest,
      @Nullable Tried tried) {
    if (v instanceof EventImpersonator layer) {
      return InterposedEvents.open(m, depth, call, layer, link, rest, tried);
    }
    Link around = link;
    Object r;
    if (v instanceof Struct s) {
      r = Control.withBarrier(m, property(s), s);
    } else if (v instanceof GuardEvent guard) {
      switch (guard.kind) {
        case PLAIN:
          r = Control.withBarrier(m, guard.maker);
          break;
        case POLL:
          r = Control.withBarrier(m, guard.maker, call.polls());
          break;
        default:
          if (!call.isWatched()) {
            return watched(m, call, new Pending(v, link, rest), tried);
          }
          Latch latch = new Latch();
          call.addNack(latch);
          around = new Link.Nack(latch, link);
          Object nack = new LatchEvent(latch, VoidValue.VOID, "#<evt>");
          r = Control.withBarrier(m, guard.maker, nack);
          break;
      }
    } else {
      throw new IllegalStateException("not an event: " + v);
    }
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new MakeFrame(call, v, around, rest, tried));
      return Machine.SPECIAL;
    }
    return select(m, depth, call, new Pending(made(r, v), around, rest), tried);
  }

  /** What a maker's result stands for. */
  static Object made(Object result, Object maker) {
    return Events.isEvent(result) ? result : ConstantEvent.ready(maker);
  }

  /** Goes on with what a maker returns. */
  private static final class MakeFrame extends Frame {
    private final SyncCall call;
    private final Object maker;
    private final @Nullable Link link;
    private final @Nullable Pending rest;
    private final @Nullable Tried tried;

    MakeFrame(
        SyncCall call,
        Object maker,
        @Nullable Link link,
        @Nullable Pending rest,
        @Nullable Tried tried) {
      this.call = call;
      this.maker = maker;
      this.link = link;
      this.rest = rest;
      this.tried = tried;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return select(m, depth, call, new Pending(made(value, maker), link, rest), tried);
    }
  }

  /** What a structure is, as an event: a procedure, or an event. */
  private static Object property(Struct s) {
    Object value = s.property(Events.PROPERTY);
    if (value instanceof EventPropertyGuard.EventField field) {
      Object held = s.fields[declaredAt(s.type, field) + field.index().intValue()];
      boolean usable = Events.isEvent(held) || Applicables.accepts(held, 1);
      return usable ? held : ConstantEvent.NEVER;
    }
    return java.util.Objects.requireNonNull(value);
  }

  /** The index of the first own field of the type that has the property value of its own. */
  private static int declaredAt(StructType type, Object value) {
    StructType at = type;
    while (at.parent != null && at.parent.property(Events.PROPERTY) == value) {
      at = at.parent;
    }
    return at.parent == null ? 0 : at.parent.fieldCount;
  }

  // ---- escapes ----

  /** Goes on in an extent that tells of an escape to whom it may concern. */
  private static Object watched(Machine m, SyncCall call, Pending pending, @Nullable Tried tried) {
    call.watch();
    return Control.dynamicWind(
        m,
        new Step(Step.Kind.ENTER, call, null, null),
        new Step(Step.Kind.SELECT, call, pending, tried),
        new Step(Step.Kind.LEAVE, call, null, null));
  }

  /** The three procedures of that extent. */
  private static final class Step extends Procedure {
    enum Kind {
      ENTER,
      SELECT,
      LEAVE
    }

    private final Kind kind;
    private final SyncCall call;
    private final @Nullable Pending pending;
    private final @Nullable Tried tried;

    Step(Kind kind, SyncCall call, @Nullable Pending pending, @Nullable Tried tried) {
      this.kind = kind;
      this.call = call;
      this.pending = pending;
      this.tried = tried;
    }

    @Override
    public Object call0(Machine m, int depth) {
      if (kind == Kind.SELECT) {
        return select(m, depth, call, pending, tried);
      }
      if (kind == Kind.LEAVE) {
        call.abandon();
      }
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "sync";
    }
  }
}
