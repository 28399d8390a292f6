package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The definitions of a body as nested binding forms (reference, section 1.2.3.8).
 *
 * <p>A definition that refers to nothing below it becomes a {@code let-values}. One that refers to
 * itself or to later ones makes a {@code letrec-values} with all up to the last of these. So each
 * evaluation has new variables, unless a procedure needs them before.
 */
final class LocalDefinitions {
  /** Variables, the expression for them, and the place of the clause that binds them. */
  record Definition(Clause clause, List<Syntax> ids, List<LocalBinding> variables, Syntax value) {}

  /** Makes the clause of a binding form of its content. */
  interface Clause {
    Syntax of(Object content);
  }

  /** The identity of a definition context, which hears of references to what it defines. */
  static final class Frame {
    private final Set<LocalBinding> later = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<LocalBinding> wanted = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes that an expression refers to a variable. */
    void refer(LocalBinding variable) {
      if (later.contains(variable)) {
        wanted.add(variable);
      }
    }

    private void begin(List<Definition> definitions) {
      definitions.forEach(d -> later.addAll(d.variables));
    }

    private void pass(Definition d) {
      d.variables.forEach(later::remove);
      d.variables.forEach(wanted::remove);
    }

    @Override
    public String toString() {
      return "#<liberal-define-context>";
    }
  }

  private record Group(String keyword, List<Object> clauses) {}

  private LocalDefinitions() {}

  /**
   * Expands definitions and what is in their scope.
   *
   * @param whole the form that has them, whose place the binding forms get
   * @param together whether one form binds all, whatever refers to what
   * @param body expands the body: a list of expressions
   * @return the contents of the outermost binding form, which may be one of no variables
   */
  static Pair expand(
      List<Definition> definitions,
      Frame frame,
      ExpandContext ctx,
      Syntax whole,
      boolean together,
      Supplier<Object> body) {
    List<Group> groups = groups(definitions, frame, ctx, together);
    Object inner = body.get();
    for (int i = groups.size() - 1; i > 0; i--) {
      inner = Lists.of(Transformers.make(whole, ctx, form(groups.get(i), inner, ctx)));
    }
    Group outermost = groups.isEmpty() ? new Group("let-values", List.of()) : groups.get(0);
    return form(outermost, inner, ctx);
  }

  private static List<Group> groups(
      List<Definition> definitions, Frame frame, ExpandContext ctx, boolean together) {
    List<Group> groups = new ArrayList<>();
    frame.begin(definitions);
    List<Object> clauses = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      Definition d = definitions.get(i);
      Syntax value = ctx.expander.expand(d.value, BindingForms.valueContext(d.ids, ctx));
      clauses.add(d.clause.of(Lists.of(Lists.of(d.ids), value)));
      boolean isAlone = !together && clauses.size() == 1 && frame.wanted.isEmpty();
      frame.pass(d);
      boolean isLast = i == definitions.size() - 1;
      if (isLast || !together && frame.wanted.isEmpty()) {
        groups.add(new Group(isAlone ? "let-values" : "letrec-values", clauses));
        clauses = new ArrayList<>();
      }
    }
    return groups;
  }

  private static Pair form(Group g, Object body, ExpandContext ctx) {
    return new Pair(Expander.coreId(g.keyword, ctx), new Pair(Lists.of(g.clauses), body));
  }
}
