package dev.jacket.compiler.store;

import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Eof;
import dev.jacket.value.Extflonum;
import dev.jacket.value.FlVector;
import dev.jacket.value.FxVector;
import dev.jacket.value.Keyword;
import dev.jacket.value.LiteralTable;
import dev.jacket.value.Nil;
import dev.jacket.value.Path;
import dev.jacket.value.Ratio;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.Undefined;
import dev.jacket.value.VoidValue;
import java.math.BigInteger;
import java.util.function.Function;

/** Reads what {@link DatumWriter} wrote. */
public final class DatumReader {
  private final Function<BuiltinReference, Object> builtins;

  /**
   * A reader of data.
   *
   * @param builtins gives the values of builtins
   */
  public DatumReader(Function<BuiltinReference, Object> builtins) {
    this.builtins = builtins;
  }

  /** The data that were added to the writer, in the same order. */
  public Object[] read(byte[] stored) {
    Input in = new Input(stored);
    Object[] nodes = new Object[in.readCount()];
    Input content = new Input(in.readBytes());
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(content, nodes);
    }
    Object[] roots = new Object[in.readCount()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = nodes[in.readCount()];
    }
    return roots;
  }

  private Object node(Input in, Object[] nodes) {
    Tag tag = Tag.of(in.readByte());
    return switch (tag) {
      case SYMBOL -> Symbol.of(in.readText());
      case UNREADABLE_SYMBOL -> Symbol.unreadable(in.readText());
      case UNINTERNED_SYMBOL -> Symbol.uninterned(in.readText());
      case KEYWORD -> Keyword.of(in.readText());
      case STRING -> LiteralTable.intern(Str.immutable(in.readText()));
      case MUTABLE_STRING -> Str.of(in.readText());
      case BYTES -> LiteralTable.intern(new Bytes(in.readBytes(), true));
      case MUTABLE_BYTES -> new Bytes(in.readBytes(), false);
      case CHAR -> Char.of(in.readCount());
      case PATH -> new Path(in.readBytes());
      case BUILTIN -> builtins.apply(new BuiltinReference(in.readText(), in.readText()));
      case SMALL_INTEGER, LARGE_INTEGER, RATIO, FLONUM, EXTFLONUM, FLVECTOR, FXVECTOR ->
          number(tag, in);
      case FALSE, TRUE, NULL, VOID, EOF, UNDEFINED -> constant(tag);
      default -> compound(tag, in, nodes);
    };
  }

  private static Object compound(Tag tag, Input in, Object[] nodes) {
    Object[] parts = new Object[in.readCount()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = nodes[in.readCount()];
    }
    return Compound.make(tag, parts);
  }

  private static Object constant(Tag tag) {
    return switch (tag) {
      case FALSE -> Boolean.FALSE;
      case TRUE -> Boolean.TRUE;
      case NULL -> Nil.NIL;
      case VOID -> VoidValue.VOID;
      case EOF -> Eof.EOF;
      default -> Undefined.UNDEFINED;
    };
  }

  private static Object number(Tag tag, Input in) {
    return switch (tag) {
      case SMALL_INTEGER -> in.readLong();
      case LARGE_INTEGER -> new BigInteger(in.readBytes());
      case RATIO -> Ratio.of(new BigInteger(in.readBytes()), new BigInteger(in.readBytes()));
      case EXTFLONUM -> new Extflonum(in.readText());
      case FLVECTOR -> {
        double[] items = new double[in.readCount()];
        for (int i = 0; i < items.length; i++) {
          items[i] = Double.longBitsToDouble(in.readLong());
        }
        yield new FlVector(items);
      }
      case FXVECTOR -> {
        long[] items = new long[in.readCount()];
        for (int i = 0; i < items.length; i++) {
          items[i] = in.readLong();
        }
        yield new FxVector(items);
      }
      default -> Double.longBitsToDouble(in.readLong());
    };
  }
}
