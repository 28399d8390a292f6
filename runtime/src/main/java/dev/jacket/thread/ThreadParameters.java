package dev.jacket.thread;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.EnvironmentVariables;
import dev.jacket.value.LogFilter;

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

  /** {@code current-environment-variables}. */
  public static final Parameter ENVIRONMENT =
      parameter(
          "current-environment-variables", "environment-variables?", EnvironmentVariables.class);

  /** {@code current-logger}. */
  public static final Parameter LOGGER = parameter("current-logger", "logger?", Logger.class);

  private ThreadParameters() {}

  private static Parameter parameter(String name, String contract, Class<?> type) {
    return Parameter.builtin(name, new ContractGuard(name, contract, type::isInstance), null);
  }

  /** Gives the parameters the root objects of an engine. */
  static void install(Machine machine, Scheduler scheduler) {
    machine.install(CUSTODIAN, scheduler.rootCustodian);
    machine.install(PLUMBER, scheduler.rootPlumber);
    machine.install(GROUP, scheduler.rootGroup);
    machine.install(ENVIRONMENT, EnvironmentVariables.ofProcess());
    machine.install(LOGGER, new Logger(null, null, LogFilter.ALL));
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
