package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.CodePoints;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Symbols (reference, section 4.7). */
@PrimitiveModule("#%kernel")
final class Symbols {
  private Symbols() {}

  @Primitive(value = "symbol?", folds = true)
  static boolean isSymbol(Object v) {
    return v instanceof Symbol;
  }

  @Primitive(value = "symbol->string", pure = true, terse = true)
  static Object symbolToString(Symbol s) {
    return Str.of(s.name());
  }

  @Primitive(value = "symbol->immutable-string", pure = true, terse = true)
  static Object symbolToImmutableString(Symbol s) {
    return Str.immutable(s.name());
  }

  @Primitive(value = "string->symbol", pure = true, terse = true)
  static Object stringToSymbol(Str s) {
    return Symbol.of(s.toString());
  }

  @Primitive(value = "string->uninterned-symbol", pure = true, terse = true)
  static Object stringToUninterned(Str s) {
    return Symbol.uninterned(s.toString());
  }

  @Primitive(value = "string->unreadable-symbol", pure = true, terse = true)
  static Object stringToUnreadable(Str s) {
    return Symbol.unreadable(s.toString());
  }

  @Primitive(value = "symbol-interned?", folds = true, terse = true)
  static boolean isInterned(Symbol s) {
    return s.kind() == Symbol.Kind.INTERNED;
  }

  @Primitive(value = "symbol-unreadable?", folds = true, terse = true)
  static boolean isUnreadable(Symbol s) {
    return s.kind() == Symbol.Kind.UNREADABLE;
  }

  @Primitive(value = "gensym", terse = true)
  static Object gensym(Machine m, @Is("(or/c symbol? string?)") @Nullable Object base) {
    return Symbol.uninterned((base == null ? "g" : base.toString()) + m.nextGensym());
  }

  @Primitive(value = "symbol<?", folds = true, terse = true)
  static boolean isLess(Symbol a) {
    return true;
  }

  @Primitive(value = "symbol<?", folds = true, terse = true)
  static boolean isLess(Symbol a, Symbol b) {
    return CodePoints.compare(a.name(), b.name()) < 0;
  }

  @Primitive(value = "symbol<?", folds = true, terse = true)
  static boolean isLess(Symbol first, @Is("symbol?") Object... rest) {
    boolean ordered = true;
    Symbol last = first;
    for (Object v : rest) {
      Symbol next = (Symbol) v;
      ordered &= isLess(last, next);
      last = next;
    }
    return ordered;
  }

  @ContractCheck("symbol?")
  static boolean isSymbolContract(Object v) {
    return v instanceof Symbol;
  }
}
