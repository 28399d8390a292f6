package dev.jacket.expander.syntax;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.PropertyGuard;
import dev.jacket.value.Lists;
import dev.jacket.value.StructProperty;
import dev.jacket.value.Symbol;
import java.util.List;

/**
 * The structure type properties by which the expander knows what a binding's value means
 * (reference, section 12.4). Where the index of a field is allowed, the value is its index in
 * {@link dev.jacket.value.Struct#fields}, as {@code Long}.
 */
public final class TransformerProperties {
  private static final List<Symbol> CONTEXTS =
      List.of(
          Symbol.of("expression"),
          Symbol.of("top-level"),
          Symbol.of("module"),
          Symbol.of("module-begin"),
          Symbol.of("definition-context"));

  /** {@code prop:set!-transformer}: a procedure of the form, or of the instance and the form. */
  public static final StructProperty SET_TRANSFORMER =
      PropertyGuard.checkedOrIndex(
          "set!-transformer",
          "(or/c (procedure-arity-includes? proc 1)\n"
              + "                  (procedure-arity-includes? proc 2)\n"
              + "                  exact-nonnegative-integer?)",
          v -> Applicables.accepts(v, 1) || Applicables.accepts(v, 2));

  /** {@code prop:rename-transformer}: an identifier, or a procedure of the instance gives it. */
  public static final StructProperty RENAME_TRANSFORMER =
      PropertyGuard.checkedOrIndex(
          "rename-transformer",
          "(or/c exact-nonnegative-integer?\n"
              + "                  identifier?\n"
              + "                  (procedure-arity-includes? proc 1))",
          v -> v instanceof Syntax s && s.isIdentifier() || Applicables.accepts(v, 1));

  /** {@code prop:liberal-define-context}: definitions may be expanded in more contexts. */
  public static final StructProperty LIBERAL_DEFINE_CONTEXT =
      new StructProperty("liberal-define-context");

  /** {@code prop:expansion-contexts}: a list of the contexts in which a transformer is used. */
  public static final StructProperty EXPANSION_CONTEXTS =
      PropertyGuard.checked(
          "expansion-contexts",
          "(listof (or/c 'expression 'top-level 'module 'module-begin 'definition-context))",
          v -> Lists.isList(v) && Lists.toJava(v).stream().allMatch(CONTEXTS::contains));

  private TransformerProperties() {}
}
