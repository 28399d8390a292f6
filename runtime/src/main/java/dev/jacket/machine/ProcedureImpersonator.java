package dev.jacket.machine;

import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An impersonator or chaperone of a procedure: a wrapper sees the arguments first, and may name
 * another procedure that sees the results (reference, section 14.5.1).
 */
public final class ProcedureImpersonator extends Procedure {
  /** {@code impersonator-prop:application-mark}: a mark for the call, as a pair. */
  public static final ImpersonatorProperty APPLICATION_MARK =
      new ImpersonatorProperty(Symbol.of("application-mark"));

  /** What this is a layer around. */
  public final Object next;

  /** The plain procedure or applicable structure below all layers. */
  public final Object base;

  /** Whether this layer is a chaperone. */
  public final boolean chaperone;

  /** The impersonator properties, those of the layers below included. */
  public final Map<ImpersonatorProperty, Object> properties;

  /** The wrapper, or null. */
  public final @Nullable Object wrapper;

  /** What the wrapper is called with, and for. */
  public enum Style {
    /** It sees the arguments. */
    PLAIN,
    /** It sees the procedure that is applied, then the arguments. */
    WITH_SELF,
    /** It is called instead of the procedure. */
    REPLACING
  }

  /** What the wrapper is called with, and for. */
  public final Style style;

  private final long mask;

  /** Makes a layer. */
  public ProcedureImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      @Nullable Object wrapper,
      Style style) {
    this.next = next;
    this.base = Impersonation.base(next);
    this.chaperone = chaperone;
    this.properties = properties;
    this.wrapper = wrapper;
    this.style = style;
    this.mask = Applicables.arityMask(next);
  }

  @Override
  public Object call0(Machine m, int depth) {
    return apply(m, depth, this);
  }

  @Override
  public Object call1(Machine m, int depth, Object a) {
    return apply(m, depth, this, a);
  }

  @Override
  public Object call2(Machine m, int depth, Object a, Object b) {
    return apply(m, depth, this, a, b);
  }

  @Override
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return apply(m, depth, this, a, b, c);
  }

  @Override
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return apply(m, depth, this, a, b, c, d);
  }

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    return apply(m, depth, this, args);
  }

  /**
   * Applies this layer.
   *
   * @param self the outermost layer, which is what was applied
   */
  private Object apply(Machine m, int depth, Object self, Object... args) {
    if ((mask >> Math.min(args.length, 63) & 1) == 0) {
      if (base instanceof Struct s) {
        return StructArityErrors.raise(m, depth, s, mask, args);
      }
      throw ArityErrors.withArguments(name(), mask, args);
    }
    Object wrap = wrapper;
    if (wrap == null) {
      return applyNext(m, depth, self, args);
    }
    if (style == Style.REPLACING) {
      return m.callN(wrap, depth, args);
    }
    WrappedCall call = new WrappedCall(this, wrap, self, args);
    Object mark = self == this ? properties.get(APPLICATION_MARK) : null;
    return mark instanceof Pair p ? Control.withMark(m, p.car, p.cdr, call) : call.call0(m, depth);
  }

  /** Applies the value below this layer. */
  Object applyNext(Machine m, int depth, Object self, Object[] args) {
    return next instanceof ProcedureImpersonator inner
        ? inner.apply(m, depth, self, args)
        : m.callN(next, depth, args);
  }

  @Override
  public Object plain() {
    return base;
  }

  @Override
  public long arityMask() {
    return mask;
  }

  @Override
  public String name() {
    return Applicables.name(base);
  }

  @Override
  public String toString() {
    return base instanceof Struct ? Printer.errorString(base, Integer.MAX_VALUE) : super.toString();
  }
}
