package dev.jacket.machine;

import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import java.util.Arrays;

/** The constructor of a structure type. */
public final class StructConstructor extends Procedure {
  /** The type of what it makes. */
  public final StructType type;

  /** Whether the arguments are the fields as they are: no guards, no automatic fields. */
  public final boolean plain;

  private final int count;
  private final String name;

  /** Makes a constructor that errors call {@code name}. */
  public StructConstructor(StructType type, String name) {
    this.type = type;
    this.count = type.initCount;
    this.plain = !type.guarded && type.fieldCount == type.initCount;
    this.name = name;
  }

  @Override
  public Object call0(Machine m, int depth) {
    return plain && count == 0 ? new Struct(type) : make(m, depth);
  }

  @Override
  public Object call1(Machine m, int depth, Object a) {
    return plain && count == 1 ? new Struct(type, a) : make(m, depth, a);
  }

  @Override
  public Object call2(Machine m, int depth, Object a, Object b) {
    return plain && count == 2 ? new Struct(type, a, b) : make(m, depth, a, b);
  }

  @Override
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return plain && count == 3 ? new Struct(type, a, b, c) : make(m, depth, a, b, c);
  }

  @Override
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return plain && count == 4 ? new Struct(type, a, b, c, d) : make(m, depth, a, b, c, d);
  }

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    return make(m, depth, args);
  }

  private Object make(Machine m, int depth, Object... args) {
    if (args.length != count) {
      throw arityError(args);
    }
    return type.guarded
        ? new StructGuards(type).run(m, depth, type, args.clone())
        : new Struct(type, fields(type, args));
  }

  /** The fields of an instance: those that were given, with automatic ones where they belong. */
  static Object[] fields(StructType type, Object[] given) {
    if (type.fieldCount == type.initCount) {
      return given.clone();
    }
    Object[] fields = new Object[type.fieldCount];
    for (StructType t = type; t != null; t = t.parent) {
      int own = t.ownCount - t.autoCount;
      int start = t.fieldCount - t.ownCount;
      System.arraycopy(given, t.initCount - own, fields, start, own);
      Arrays.fill(fields, start + own, t.fieldCount, t.autoValue);
    }
    return fields;
  }

  @Override
  protected RacketException arityError(Object... args) {
    return ArityErrors.of(name, String.valueOf(count), args.length);
  }

  @Override
  public long arityMask() {
    return ArityErrors.maskOf(count);
  }

  @Override
  public String name() {
    return name;
  }
}
