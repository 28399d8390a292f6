package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Eof;
import dev.jacket.value.Nil;
import dev.jacket.value.VoidValue;

/** Booleans, void and the end of a stream (reference, sections 4.1, 4.19 and 13.1). */
@PrimitiveModule("#%kernel")
final class Constants {
  private Constants() {}

  /** The end of a stream. */
  @PrimitiveValue("eof")
  static final Object EOF = Eof.EOF;

  /** The empty list. */
  @PrimitiveValue("null")
  static final Object NULL = Nil.NIL;

  @Primitive(value = "eof-object?", folds = true)
  static boolean isEof(Object v) {
    return v == Eof.EOF;
  }

  @Primitive(value = "void", folds = true)
  static Object makeVoid(Object... ignored) {
    return VoidValue.VOID;
  }

  @Primitive(value = "void?", folds = true)
  static boolean isVoid(Object v) {
    return v == VoidValue.VOID;
  }

  @Primitive(value = "not", folds = true)
  static boolean not(Object v) {
    return v == Boolean.FALSE;
  }

  @Primitive(value = "boolean?", folds = true)
  static boolean isBoolean(Object v) {
    return v instanceof Boolean;
  }

  @Primitive(value = "true-object?", folds = true)
  static boolean isTrue(Object v) {
    return v == Boolean.TRUE;
  }
}
