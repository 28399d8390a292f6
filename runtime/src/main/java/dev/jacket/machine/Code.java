package dev.jacket.machine;

/**
 * The compiled code of a unit (a module body, an evaluated form) with its variables and literals.
 *
 * <p>Compiled classes extend it: every function has an id, every non-tail call a site number.
 * {@link Closure}s dispatch here.
 */
public abstract class Code {
  /** Applies function {@code id} to no argument. */
  public abstract Object call0(int id, Closure self, Machine m, int depth);

  /** Applies function {@code id} to one argument. */
  public abstract Object call1(int id, Closure self, Machine m, int depth, Object a);

  /** Applies function {@code id} to two arguments. */
  public abstract Object call2(int id, Closure self, Machine m, int depth, Object a, Object b);

  /** Applies function {@code id} to three arguments. */
  public abstract Object call3(
      int id, Closure self, Machine m, int depth, Object a, Object b, Object c);

  /** Applies function {@code id} to four arguments. */
  public abstract Object call4(
      int id, Closure self, Machine m, int depth, Object a, Object b, Object c, Object d);

  /** Applies function {@code id} to any number of arguments. */
  public abstract Object callN(int id, Closure self, Machine m, int depth, Object[] args);

  /**
   * Goes on behind call site {@code site}.
   *
   * @param locals the live variables that the site saved
   * @param value what the call returned
   */
  public abstract Object resume(int site, Machine m, int depth, Object[] locals, Object value);

  /** Which function call site {@code site} is in, or null if that is of no interest. */
  public abstract @org.jspecify.annotations.Nullable CodeContext context(int site);

  /** The arity mask of function {@code id}. */
  public abstract long arityMask(int id);

  /** The name of function {@code id}, or the empty string. */
  public abstract String name(int id);

  /** Whether arity errors of function {@code id} do not count the first argument. */
  public abstract boolean isMethod(int id);
}
