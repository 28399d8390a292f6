package dev.jacket.primitives;

import dev.jacket.expander.syntax.TransformerProperties;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ProcedureProperties;
import dev.jacket.machine.PropertyGuard;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructText;
import dev.jacket.value.StructType;

/** The structure type properties that are built in (reference, section 5.4 and where each is). */
@PrimitiveModule("#%kernel")
final class StructProperties {
  @PrimitiveValue("prop:procedure")
  static final StructProperty PROCEDURE = StructType.PROCEDURE;

  @PrimitiveValue("prop:custom-write")
  static final StructProperty CUSTOM_WRITE = StructText.CUSTOM_WRITE;

  @PrimitiveValue("prop:custom-print-quotable")
  static final StructProperty CUSTOM_PRINT_QUOTABLE = StructText.CUSTOM_PRINT_QUOTABLE;

  @PrimitiveValue("prop:object-name")
  static final StructProperty OBJECT_NAME = ProcedureProperties.OBJECT_NAME;

  @PrimitiveValue("prop:arity-string")
  static final StructProperty ARITY_STRING = ProcedureProperties.ARITY_STRING;

  @PrimitiveValue("prop:checked-procedure")
  static final StructProperty CHECKED_PROCEDURE = ProcedureProperties.CHECKED_PROCEDURE;

  @PrimitiveValue("prop:method-arity-error")
  static final StructProperty METHOD_ARITY_ERROR = ProcedureProperties.METHOD_ARITY_ERROR;

  @PrimitiveValue("prop:incomplete-arity")
  static final StructProperty INCOMPLETE_ARITY = ProcedureProperties.INCOMPLETE_ARITY;

  @PrimitiveValue("prop:sealed")
  static final StructProperty SEALED = StructTypeArguments.SEALED;

  @PrimitiveValue("prop:authentic")
  static final StructProperty AUTHENTIC = StructTypeArguments.AUTHENTIC;

  @PrimitiveValue("prop:impersonator-of")
  static final StructProperty IMPERSONATOR_OF =
      PropertyGuard.checked(
          "impersonator-of", "(procedure-arity-includes/c 1)", v -> Applicables.accepts(v, 1));

  @PrimitiveValue("prop:set!-transformer")
  static final StructProperty SET_TRANSFORMER = TransformerProperties.SET_TRANSFORMER;

  @PrimitiveValue("prop:rename-transformer")
  static final StructProperty RENAME_TRANSFORMER = TransformerProperties.RENAME_TRANSFORMER;

  @PrimitiveValue("prop:liberal-define-context")
  static final StructProperty LIBERAL_DEFINE_CONTEXT = TransformerProperties.LIBERAL_DEFINE_CONTEXT;

  @PrimitiveValue("prop:expansion-contexts")
  static final StructProperty EXPANSION_CONTEXTS = TransformerProperties.EXPANSION_CONTEXTS;

  private StructProperties() {}
}
