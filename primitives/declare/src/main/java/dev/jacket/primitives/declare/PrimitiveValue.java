package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a static final field, or the result of a static method without parameters, a builtin value. */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.SOURCE)
public @interface PrimitiveValue {
  /** The Racket name. */
  String value();
}
