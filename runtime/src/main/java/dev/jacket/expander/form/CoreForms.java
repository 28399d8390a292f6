package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The core forms by name (reference, section 1.2.3.1). */
public final class CoreForms {
  private static final Map<String, CoreForm> FORMS = forms();

  /** The names of the core forms. */
  public static final Set<Symbol> NAMES =
      FORMS.keySet().stream().map(Symbol::of).collect(Collectors.toUnmodifiableSet());

  /** The forms at which {@code local-expand} stops if it is to stop somewhere. */
  static final Set<String> STOPS =
      Set.of(
          "begin",
          "quote",
          "set!",
          "lambda",
          "λ",
          "case-lambda",
          "let-values",
          "letrec-values",
          "if",
          "begin0",
          "with-continuation-mark",
          "letrec-syntaxes+values",
          "#%app",
          "#%expression",
          "#%top",
          "#%variable-reference");

  private CoreForms() {}

  private static Map<String, CoreForm> forms() {
    Map<String, CoreForm> forms = new HashMap<>();
    SimpleForms.addTo(forms);
    BindingForms.addTo(forms);
    TopForms.addTo(forms);
    return forms;
  }

  static Map<Symbol, CoreForm> all() {
    return FORMS.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(e -> Symbol.of(e.getKey()), Map.Entry::getValue));
  }

  /** The name of the core form that a form is a use of; empty if it is none. */
  public static String headName(Syntax form, int phase) {
    return form.content() instanceof Pair p
            && p.car instanceof Syntax head
            && head.isIdentifier()
            && Resolution.resolve(head, phase) instanceof ModuleBinding b
            && b.module.equals(ModuleName.CORE)
        ? b.name.name()
        : "";
  }

  static String headName(Syntax form, ExpandContext ctx) {
    return headName(form, ctx.phase);
  }
}
