package dev.jacket.primitives.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a builtin's parameter, in the words that errors use, such as {@code list?}. A
 * method marked {@link ContractCheck} with the same words decides.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.SOURCE)
public @interface Is {
  /** The contract. */
  String value();
}
