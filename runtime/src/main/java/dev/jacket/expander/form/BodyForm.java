package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form of a module's body, of which only the head may be expanded so far. */
final class BodyForm {
  private static final Set<String> NO_EXPRESSIONS =
      Set.of(
          "define-values",
          "define-syntaxes",
          "begin-for-syntax",
          "#%require",
          "#%provide",
          "#%declare",
          "module",
          "module*");

  /** The name of the core form at its head. */
  final String kind;

  /** The form, as far as it is expanded. */
  Syntax form;

  private @Nullable List<Symbol> names;
  private @Nullable List<BodyForm> inner;

  BodyForm(String kind, Syntax form) {
    this.kind = kind;
    this.form = form;
  }

  /** A form that defines names in the module. */
  static BodyForm defining(String kind, Syntax form, List<Symbol> names) {
    BodyForm made = new BodyForm(kind, form);
    made.names = names;
    return made;
  }

  /** A form that has others in it, a phase higher. */
  static BodyForm nesting(String kind, Syntax form, List<BodyForm> inner) {
    BodyForm made = new BodyForm(kind, form);
    made.inner = inner;
    made.rebuild();
    return made;
  }

  /** The names in the module of what a definition defines. */
  List<Symbol> names() {
    return Objects.requireNonNull(names);
  }

  /** The forms in a {@code begin-for-syntax}; null for other forms. */
  @Nullable List<BodyForm> inner() {
    return inner;
  }

  /** Whether it is an expression. */
  boolean isExpression() {
    return !NO_EXPRESSIONS.contains(kind);
  }

  /** Puts the inner forms, as they are now, into this one. */
  void rebuild() {
    List<Object> content = new ArrayList<>();
    content.add(((Pair) form.content()).car);
    Objects.requireNonNull(inner).forEach(e -> content.add(e.form));
    form = form.rebuilt(Lists.of(content));
  }

  /** Puts other identifiers and another expression into a definition. */
  static Syntax redefined(Syntax form, List<Syntax> parts, List<Syntax> ids, Syntax value) {
    return form.rebuilt(Lists.of(parts.get(0), parts.get(1).rebuilt(Lists.of(ids)), value));
  }
}
