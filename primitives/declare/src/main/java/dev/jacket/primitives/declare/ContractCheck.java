package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method from one {@code Object} to {@code boolean}, in class {@code
 * dev.jacket.primitives.Contracts} (or {@code NumberContracts}, {@code PortContracts}, ...: any class
 * whose name ends in {@code Contracts}), the meaning of a contract's words.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface ContractCheck {
  /** The words, such as {@code (or/c symbol? #f)}. */
  String value();
}
