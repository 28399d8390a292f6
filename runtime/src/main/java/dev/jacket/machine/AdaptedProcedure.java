package dev.jacket.machine;

import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A procedure under another name or with fewer arities ({@code procedure-rename} and others). */
public final class AdaptedProcedure extends Procedure {
  /** What is applied. */
  public final Object target;

  private final String name;
  private final long mask;
  private final boolean method;
  private final @Nullable Symbol realm;

  /**
   * Adapts a procedure.
   *
   * @param mask what it accepts of what {@code target} accepts
   * @param method whether arity errors do not count the first argument
   * @param realm the realm, or null for that of procedures in general
   */
  public AdaptedProcedure(
      Object target, String name, long mask, boolean method, @Nullable Symbol realm) {
    this.target = target;
    this.name = name;
    this.mask = mask;
    this.method = method;
    this.realm = realm;
  }

  /** The realm, or null for that of procedures in general. */
  public @Nullable Symbol realm() {
    return realm;
  }

  /** Whether arity errors do not count the first argument. */
  public boolean isMethod() {
    return method;
  }

  @Override
  public Object call0(Machine m, int depth) {
    return (mask & 1) != 0 ? m.call0(target, depth + 1) : refuse();
  }

  @Override
  public Object call1(Machine m, int depth, Object a) {
    return (mask & 2) != 0 ? m.call1(target, depth + 1, a) : refuse(a);
  }

  @Override
  public Object call2(Machine m, int depth, Object a, Object b) {
    return (mask & 4) != 0 ? m.call2(target, depth + 1, a, b) : refuse(a, b);
  }

  @Override
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return (mask & 8) != 0 ? m.call3(target, depth + 1, a, b, c) : refuse(a, b, c);
  }

  @Override
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return (mask & 16) != 0 ? m.call4(target, depth + 1, a, b, c, d) : refuse(a, b, c, d);
  }

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    return ArityErrors.accepts(mask, args.length) ? m.callN(target, depth + 1, args) : refuse(args);
  }

  private Object refuse(Object... args) {
    throw arityError(args);
  }

  @Override
  protected RacketException arityError(Object... args) {
    if (!method || args.length == 0) {
      return ArityErrors.of(name, method ? mask >> 1 : mask, args);
    }
    return ArityErrors.of(name, mask >> 1, Arrays.copyOfRange(args, 1, args.length));
  }

  @Override
  public long arityMask() {
    return mask;
  }

  @Override
  public String name() {
    return name;
  }
}
