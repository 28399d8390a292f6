package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method from one {@code Object} to {@code boolean} the meaning of a contract's
 * words. A contract that one section uses stands in that section's class, others in a class whose
 * name ends in {@code Contracts}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface ContractCheck {
  /** The words, such as {@code (or/c symbol? #f)}. */
  String value();
}
