package dev.jacket.machine;

/** A procedure of any number of arguments, which takes them as an array. */
public abstract class VariadicProcedure extends Procedure {
  @Override
  public abstract Object callN(Machine m, int depth, Object[] args);

  @Override
  public final Object call0(Machine m, int depth) {
    return callN(m, depth, new Object[0]);
  }

  @Override
  public final Object call1(Machine m, int depth, Object a) {
    return callN(m, depth, new Object[] {a});
  }

  @Override
  public final Object call2(Machine m, int depth, Object a, Object b) {
    return callN(m, depth, new Object[] {a, b});
  }

  @Override
  public final Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return callN(m, depth, new Object[] {a, b, c});
  }

  @Override
  public final Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return callN(m, depth, new Object[] {a, b, c, d});
  }

  @Override
  public final long arityMask() {
    return -1;
  }
}
