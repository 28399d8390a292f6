package dev.jacket.machine;

import dev.jacket.value.Impersonator;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Struct;
import dev.jacket.value.StructImpersonator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What impersonators of data and of procedures have in common. */
public final class Impersonation {
  private Impersonation() {}

  /** Whether {@code v} is an impersonator or chaperone. */
  public static boolean is(Object v) {
    return v instanceof Impersonator || v instanceof ProcedureImpersonator;
  }

  /** Whether the outermost layer of {@code v} is a chaperone. */
  public static boolean isChaperone(Object v) {
    return v instanceof Impersonator i
        ? i.chaperone
        : v instanceof ProcedureImpersonator p && p.chaperone;
  }

  /** The value one layer further in, or null if {@code v} is plain. */
  public static @Nullable Object next(Object v) {
    return v instanceof Impersonator i
        ? i.next
        : v instanceof ProcedureImpersonator p ? p.next : null;
  }

  /** The plain value below all layers: {@code v} itself if it is plain. */
  public static Object base(Object v) {
    Object at = v;
    for (Object next = next(at); next != null; next = next(at)) {
      at = next;
    }
    return at;
  }

  /** The impersonator properties of a value. */
  public static Map<ImpersonatorProperty, Object> properties(Object v) {
    return v instanceof Impersonator i
        ? i.properties
        : v instanceof ProcedureImpersonator p ? p.properties : Map.of();
  }

  /** The structure that {@code v} is or stands for, or null. */
  public static @Nullable Struct struct(Object v) {
    if (v instanceof Struct s) {
      return s;
    }
    if (v instanceof StructImpersonator i) {
      return i.struct;
    }
    return v instanceof ProcedureImpersonator p && p.base instanceof Struct s ? s : null;
  }
}
