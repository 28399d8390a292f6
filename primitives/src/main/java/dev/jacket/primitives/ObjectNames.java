package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.Machine;
import dev.jacket.machine.ProcedureProperties;
import dev.jacket.port.Port;
import dev.jacket.thread.RacketThread;
import dev.jacket.value.Named;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;

/** {@code object-name}: the names of values that have one (reference, section 4.17). */
final class ObjectNames {
  private ObjectNames() {}

  static Object of(Machine m, int depth, Object v) {
    Struct s = Impersonation.struct(v);
    if (s != null) {
      Object how = s.property(ProcedureProperties.OBJECT_NAME);
      if (how != null) {
        return how instanceof Long index ? s.fields[index.intValue()] : m.call1(how, depth + 1, v);
      }
    }
    if (Applicables.isProcedure(v)) {
      return symbol(Applicables.name(v));
    }
    if (s != null) {
      return s.type.name;
    }
    if (v instanceof StructType type) {
      return type.name;
    }
    if (v instanceof StructProperty property) {
      return property.name;
    }
    return other(v);
  }

  private static Object other(Object v) {
    if (v instanceof Named named) {
      return named.objectName();
    }
    if (v instanceof Port port) {
      return port.name;
    }
    return v instanceof RacketThread thread ? symbol(thread.name) : Boolean.FALSE;
  }

  private static Object symbol(String name) {
    return name.isEmpty() ? Boolean.FALSE : Symbol.of(name);
  }
}
