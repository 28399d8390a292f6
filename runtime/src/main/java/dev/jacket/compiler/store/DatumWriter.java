package dev.jacket.compiler.store;

import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import dev.jacket.value.Extflonum;
import dev.jacket.value.FlVector;
import dev.jacket.value.FxVector;
import dev.jacket.value.Keyword;
import dev.jacket.value.Nil;
import dev.jacket.value.Path;
import dev.jacket.value.Ratio;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.Undefined;
import dev.jacket.value.VoidValue;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes data that can be quoted. What is the same object in several places is again the same
 * object when it is read, so uninterned symbols stay distinct from others and one among themselves;
 * only the tails of lists are not shared.
 */
public final class DatumWriter {
  private final Output nodes = new Output();
  private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
  private final Map<Object, Integer> byValue = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Integer> roots = new ArrayList<>();
  private int count;

  /** A datum whose parts are being written. */
  private static final class Open {
    final Object datum;
    final Compound compound;
    int next;

    Open(Object datum, Compound compound) {
      this.datum = datum;
      this.compound = compound;
    }
  }

  private static final int BEING_WRITTEN = -1;

  /**
   * Adds a datum to those that {@link DatumReader#read} will return.
   *
   * @throws UnstorableException if it contains what cannot be stored
   */
  public void add(Object datum) {
    enter(datum);
    while (!open.isEmpty()) {
      Open top = open.peek();
      Object[] parts = top.compound.parts();
      if (top.next < parts.length) {
        enter(parts[top.next++]);
      } else {
        open.pop();
        leave(top);
      }
    }
    roots.add(known(datum));
  }

  /** All that was added. */
  public byte[] toByteArray() {
    Output out = new Output();
    out.writeCount(count);
    out.writeBytes(nodes.toByteArray());
    out.writeCount(roots.size());
    roots.forEach(out::writeCount);
    return out.toByteArray();
  }

  private static boolean comparedByValue(Object v) {
    return v instanceof Number || v instanceof Char || v instanceof BuiltinReference;
  }

  private Map<Object, Integer> table(Object v) {
    return comparedByValue(v) ? byValue : byIdentity;
  }

  private int known(Object v) {
    return java.util.Objects.requireNonNull(table(v).get(v));
  }

  /** Writes a datum without parts, or begins with one that has some. */
  private void enter(Object v) {
    Integer node = table(v).get(v);
    if (node != null) {
      if (node == BEING_WRITTEN) {
        throw new UnstorableException(v);
      }
      return;
    }
    Compound compound = Compound.of(v);
    if (compound == null) {
      atom(v);
      table(v).put(v, count++);
    } else {
      table(v).put(v, BEING_WRITTEN);
      open.push(new Open(v, compound));
    }
  }

  private void leave(Open done) {
    tag(done.compound.tag());
    Object[] parts = done.compound.parts();
    nodes.writeCount(parts.length);
    for (Object part : parts) {
      nodes.writeCount(known(part));
    }
    table(done.datum).put(done.datum, count++);
  }

  private void tag(Tag tag) {
    nodes.writeByte(tag.ordinal());
  }

  private void text(Tag tag, String text) {
    tag(tag);
    nodes.writeText(text);
  }

  private void bytes(Tag tag, byte[] data) {
    tag(tag);
    nodes.writeBytes(data);
  }

  private void atom(Object v) {
    if (v instanceof Symbol s) {
      text(symbolTag(s), s.name());
    } else if (v instanceof Str s) {
      text(s.immutable ? Tag.STRING : Tag.MUTABLE_STRING, s.toString());
    } else if (v instanceof Bytes b) {
      bytes(b.immutable ? Tag.BYTES : Tag.MUTABLE_BYTES, b.data);
    } else if (v instanceof Keyword k) {
      text(Tag.KEYWORD, k.name());
    } else if (v instanceof Char c) {
      tag(Tag.CHAR);
      nodes.writeCount(c.code);
    } else if (v instanceof Path p) {
      bytes(Tag.PATH, p.bytes());
    } else if (v instanceof BuiltinReference b) {
      text(Tag.BUILTIN, b.module());
      nodes.writeText(b.name());
    } else if (!number(v) && !numericVector(v)) {
      tag(constantTag(v));
    }
  }

  private static Tag symbolTag(Symbol s) {
    return switch (s.kind()) {
      case INTERNED -> Tag.SYMBOL;
      case UNREADABLE -> Tag.UNREADABLE_SYMBOL;
      case UNINTERNED -> Tag.UNINTERNED_SYMBOL;
    };
  }

  private boolean number(Object v) {
    if (v instanceof Long n) {
      tag(Tag.SMALL_INTEGER);
      nodes.writeLong(n);
    } else if (v instanceof Double d) {
      tag(Tag.FLONUM);
      nodes.writeLong(Double.doubleToRawLongBits(d));
    } else if (v instanceof BigInteger n) {
      bytes(Tag.LARGE_INTEGER, n.toByteArray());
    } else if (v instanceof Ratio r) {
      bytes(Tag.RATIO, r.numerator.toByteArray());
      nodes.writeBytes(r.denominator.toByteArray());
    } else if (v instanceof Extflonum e) {
      text(Tag.EXTFLONUM, e.text);
    } else {
      return false;
    }
    return true;
  }

  private boolean numericVector(Object v) {
    if (v instanceof FlVector f) {
      tag(Tag.FLVECTOR);
      nodes.writeCount(f.items.length);
      for (double d : f.items) {
        nodes.writeLong(Double.doubleToRawLongBits(d));
      }
    } else if (v instanceof FxVector f) {
      tag(Tag.FXVECTOR);
      nodes.writeCount(f.items.length);
      for (long n : f.items) {
        nodes.writeLong(n);
      }
    } else {
      return false;
    }
    return true;
  }

  private static Tag constantTag(Object v) {
    if (v instanceof Boolean b) {
      return b ? Tag.TRUE : Tag.FALSE;
    }
    if (v == Nil.NIL) {
      return Tag.NULL;
    }
    if (v == VoidValue.VOID) {
      return Tag.VOID;
    }
    if (v == Eof.EOF) {
      return Tag.EOF;
    }
    if (v == Undefined.UNDEFINED) {
      return Tag.UNDEFINED;
    }
    throw new UnstorableException(v);
  }
}
