package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Bytes;
import dev.jacket.value.EnvironmentVariables;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Environment variables (reference, section 15.7). Changes stay within the engine. */
@PrimitiveModule("#%kernel")
public final class Environments {
  @PrimitiveValue("current-environment-variables")
  public static final Parameter CURRENT_ENVIRONMENT_VARIABLES = ThreadParameters.ENVIRONMENT;

  private Environments() {}

  @Primitive(value = "environment-variables?", pure = true)
  public static boolean isEnvironmentVariables(Object v) {
    return v instanceof EnvironmentVariables;
  }

  private static EnvironmentVariables variables(String who, Object v) {
    if (v instanceof EnvironmentVariables variables) {
      return variables;
    }
    throw Errors.argument(who, "environment-variables?", 0, v);
  }

  private static boolean has(byte[] bytes, int wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  private static byte[] name(String who, Object v) {
    if (v instanceof Bytes b && !has(b.data, 0) && !has(b.data, '=')) {
      return b.data;
    }
    throw Errors.argument(who, "bytes-environment-variable-name?", 0, v);
  }

  private static byte[] value(String who, String contract, Object v) {
    if (v instanceof Bytes b && !has(b.data, 0)) {
      return b.data.clone();
    }
    throw Errors.argument(who, contract, 0, v);
  }

  @Primitive("make-environment-variables")
  public static Object makeEnvironmentVariables(Object... namesAndValues) {
    String who = "make-environment-variables";
    EnvironmentVariables made = new EnvironmentVariables();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      byte[] name = name(who, namesAndValues[i]);
      if (i + 1 == namesAndValues.length) {
        throw Errors.arguments(
            who,
            "key does not have a value (i.e., an odd number of arguments were provided)",
            "key",
            namesAndValues[i]);
      }
      made.put(name, value(who, "bytes-no-nuls?", namesAndValues[i + 1]));
    }
    return made;
  }

  @Primitive("environment-variables-ref")
  public static Object environmentVariablesRef(Object v, Object name) {
    String who = "environment-variables-ref";
    byte[] value = variables(who, v).get(name(who, name));
    return value == null ? Boolean.FALSE : new Bytes(value.clone(), true);
  }

  @Primitive(value = "environment-variables-set!", control = true)
  public static Object environmentVariablesSet(
      Machine m, Object v, Object name, Object value, @Nullable Object failure) {
    String who = "environment-variables-set!";
    EnvironmentVariables variables = variables(who, v);
    byte[] key = name(who, name);
    byte[] bytes = value == Boolean.FALSE ? null : value(who, "(or/c bytes-no-nuls? #f)", value);
    if (failure != null && !Contracts.isThunk(failure)) {
      throw Errors.argument(who, "(procedure-arity-includes/c 0)", 0, failure);
    }
    if (bytes == null) {
      variables.remove(key);
    } else {
      variables.put(key, bytes);
    }
    return VoidValue.VOID;
  }

  @Primitive("environment-variables-names")
  public static Object environmentVariablesNames(Object v) {
    return Lists.of(
        variables("environment-variables-names", v).names().stream()
            .map(name -> new Bytes(name, true))
            .toList());
  }

  @Primitive("environment-variables-copy")
  public static Object environmentVariablesCopy(Object v) {
    return variables("environment-variables-copy", v).copy();
  }
}
