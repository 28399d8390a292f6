package dev.jacket.machine;

import dev.jacket.value.Box;
import dev.jacket.value.BoxImpersonator;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.Struct;
import dev.jacket.value.StructImpersonator;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;

/**
 * A procedure that makes of an impersonator of data a plain value of the same type with the
 * contents that are seen through it, for comparing and hashing.
 */
public final class ImpersonatedContents extends Procedure {
  @Override
  public Object call1(Machine m, int depth, Object v) {
    if (v instanceof VectorImpersonator i) {
      ElementReading.Completion copy = i.vector.immutable ? Copy.IMMUTABLE : Copy.MUTABLE;
      return ElementReading.read(m, depth, i, 0, i.vector.items.length, false, copy);
    }
    if (v instanceof BoxImpersonator b) {
      Object r = ContainerInterposition.unbox(m, depth + 1, b);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new BoxFrame(b.box.immutable));
        return r;
      }
      return new Box(r, b.box.immutable);
    }
    if (v instanceof HashImpersonator h) {
      return HashOperation.CONTENTS.call(m, h);
    }
    StructImpersonator s = (StructImpersonator) v;
    return fields(m, depth, s, 0, s.struct.fields.clone());
  }

  private static Object fields(
      Machine m, int depth, StructImpersonator s, int from, Object[] fields) {
    for (int i = from; i < fields.length; i++) {
      Object r = StructInterposition.read(m, depth + 1, s, i);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new FieldFrame(s, i, fields));
        return r;
      }
      fields[i] = r;
    }
    return new Struct(s.struct.type, fields);
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return "contents";
  }

  /** Makes a vector of elements. */
  private enum Copy implements ElementReading.Completion {
    IMMUTABLE,
    MUTABLE;

    @Override
    public Object finish(Machine m, int depth, Object[] items) {
      return new Vector(items, this == IMMUTABLE);
    }
  }

  private static final class BoxFrame extends Frame {
    private final boolean immutable;

    BoxFrame(boolean immutable) {
      this.immutable = immutable;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return new Box(value, immutable);
    }
  }

  private static final class FieldFrame extends Frame {
    private final StructImpersonator source;
    private final int at;
    private final Object[] fields;

    FieldFrame(StructImpersonator source, int at, Object[] fields) {
      this.source = source;
      this.at = at;
      this.fields = fields;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object[] copy = fields.clone();
      copy[at] = value;
      return fields(m, depth, source, at + 1, copy);
    }
  }
}
