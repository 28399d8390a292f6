package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.PrimitiveProcedure;
import dev.jacket.machine.PropertyAccessor;
import dev.jacket.machine.StructAccessor;
import dev.jacket.machine.StructMutator;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructImpersonator;
import dev.jacket.value.StructType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code impersonate-struct} and {@code chaperone-struct}. */
final class StructRedirections {
  private static final String OPERATION =
      "(or/c struct-type?\n"
          + "                  struct-accessor-procedure?\n"
          + "                  struct-mutator-procedure?\n"
          + "                  struct-type-property-accessor-procedure?)";
  private static final String CHAPERONE_OPERATION =
      "(or/c struct-type?\n"
          + "                  struct-accessor-procedure?\n"
          + "                  struct-mutator-procedure?\n"
          + "                  struct-type-property-accessor-procedure?\n"
          + "                  struct-info)";

  private final String who;
  private final boolean chaperone;
  private final Object value;
  private final @Nullable Struct struct;
  private final Map<Object, Object> redirections = new HashMap<>();
  private final Map<Object, Object> seen = new HashMap<>();
  private boolean witnessed;

  StructRedirections(String who, boolean chaperone, Object value) {
    this.who = who;
    this.chaperone = chaperone;
    this.value = value;
    this.struct = Impersonation.struct(value);
  }

  /** The impersonator, or the value itself if nothing is redirected. */
  Object make(Object[] args) {
    int at = 0;
    if (args.length > 0 && args[0] instanceof StructType type) {
      if (struct == null || !struct.type.isA(type)) {
        throw Errors.arguments(
            who, "given value is not an instance of the struct type", "value", value, "type", type);
      }
      witnessed = true;
      at = 1;
    }
    while (at < args.length && !(args[at] instanceof ImpersonatorProperty)) {
      redirect(args, at);
      at += 2;
    }
    Map<ImpersonatorProperty, Object> properties =
        ImpersonatorProperties.properties(who, value, args, at);
    if (redirections.isEmpty() && at >= args.length) {
      return value;
    }
    if (struct == null || !witnessed) {
      throw Errors.arguments(
          who,
          "cannot " + verb() + " value as a structure without a witness",
          "explanation",
          dev.jacket.value.Str.immutable(
              "a structure type, accessor, or mutator acts as a witness\n"
                  + "   that the given value's representation can be chaperoned or impersonated"),
          "given value",
          value);
    }
    if (struct.type.property(StructTypeArguments.AUTHENTIC) != null) {
      throw Errors.argument(who, "(and/c struct? (not/c struct-authentic?))", 0, value);
    }
    return new StructImpersonator(value, struct, chaperone, properties, redirections);
  }

  private String verb() {
    return chaperone ? "chaperone" : "impersonate";
  }

  private void redirect(Object[] args, int at) {
    Object operation = args[at];
    Object key = key(operation);
    if (key == null) {
      throw Errors.argument(who, chaperone ? CHAPERONE_OPERATION : OPERATION, 0, operation);
    }
    String kind = kind(operation);
    if (!applies(operation)) {
      throw error("operation does not apply to given value", kind, operation, "value", value);
    }
    if (seen.put(key, operation) != null) {
      throw error(
          "given operation accesses the same value as a previous operation argument",
          kind,
          operation,
          null,
          value);
    }
    if (at + 1 >= args.length) {
      throw error("missing redirection procedure after operation", kind, operation, null, value);
    }
    Object procedure = args[at + 1];
    if (procedure != Boolean.FALSE) {
      if (!Applicables.accepts(procedure, 2)) {
        throw arityError(kind, operation, procedure);
      }
      checkImpersonable(operation);
      redirections.put(key, procedure);
    }
    witnessed |= key != StructImpersonator.STRUCT_INFO;
  }

  /** Fields that cannot change can only be chaperoned. */
  private void checkImpersonable(Object operation) {
    if (chaperone || !(operation instanceof StructAccessor accessor)) {
      return;
    }
    int own = accessor.index - accessor.type.fieldCount + accessor.type.ownCount;
    if (!accessor.type.isMutable(own)) {
      throw error(
          "cannot replace operation for an immutable field",
          kind(operation),
          operation,
          null,
          value);
    }
  }

  private static @Nullable Object key(Object operation) {
    if (operation instanceof StructAccessor accessor) {
      return new StructImpersonator.Field(accessor.index, false);
    }
    if (operation instanceof StructMutator mutator) {
      return new StructImpersonator.Field(mutator.index, true);
    }
    if (operation instanceof PropertyAccessor accessor) {
      return accessor.property;
    }
    return operation instanceof PrimitiveProcedure p && p.name().equals("struct-info")
        ? StructImpersonator.STRUCT_INFO
        : null;
  }

  private static String kind(Object operation) {
    if (operation instanceof StructAccessor) {
      return "accessor";
    }
    return operation instanceof StructMutator
        ? "mutator"
        : operation instanceof PropertyAccessor ? "property accessor" : "struct-info";
  }

  private boolean applies(Object operation) {
    if (operation instanceof StructAccessor accessor) {
      return struct != null && struct.type.isA(accessor.type);
    }
    if (operation instanceof StructMutator mutator) {
      return struct != null && struct.type.isA(mutator.type);
    }
    return struct != null
        && (!(operation instanceof PropertyAccessor accessor)
            || struct.property(accessor.property) != null);
  }

  private RacketException error(
      String message, String kind, Object operation, @Nullable String label, Object labelled) {
    String words = message + "\n  operation kind: " + kind;
    return label == null
        ? Errors.arguments(who, words, "operation procedure", operation)
        : Errors.arguments(who, words, "operation procedure", operation, label, labelled);
  }

  private RacketException arityError(String kind, Object operation, Object procedure) {
    return Errors.contract(
        Message.of(who)
            .add(": operation's redirection procedure does not match the expected arity\n  given: ")
            .show(procedure)
            .add("\n  expected: (or/c #f (procedure-arity-includes/c 2))\n  operation kind: ")
            .add(kind)
            .add("\n  operation procedure: ")
            .show(operation));
  }
}
