package dev.jacket.thread;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;

/** The parameters that say to whom new threads, ports and callbacks belong. */
public final class ThreadParameters {
  /** {@code current-custodian}. */
  public static final Parameter CUSTODIAN =
      parameter("current-custodian", "custodian?", Custodian.class);

  /** {@code current-plumber}. */
  public static final Parameter PLUMBER = parameter("current-plumber", "plumber?", Plumber.class);

  /** {@code current-thread-group}. */
  public static final Parameter GROUP =
      parameter("current-thread-group", "thread-group?", SchedulingGroup.class);

  private ThreadParameters() {}

  private static Parameter parameter(String name, String contract, Class<?> type) {
    return Parameter.builtin(name, new ContractGuard(name, contract, type::isInstance), null);
  }

  /** Gives the parameters the root objects of an engine. */
  static void install(Machine machine, Scheduler scheduler) {
    machine.install(CUSTODIAN, scheduler.rootCustodian);
    machine.install(PLUMBER, scheduler.rootPlumber);
    machine.install(GROUP, scheduler.rootGroup);
  }

  /** The current custodian. */
  public static Custodian custodian(Machine m) {
    return (Custodian) CUSTODIAN.get(m);
  }

  /** The current plumber. */
  public static Plumber plumber(Machine m) {
    return (Plumber) PLUMBER.get(m);
  }
}
