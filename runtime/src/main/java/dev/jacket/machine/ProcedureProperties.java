package dev.jacket.machine;

import dev.jacket.value.StructProperty;

/** The structure type properties that say more of applicable structures (reference, 4.10). */
public final class ProcedureProperties {
  /** A procedure of the instance, or the index of its field, gives {@code object-name}. */
  public static final StructProperty OBJECT_NAME =
      PropertyGuard.checkedOrIndex(
          "object-name",
          "(or/c exact-nonnegative-integer? (procedure-arity-includes/c 1))",
          v -> Applicables.accepts(v, 1));

  /** A procedure of the instance describes in arity errors what it accepts. */
  public static final StructProperty ARITY_STRING =
      PropertyGuard.checked(
          "arity-string", "(procedure-arity-includes/c 1)", v -> Applicables.accepts(v, 1));

  /** Arity errors do not count the first argument. */
  public static final StructProperty METHOD_ARITY_ERROR = new StructProperty("method-arity-error");

  /** The arity of instances is not all that they accept. */
  public static final StructProperty INCOMPLETE_ARITY = new StructProperty("incomplete-arity");

  /** The first two fields are a test and a procedure. */
  public static final StructProperty CHECKED_PROCEDURE = CheckedProcedureGuard.property();

  private ProcedureProperties() {}
}
