package dev.jacket.event;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ChaperoneRelation;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ResultArity;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** Opens impersonators of events: their procedures return an event and a wrapper of its result. */
final class InterposedEvents {
  private InterposedEvents() {}

  static Object open(
      Machine m,
      int depth,
      SyncCall call,
      EventImpersonator layer,
      @Nullable Link link,
      @Nullable Pending rest,
      @Nullable Tried tried) {
    Object r = Control.withBarrier(m, layer.take, layer.next);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new OpenFrame(call, layer, link, rest, tried));
      return Machine.SPECIAL;
    }
    return opened(m, depth, call, layer, r, link, rest, tried);
  }

  private static Object opened(
      Machine m,
      int depth,
      SyncCall call,
      EventImpersonator layer,
      Object result,
      @Nullable Link link,
      @Nullable Pending rest,
      @Nullable Tried tried) {
    if (!(result instanceof MultipleValues values) || values.items.length != 2) {
      Object[] items = result instanceof MultipleValues v ? v.items : new Object[] {result};
      throw ResultArity.error(2, items);
    }
    Object event = values.items[0];
    Object wrapper = values.items[1];
    if (layer.chaperone) {
      requireChaperone(layer, event, layer.next);
    }
    if (!(layer.put == null ? Events.isEvent(event) : isChannel(event))) {
      throw badResult(layer, layer.put == null ? "evt?" : "channel?", event);
    }
    if (!Applicables.accepts(wrapper, 1)) {
      throw badResult(layer, "(procedure-arity-includes/c 1)", wrapper);
    }
    Object checked = layer.chaperone ? new ChaperonedResult(layer, wrapper) : wrapper;
    Link wrapped = new Link.Wrap(checked, false, link);
    return Selection.select(m, depth, call, new Pending(event, wrapped, rest), tried);
  }

  private static boolean isChannel(Object v) {
    return v instanceof Channel || v instanceof EventImpersonator i && i.isChannel();
  }

  private static RacketException badResult(EventImpersonator layer, String expected, Object v) {
    return Errors.contract(
        Message.of(layer.maker + ": contract violation\n  expected: " + expected + "\n  result: ")
            .show(v));
  }

  /** Raises the error for a chaperone that returned something else. */
  static void requireChaperone(EventImpersonator layer, Object received, Object original) {
    if (!ChaperoneRelation.isChaperone(received, original)) {
      throw new RacketException(
          ExnTypes.CONTRACT,
          Message.of(layer.kind())
              .add(": non-chaperone result;\n received a value that is not a chaperone of the")
              .add(" original value\n\n  value: ")
              .show(original)
              .add("\n  non-chaperone value: ")
              .show(received));
    }
  }

  /** Goes on with the two values. */
  private static final class OpenFrame extends Frame {
    private final SyncCall call;
    private final EventImpersonator layer;
    private final @Nullable Link link;
    private final @Nullable Pending rest;
    private final @Nullable Tried tried;

    OpenFrame(
        SyncCall call,
        EventImpersonator layer,
        @Nullable Link link,
        @Nullable Pending rest,
        @Nullable Tried tried) {
      this.call = call;
      this.layer = layer;
      this.link = link;
      this.rest = rest;
      this.tried = tried;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return opened(m, depth, call, layer, value, link, rest, tried);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** A result wrapper that must return a chaperone of what it gets. */
  private static final class ChaperonedResult extends Procedure {
    private final EventImpersonator layer;
    private final Object wrapper;

    ChaperonedResult(EventImpersonator layer, Object wrapper) {
      this.layer = layer;
      this.wrapper = wrapper;
    }

    @Override
    public Object call1(Machine m, int depth, Object value) {
      Object r = m.call1(wrapper, depth + 1, value);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ResultFrame(layer, value));
        return r;
      }
      requireChaperone(layer, r, value);
      return r;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return layer.kind();
    }
  }

  private static final class ResultFrame extends Frame {
    private final EventImpersonator layer;
    private final Object original;

    ResultFrame(EventImpersonator layer, Object original) {
      this.layer = layer;
      this.original = original;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      requireChaperone(layer, value, original);
      return value;
    }
  }
}
