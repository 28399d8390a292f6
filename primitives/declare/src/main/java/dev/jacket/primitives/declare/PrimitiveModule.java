package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the primitive module to which the builtins of a class belong, such as {@code #%kernel}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface PrimitiveModule {
  /** The module's name. */
  String value();
}
