package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.custodian;
import static dev.jacket.primitives.ThreadArguments.open;
import static dev.jacket.primitives.ThreadArguments.unsupported;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.CustodianBox;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import org.jspecify.annotations.Nullable;

/** Custodians (reference, section 14.7). Memory is not accounted to custodians on the JVM. */
@PrimitiveModule("#%kernel")
public final class Custodians {
  @PrimitiveValue("current-custodian")
  public static final Parameter CURRENT_CUSTODIAN = ThreadParameters.CUSTODIAN;

  private Custodians() {}

  @Primitive(value = "custodian?", pure = true)
  public static boolean isCustodian(Object v) {
    return v instanceof Custodian;
  }

  @Primitive("make-custodian")
  public static Object makeCustodian(Machine m, @Nullable Object parent) {
    Custodian above =
        parent == null ? ThreadParameters.custodian(m) : custodian("make-custodian", parent);
    return new Custodian(open("make-custodian", above));
  }

  @Primitive(value = "custodian-shutdown-all", control = true)
  public static Object custodianShutdownAll(Machine m, Object v) {
    custodian("custodian-shutdown-all", v).shutDownAll();
    return Threads.afterChange(m);
  }

  @Primitive("custodian-shut-down?")
  public static boolean isCustodianShutDown(Object v) {
    return custodian("custodian-shut-down?", v).isShutDown();
  }

  @Primitive("custodian-managed-list")
  public static Object custodianManagedList(Object v, Object superior) {
    String who = "custodian-managed-list";
    Custodian managed = custodian(who, v);
    Custodian above = custodian(who, superior);
    if (managed == above || !above.manages(managed)) {
      throw Errors.arguments(
          who,
          "the second custodian does not manage the first custodian",
          "first custodian",
          managed,
          "second custodian",
          above);
    }
    return Lists.of(managed.managedValues());
  }

  @Primitive("custodian-memory-accounting-available?")
  public static boolean isCustodianMemoryAccountingAvailable() {
    return false;
  }

  @Primitive("custodian-require-memory")
  public static void custodianRequireMemory(Object limit, Object amount, Object stop) {
    String who = "custodian-require-memory";
    custodian(who, limit);
    amount(who, amount);
    custodian(who, stop);
    throw unsupported(who);
  }

  @Primitive("custodian-limit-memory")
  public static void custodianLimitMemory(Object limit, Object amount, @Nullable Object stop) {
    String who = "custodian-limit-memory";
    custodian(who, limit);
    amount(who, amount);
    if (stop != null) {
      custodian(who, stop);
    }
    throw unsupported(who);
  }

  private static void amount(String who, Object amount) {
    if (!Conversions.isIndex(amount)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, amount);
    }
  }

  @Primitive("make-custodian-box")
  public static Object makeCustodianBox(Object v, Object value) {
    String who = "make-custodian-box";
    return new CustodianBox(open(who, custodian(who, v)), value);
  }

  @Primitive(value = "custodian-box?", pure = true)
  public static boolean isCustodianBox(Object v) {
    return v instanceof CustodianBox;
  }

  @Primitive("custodian-box-value")
  public static Object custodianBoxValue(Object v) {
    if (!(v instanceof CustodianBox box)) {
      throw Errors.argument("custodian-box-value", "custodian-box?", 0, v);
    }
    Object value = box.value();
    return value == null ? Boolean.FALSE : value;
  }
}
