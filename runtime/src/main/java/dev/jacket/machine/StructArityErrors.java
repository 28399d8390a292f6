package dev.jacket.machine;

import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import java.util.Arrays;

/** Arity errors of applicable structures, in the words of their properties. */
final class StructArityErrors {
  private StructArityErrors() {}

  /**
   * Raises the error for applying a structure.
   *
   * @param mask what it accepts
   */
  static Object raise(Machine m, int depth, Struct s, long mask, Object[] args) {
    boolean method = s.property(ProcedureProperties.METHOD_ARITY_ERROR) != null && args.length > 0;
    Object[] shown = method ? Arrays.copyOfRange(args, 1, args.length) : args;
    Object describe = s.property(ProcedureProperties.ARITY_STRING);
    if (describe == null) {
      throw ArityErrors.withArguments(Applicables.name(s), method ? mask >> 1 : mask, shown);
    }
    Object r = m.call1(describe, depth + 1, s);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new DescribeFrame(s, shown));
      return Machine.SPECIAL;
    }
    throw described(s, r, shown);
  }

  private static RuntimeException described(Struct s, Object text, Object[] shown) {
    String expected = text instanceof Str words ? words.toString() : "";
    return ArityErrors.withArguments(Applicables.name(s), expected, shown);
  }

  /** Raises the error with the description of what is accepted. */
  private static final class DescribeFrame extends Frame {
    private final Struct struct;
    private final Object[] shown;

    DescribeFrame(Struct struct, Object[] shown) {
      this.struct = struct;
      this.shown = shown;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      throw described(struct, value, shown);
    }
  }
}
