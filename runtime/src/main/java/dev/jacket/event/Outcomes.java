package dev.jacket.event;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import org.jspecify.annotations.Nullable;

/** Makes the result of a synchronization of what was decided: calls wrappers and handlers. */
final class Outcomes {
  private Outcomes() {}

  /**
   * The result.
   *
   * @param timeout called in tail position if nothing was chosen; null for a result of {@code #f}
   */
  static Object of(Machine m, int depth, Object decision, @Nullable Object timeout) {
    if (decision == Selection.TIMEOUT) {
      return timeout == null ? Boolean.FALSE : m.tailCall(timeout);
    }
    Selection.Choice choice = (Selection.Choice) decision;
    return wrapAll(m, depth, choice.link(), choice.result());
  }

  private static Object wrapAll(Machine m, int depth, @Nullable Link from, Object result) {
    Object value = result;
    for (Link link = from; link != null; link = link.outer) {
      if (link instanceof Link.Wrap wrap) {
        if (wrap.handle && isOutermost(wrap)) {
          return m.tailCallN(wrap.procedure, arguments(value));
        }
        value = wrap(m, wrap, value);
        if (value == Machine.SPECIAL && (value = m.settleValues(depth)) == Machine.SPECIAL) {
          m.save(new WrapFrame(link.outer));
          return Machine.SPECIAL;
        }
      }
    }
    return m.pass(value);
  }

  private static boolean isOutermost(Link.Wrap wrap) {
    for (Link link = wrap.outer; link != null; link = link.outer) {
      if (link instanceof Link.Wrap) {
        return false;
      }
    }
    return true;
  }

  /** Calls a wrapper with breaks disabled. */
  static Object wrap(Machine m, Link.Wrap wrap, Object value) {
    Object disabled = new ThreadCell(Boolean.FALSE, false);
    Object call = new Application(wrap.procedure, arguments(value));
    return Control.withMark(m, Keys.BREAK_ENABLED, disabled, call);
  }

  /** One value, or several, as arguments. */
  static Object[] arguments(Object value) {
    return value instanceof MultipleValues values ? values.items : new Object[] {value};
  }

  /** Goes on with what a wrapper returns. */
  private static final class WrapFrame extends Frame {
    private final @Nullable Link link;

    WrapFrame(@Nullable Link link) {
      this.link = link;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return wrapAll(m, depth, link, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** A procedure and its arguments, as a thunk. */
  private static final class Application extends Procedure {
    private final Object procedure;
    private final Object[] args;

    Application(Object procedure, Object[] args) {
      this.procedure = procedure;
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.callN(procedure, depth, args);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "wrap-evt";
    }
  }
}
