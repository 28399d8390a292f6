package dev.jacket.machine;

import dev.jacket.value.RacketException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The builtins of one class by number: first procedures, then other values.
 *
 * <p>Generated classes extend it; see {@link PrimitiveModules} for the way from a name to here.
 * What it keeps is made once for all engines and never changes.
 */
public abstract class PrimitiveTable {
  private final int procedures;
  private final AtomicReferenceArray<@Nullable Object> made;
  private final AtomicReferenceArray<@Nullable PrimitiveFact> facts;

  /** Starts a table with so many procedures and entries altogether. */
  protected PrimitiveTable(int procedures, int entries) {
    this.procedures = procedures;
    this.made = new AtomicReferenceArray<>(entries);
    this.facts = new AtomicReferenceArray<>(procedures);
  }

  /** Applies procedure {@code id}. */
  public abstract Object call0(int id, Machine m, int depth);

  /** Applies procedure {@code id}. */
  public abstract Object call1(int id, Machine m, int depth, Object a);

  /** Applies procedure {@code id}. */
  public abstract Object call2(int id, Machine m, int depth, Object a, Object b);

  /** Applies procedure {@code id}. */
  public abstract Object call3(int id, Machine m, int depth, Object a, Object b, Object c);

  /** Applies procedure {@code id}. */
  public abstract Object call4(
      int id, Machine m, int depth, Object a, Object b, Object c, Object d);

  /** Applies procedure {@code id} to more than four arguments. */
  public abstract Object callN(int id, Machine m, int depth, Object[] args);

  /** Makes the facts of procedure {@code id}. */
  protected abstract PrimitiveFact makeFact(int id);

  /** Makes the value with number {@code id}, which is no procedure of this table. */
  protected abstract Object makeValue(int id);

  /** Whether entry {@code id} is a procedure of this table. */
  public final boolean isProcedure(int id) {
    return id < procedures;
  }

  /** The facts of procedure {@code id}. */
  public final PrimitiveFact fact(int id) {
    PrimitiveFact fact = facts.get(id);
    if (fact == null) {
      facts.compareAndSet(id, null, makeFact(id));
      fact = java.util.Objects.requireNonNull(facts.get(id));
    }
    return fact;
  }

  /** Entry {@code id} as a value, always the same object. */
  public final Object value(int id) {
    Object value = made.get(id);
    if (value == null) {
      made.compareAndSet(
          id, null, id < procedures ? new PrimitiveProcedure(this, id) : makeValue(id));
      value = java.util.Objects.requireNonNull(made.get(id));
    }
    return value;
  }

  /** Procedure {@code id} as a value. */
  public final Procedure procedure(int id) {
    return (Procedure) value(id);
  }

  /** The error for calling procedure {@code id} with these arguments. */
  protected final RacketException arityError(int id, Object... args) {
    return ArityErrors.of(procedure(id), args);
  }
}
