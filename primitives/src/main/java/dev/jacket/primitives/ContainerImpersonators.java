package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Box;
import dev.jacket.value.BoxImpersonator;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Impersonators and chaperones of vectors and boxes (reference, section 14.5.1). */
@PrimitiveModule("#%kernel")
final class ContainerImpersonators {
  private ContainerImpersonators() {}

  @Primitive("impersonate-vector")
  static Object impersonateVector(Object v, Object read, Object write, Object... properties) {
    return vector("impersonate-vector", v, read, write, properties, false, false);
  }

  @Primitive("chaperone-vector")
  static Object chaperoneVector(Object v, Object read, Object write, Object... properties) {
    return vector("chaperone-vector", v, read, write, properties, true, false);
  }

  @Primitive("impersonate-vector*")
  static Object impersonateVectorWithSelf(
      Object v, Object read, Object write, Object... properties) {
    return vector("impersonate-vector*", v, read, write, properties, false, true);
  }

  @Primitive("chaperone-vector*")
  static Object chaperoneVectorWithSelf(Object v, Object read, Object write, Object... properties) {
    return vector("chaperone-vector*", v, read, write, properties, true, true);
  }

  @Primitive("impersonate-box")
  static Object impersonateBox(Object b, Object read, Object write, Object... properties) {
    return box("impersonate-box", b, read, write, properties, false);
  }

  @Primitive("chaperone-box")
  static Object chaperoneBox(Object b, Object read, Object write, Object... properties) {
    return box("chaperone-box", b, read, write, properties, true);
  }

  private static Object vector(
      String who,
      Object v,
      Object read,
      Object write,
      Object[] properties,
      boolean chaperone,
      boolean passesSelf) {
    Vector plain =
        v instanceof VectorImpersonator i ? i.vector : v instanceof Vector vector ? vector : null;
    if (plain == null || !chaperone && plain.immutable) {
      throw Errors.argument(
          who, chaperone ? "vector?" : "(and/c vector? (not/c immutable?))", 0, v);
    }
    int arity = passesSelf ? 4 : 3;
    Object reader = wrapper(who, read, arity);
    Object writer = wrapper(who, write, arity);
    if ((reader == null) != (writer == null)) {
      throw Errors.arguments(
          who,
          "accessor and mutator wrapper must be both `#f` or neither `#f`",
          "accessor wrapper",
          read,
          "mutator wrapper",
          write);
    }
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties(who, v, properties, 0);
    return reader == null && properties.length == 0
        ? v
        : new VectorImpersonator(v, chaperone, all, reader, writer, passesSelf);
  }

  private static @Nullable Object wrapper(String who, Object v, int arity) {
    if (v == Boolean.FALSE) {
      return null;
    }
    if (!Applicables.accepts(v, arity)) {
      throw Errors.argument(who, "(or/c (procedure-arity-includes/c " + arity + ") #f)", 0, v);
    }
    return v;
  }

  private static Object box(
      String who, Object b, Object read, Object write, Object[] properties, boolean chaperone) {
    Box plain = b instanceof BoxImpersonator i ? i.box : b instanceof Box box ? box : null;
    if (plain == null || !chaperone && plain.immutable) {
      throw Errors.argument(who, chaperone ? "box?" : "(and/c box? (not/c immutable?))", 0, b);
    }
    for (Object procedure : new Object[] {read, write}) {
      if (!Applicables.accepts(procedure, 2)) {
        throw Errors.argument(who, "(procedure-arity-includes/c 2)", 0, procedure);
      }
    }
    return new BoxImpersonator(
        b, chaperone, ImpersonatorProperties.properties(who, b, properties, 0), read, write);
  }
}
