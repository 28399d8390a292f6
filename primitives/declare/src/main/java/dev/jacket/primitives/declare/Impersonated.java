package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method what a builtin does when its first argument is an impersonator: the checked
 * wrapper calls it where the test for the plain class failed, so that plain values pay nothing.
 *
 * <p>The method takes, optionally, {@code Machine m} and {@code int depth}, then each argument as
 * an {@code Object}, unchecked; it returns an {@code Object}. With {@code depth} it may call
 * procedures; then the builtin is no leaf. The class is one marked {@link PrimitiveModule}, of the
 * module that has the builtin.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Impersonated {
  /** The Racket name of the builtin, which has one method and takes no rest arguments. */
  String value();
}
