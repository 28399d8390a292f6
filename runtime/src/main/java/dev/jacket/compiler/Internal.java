package dev.jacket.compiler;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.value.Symbol;
import java.util.List;

/** References to the operations that only the compiler uses, as IR. */
public final class Internal {
  /** The primitive module of these operations. */
  public static final String MODULE = "#%compiler";

  private Internal() {}

  /** A new cell. */
  public static Ir makeCell(Ir value) {
    return call("make-cell", value);
  }

  /** The content of a cell. */
  public static Ir cellRef(Ir cell) {
    return call("cell-ref", cell);
  }

  /** The content of a cell, which may be not initialized yet. */
  public static Ir cellRefChecked(Ir cell, Object name) {
    return call("cell-ref/check", cell, new Ir.Const(name));
  }

  /** Sets the content of a cell. */
  public static Ir cellSet(Ir cell, Ir value) {
    return call("cell-set!", cell, value);
  }

  /** Sets the content of a cell, which may be not initialized yet. */
  public static Ir cellSetChecked(Ir cell, Ir value, Object name) {
    return call("cell-set!/check", cell, value, new Ir.Const(name));
  }

  /** Calls a thunk under a default prompt. */
  public static Ir prompt(Ir thunk) {
    return call("prompt", thunk);
  }

  /** Calls a thunk in a frame with a mark. */
  public static Ir withMark(Ir key, Ir value, Ir thunk) {
    return call("with-mark", key, value, thunk);
  }

  /** The values of a thunk for a definition of {@code count} variables. */
  public static Ir defineValues(Ir thunk, int count, String first) {
    return call("define-values", thunk, new Ir.Const((long) count), new Ir.Const(Symbol.of(first)));
  }

  private static Ir call(String name, Ir... arguments) {
    return new Ir.Call(new Ir.PrimitiveRef(MODULE, name), List.of(arguments), null);
  }
}
