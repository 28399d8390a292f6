package dev.jacket.event;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes on with a synchronization in which the event of a {@link ReplaceEvent} was ready. */
record Replacement(
    SyncCall call, Link.Replace replace, @Nullable Tried tried, @Nullable Pending rest) {

  /** Wraps the result up to the replacement, and has the maker make the other event of it. */
  Object run(Machine m, int depth, @Nullable Link from, Object result) {
    Object value = result;
    Link link = from;
    while (link != replace) {
      Link at = Objects.requireNonNull(link);
      if (at instanceof Link.Wrap wrap) {
        value = Outcomes.wrap(m, wrap, value);
        if (value == Machine.SPECIAL && (value = m.settleValues(depth)) == Machine.SPECIAL) {
          m.save(new WrapFrame(this, at.outer));
          return Machine.SPECIAL;
        }
      }
      link = at.outer;
    }
    Object made = Control.withBarrier(m, replace.event.maker, Outcomes.arguments(value));
    if (made == Machine.SPECIAL && (made = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new MadeFrame(this));
      return Machine.SPECIAL;
    }
    return goOn(m, depth, made);
  }

  private Object goOn(Machine m, int depth, Object made) {
    Object event = Selection.made(made, replace.event);
    return Selection.select(m, depth, call, new Pending(event, replace.outer, rest), tried);
  }

  /** Goes on with what a wrapper returns. */
  private static final class WrapFrame extends Frame {
    private final Replacement replacement;
    private final @Nullable Link link;

    WrapFrame(Replacement replacement, @Nullable Link link) {
      this.replacement = replacement;
      this.link = link;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return replacement.run(m, depth, link, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Goes on with what the maker returns. */
  private static final class MadeFrame extends Frame {
    private final Replacement replacement;

    MadeFrame(Replacement replacement) {
      this.replacement = replacement;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return replacement.goOn(m, depth, value);
    }
  }
}
