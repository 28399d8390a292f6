package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/** An instance of a structure type. */
public final class Struct {
  /** The most specific type. */
  public final StructType type;

  /** The fields, those of the root type first. */
  public final Object[] fields;

  /** Makes an instance over {@code fields}, which it keeps. */
  public Struct(StructType type, Object... fields) {
    this.type = type;
    this.fields = fields;
  }

  /** Whether {@code v} is an instance of {@code type} or of a type derived from it. */
  public static boolean is(Object v, StructType type) {
    return v instanceof Struct s && s.type.isA(type);
  }

  /** The value of a structure property, or null. */
  public @Nullable Object property(StructProperty property) {
    return type.property(property);
  }
}
