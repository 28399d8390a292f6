package dev.jacket.machine;

/** A builtin as a first-class procedure. It has no state: a table and a number. */
public final class PrimitiveProcedure extends Procedure {
  private final PrimitiveTable table;
  private final int id;

  PrimitiveProcedure(PrimitiveTable table, int id) {
    this.table = table;
    this.id = id;
  }

  /** What the compiler may know. */
  public PrimitiveFact fact() {
    return table.fact(id);
  }

  @Override
  public Object call0(Machine m, int depth) {
    return table.call0(id, m, depth);
  }

  @Override
  public Object call1(Machine m, int depth, Object a) {
    return table.call1(id, m, depth, a);
  }

  @Override
  public Object call2(Machine m, int depth, Object a, Object b) {
    return table.call2(id, m, depth, a, b);
  }

  @Override
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return table.call3(id, m, depth, a, b, c);
  }

  @Override
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return table.call4(id, m, depth, a, b, c, d);
  }

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    return table.callN(id, m, depth, args);
  }

  @Override
  public long arityMask() {
    return table.fact(id).mask();
  }

  @Override
  public String name() {
    return table.fact(id).name();
  }
}
