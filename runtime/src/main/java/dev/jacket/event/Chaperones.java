package dev.jacket.event;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Opens chaperones of events: their procedures return an event and a wrapper of its result. */
final class Chaperones {
  private Chaperones() {}

  static Object open(
      Machine m,
      int depth,
      SyncCall call,
      ChaperoneEvent chaperone,
      @Nullable Link link,
      @Nullable Pending rest,
      @Nullable Tried tried) {
    Object r = Control.withBarrier(m, chaperone.procedure, chaperone.event);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new OpenFrame(call, link, rest, tried));
      return Machine.SPECIAL;
    }
    return opened(m, depth, call, r, link, rest, tried);
  }

  private static Object opened(
      Machine m,
      int depth,
      SyncCall call,
      Object result,
      @Nullable Link link,
      @Nullable Pending rest,
      @Nullable Tried tried) {
    if (!(result instanceof MultipleValues values) || values.items.length != 2) {
      throw Errors.contract("chaperone-evt: chaperone procedure did not return two values");
    }
    Object event = values.items[0];
    if (!Events.isEvent(event)) {
      throw Errors.argument("chaperone-evt", "evt?", 0, event);
    }
    Link wrapped = new Link.Wrap(values.items[1], false, link);
    return Selection.select(m, depth, call, new Pending(event, wrapped, rest), tried);
  }

  /** Goes on with the two values. */
  private static final class OpenFrame extends Frame {
    private final SyncCall call;
    private final @Nullable Link link;
    private final @Nullable Pending rest;
    private final @Nullable Tried tried;

    OpenFrame(SyncCall call, @Nullable Link link, @Nullable Pending rest, @Nullable Tried tried) {
      this.call = call;
      this.link = link;
      this.rest = rest;
      this.tried = tried;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return opened(m, depth, call, value, link, rest, tried);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
