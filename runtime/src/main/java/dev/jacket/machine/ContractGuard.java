package dev.jacket.machine;

import dev.jacket.value.Errors;
import java.util.function.Predicate;

/** The guard of a builtin parameter that only checks a contract. */
public final class ContractGuard extends Procedure {
  private final String name;
  private final String contract;
  private final Predicate<Object> accepts;

  /**
   * Makes a guard.
   *
   * @param name the parameter's name, for the error
   * @param contract the contract in the words of the error
   */
  public ContractGuard(String name, String contract, Predicate<Object> accepts) {
    this.name = name;
    this.contract = contract;
    this.accepts = accepts;
  }

  @Override
  public Object call1(Machine m, int depth, Object value) {
    if (!accepts.test(value)) {
      throw Errors.argument(name, contract, 0, value);
    }
    return value;
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return name;
  }
}
