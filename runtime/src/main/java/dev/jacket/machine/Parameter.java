package dev.jacket.machine;

import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A parameter procedure.
 *
 * <p>A parameter that a script made has a cell of its own; one that is built in is shared by
 * engines, and its cell is the machine's ({@link Machine#rootCell}).
 */
public final class Parameter extends Procedure {
  private final String name;
  private final @Nullable Symbol realm;
  private final @Nullable ThreadCell own;
  private final @Nullable Object guard;
  private final @Nullable Object initial;
  private final @Nullable Supplier<Object> maker;

  private Parameter(
      String name,
      @Nullable Symbol realm,
      @Nullable ThreadCell own,
      @Nullable Object guard,
      @Nullable Object initial,
      @Nullable Supplier<Object> maker) {
    this.name = name;
    this.realm = realm;
    this.own = own;
    this.guard = guard;
    this.initial = initial;
    this.maker = maker;
  }

  /**
   * A parameter made by {@code make-parameter}; the guard is a procedure or null, the realm null
   * for the usual one.
   */
  public static Parameter make(
      Object value, @Nullable Object guard, String name, @Nullable Symbol realm) {
    return new Parameter(name, realm, new ThreadCell(value, true), guard, null, null);
  }

  /**
   * A builtin parameter.
   *
   * @param guard a builtin that checks a new value, or null
   * @param initial the value in a new engine, immutable; null if the engine has to {@linkplain
   *     Machine#install install} one
   */
  public static Parameter builtin(
      String name, @Nullable Procedure guard, @Nullable Object initial) {
    return new Parameter(name, null, null, guard, initial, null);
  }

  /**
   * A builtin parameter whose value is an object with state, so that each engine needs its own.
   *
   * @param guard a builtin that checks a new value, or null
   * @param maker makes the value of a new engine
   */
  public static Parameter perEngine(
      String name, @Nullable Procedure guard, Supplier<Object> maker) {
    return new Parameter(name, null, null, guard, null, maker);
  }

  /** The value in a new engine, or null. */
  @Nullable Object initial() {
    return maker == null ? initial : maker.get();
  }

  /** The realm given when the parameter was made, or null. */
  public @Nullable Symbol realm() {
    return realm;
  }

  /** The guard, or null. */
  public @Nullable Object guard() {
    return guard;
  }

  /** The cell that the parameter stands for where the machine is now. */
  ThreadCell cell(Machine m) {
    Parameterization bindings = m.parameterization();
    ThreadCell bound = bindings.find(this);
    if (bound != null) {
      return bound;
    }
    return own != null ? own : m.rootCell(this);
  }

  /** The current value. */
  public Object get(Machine m) {
    return m.cells().get(cell(m));
  }

  /** Sets the current value, without the guard. */
  public void set(Machine m, Object value) {
    m.cells().set(cell(m), value);
  }

  @Override
  public Object call0(Machine m, int depth) {
    return get(m);
  }

  @Override
  public Object call1(Machine m, int depth, Object value) {
    if (guard == null) {
      set(m, value);
      return VoidValue.VOID;
    }
    Object r = m.call1(guard, depth + 1, value);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new SetFrame(this));
      return r;
    }
    set(m, r);
    return VoidValue.VOID;
  }

  @Override
  public long arityMask() {
    return 3;
  }

  @Override
  public String name() {
    return name;
  }

  /** Sets the parameter to what the guard returns. */
  private static final class SetFrame extends Frame {
    private final Parameter parameter;

    SetFrame(Parameter parameter) {
      this.parameter = parameter;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      parameter.set(m, value);
      return VoidValue.VOID;
    }
  }
}
