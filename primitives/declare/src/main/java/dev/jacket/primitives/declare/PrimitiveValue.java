package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static final field, or the result of a static method without parameters, a builtin value.
 *
 * <p>With several names, the method takes one {@code String}, the name, and makes each in turn.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.SOURCE)
public @interface PrimitiveValue {
  /** The Racket name, or names. */
  String[] value();
}
