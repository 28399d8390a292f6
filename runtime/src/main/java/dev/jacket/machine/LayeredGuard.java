package dev.jacket.machine;

import dev.jacket.value.StructTypeImpersonator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a type whose parent is a chaperone: its own guard, then that of the chaperone, for
 * the fields of the parent. As in Racket, further chaperones below that one have no say.
 */
public final class LayeredGuard extends VariadicProcedure {
  private final List<Object> guards = new ArrayList<>();
  private final boolean own;
  private final int inherited;

  /**
   * Makes a guard.
   *
   * @param guard the type's own guard, or null
   */
  public LayeredGuard(@Nullable Object guard, StructTypeImpersonator parent) {
    own = guard != null;
    if (guard != null) {
      guards.add(guard);
    }
    guards.add(parent.guard);
    inherited = parent.type.initCount;
  }

  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    return run(m, depth, 0, args);
  }

  /** Calls the guards from {@code at} on with the fields and the name of the type. */
  private Object run(Machine m, int depth, int at, Object[] start) {
    Object[] args = start;
    for (int i = at; i < guards.size(); i++) {
      Object r = m.callN(guards.get(i), depth + 1, argumentsOf(i, args));
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new GuardFrame(this, i, args));
        return Machine.SPECIAL;
      }
      args = accept(i, args, r);
    }
    return m.values(Arrays.copyOf(args, args.length - 1));
  }

  private int fieldsOf(int guard, Object[] args) {
    return own && guard == 0 ? args.length - 1 : inherited;
  }

  private Object[] argumentsOf(int guard, Object[] args) {
    int fields = fieldsOf(guard, args);
    Object[] own = Arrays.copyOf(args, fields + 1);
    own[fields] = args[args.length - 1];
    return own;
  }

  private Object[] accept(int guard, Object[] args, Object result) {
    Object[] items =
        result instanceof MultipleValues multiple ? multiple.items : new Object[] {result};
    int expected = fieldsOf(guard, args);
    if (items.length != expected) {
      throw ResultArity.ofCallback("calling guard procedure", expected, items);
    }
    Object[] accepted = args.clone();
    System.arraycopy(items, 0, accepted, 0, expected);
    return accepted;
  }

  @Override
  public String name() {
    return "guard";
  }

  /** Goes on with what a guard returned. */
  private static final class GuardFrame extends Frame {
    private final LayeredGuard guard;
    private final int at;
    private final Object[] args;

    GuardFrame(LayeredGuard guard, int at, Object[] args) {
      this.guard = guard;
      this.at = at;
      this.args = args;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return guard.run(m, depth, at + 1, guard.accept(at, args, value));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
