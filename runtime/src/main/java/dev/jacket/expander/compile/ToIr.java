package dev.jacket.expander.compile;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.compiler.ir.SourceLocation;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.CoreForms;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.DeepStack;
import dev.jacket.value.Levels;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes core IR of fully expanded code of one phase. */
public final class ToIr {
  private static final Symbol ERROR_NAME = Symbol.of("undefined-error-name");

  private final Levels levels = new Levels(DeepStack.ROOM, DeepStack.LEVELS);
  private final Namespace namespace;
  private final int phase;
  private final List<Syntax> literals;
  private final Map<LocalBinding, Local> locals = new IdentityHashMap<>();
  private final Map<Object, Global> globals = new LinkedHashMap<>();
  private final List<Unit.Form> forms = new ArrayList<>();
  private final Names names = new Names();

  /**
   * A unit with what must be known to link it.
   *
   * @param globals the unit's variables
   * @param literals its syntax literals
   * @param phase the phase of its code
   */
  public record Result(Unit unit, List<Global> globals, List<Syntax> literals, int phase) {
    /** The literals as they are, for code that runs where it was expanded. */
    public SyntaxLiterals literals(ModuleInstance instance) {
      return new SyntaxLiterals() {
        @Override
        public Object get(int index) {
          return literals.get(index);
        }

        @Override
        public Object instance() {
          return instance;
        }

        @Override
        public int phase() {
          return phase;
        }
      };
    }
  }

  /** Prepares to convert code of a phase, with syntax literals of its own. */
  public ToIr(Namespace namespace, int phase) {
    this(namespace, phase, new ArrayList<>());
  }

  /** Prepares to convert code of a phase; its syntax literals are added to a list. */
  public ToIr(Namespace namespace, int phase, List<Syntax> literals) {
    this.namespace = namespace;
    this.phase = phase;
    this.literals = literals;
  }

  /** A unit of expressions. */
  public Result expressions(List<Syntax> expanded, String name) {
    expanded.forEach(this::addExpression);
    return finish(name, false);
  }

  /** Adds an expression to the unit's forms. */
  public void addExpression(Syntax expanded) {
    forms.add(new Unit.Form.Expression(expression(expanded, null)));
  }

  /**
   * Adds a definition.
   *
   * @param variables the names of the definitions in the module or namespace
   * @param ids the identifiers that are defined
   * @param redefinable whether the variables may be defined again
   */
  public void addDefinition(
      List<Symbol> variables, List<Syntax> ids, Syntax value, boolean redefinable) {
    List<Global> defined = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Global g = own(variables.get(i));
      Symbol shown = (Symbol) ids.get(i).content();
      g.shown = shown == g.name ? null : shown;
      g.assigned |= redefinable;
      defined.add(g);
    }
    forms.add(new Unit.Form.Define(defined, expression(value, nameFor(ids))));
  }

  /** What a procedure is called that is defined by identifiers: a symbol or null. */
  private static @Nullable Object nameFor(List<Syntax> ids) {
    return ids.size() == 1 ? ids.get(0).content() : null;
  }

  /** Declares that the unit defines a variable, before a use of it is converted. */
  public void declare(Symbol variable) {
    own(variable);
  }

  private Global own(Symbol name) {
    return globals.computeIfAbsent(
        new ModuleBinding.Definition(namespace.name(), name, level()),
        k -> new Global(name, true, null));
  }

  private int level() {
    return phase - namespace.instance.zeroPhase;
  }

  /** Adds the definition of transformers, from an expression of this unit's phase. */
  public void addSyntaxDefinition(List<Symbol> transformers, List<Syntax> ids, Syntax value) {
    List<Global> defined = new ArrayList<>();
    for (Symbol t : transformers) {
      Global g =
          globals.computeIfAbsent(new TransformerKey(t), k -> new Global(t, true, Body.SYNTAX));
      g.assigned = true;
      defined.add(g);
    }
    forms.add(new Unit.Form.Define(defined, expression(value, nameFor(ids))));
  }

  private record TransformerKey(Symbol name) {}

  /**
   * The unit.
   *
   * @param prompts whether each form is run under a prompt, as those of modules are
   */
  public Result finish(String name, boolean prompts) {
    List<Global> all = List.copyOf(globals.values());
    return new Result(new Unit(name, all, forms, prompts, literals.size()), all, literals, phase);
  }

  // ---- expressions ----

  private Ir expression(Syntax s, @Nullable Object name) {
    if (s.isIdentifier()) {
      return reference(s);
    }
    if (!levels.enter()) {
      return levels.onNewStack(() -> expression(s, name));
    }
    try {
      return compound(s, name);
    } finally {
      levels.leave();
    }
  }

  private Ir compound(Syntax s, @Nullable Object name) {
    if (!(s.content() instanceof Pair)) {
      throw SyntaxMessage.error("not a fully expanded expression", s);
    }
    List<Syntax> parts = SyntaxData.parts(s);
    String head = CoreForms.headName(s, phase);
    if (parts == null) {
      if (head.equals("#%top")) {
        return topReference((Syntax) SyntaxData.rest(s));
      }
      throw SyntaxMessage.error("not a fully expanded expression", s);
    }
    return form(head, parts, s, name);
  }

  private Ir form(String head, List<Syntax> p, Syntax s, @Nullable Object name) {
    switch (head) {
      case "quote":
        return new Ir.Const(SyntaxData.toDatum(p.get(1)));
      case "#%app":
        return call(p, s);
      case "lambda", "λ":
        return lambda(List.of(List.of(p.get(1), p.subList(2, p.size()))), s, name);
      case "case-lambda":
        return caseLambda(p, s, name);
      case "if":
        return new Ir.If(
            expression(p.get(1), null), expression(p.get(2), name), expression(p.get(3), name));
      case "begin":
        return sequence(p.subList(1, p.size()), name);
      case "begin0":
        return new Ir.Begin0(expression(p.get(1), name), expressions(p.subList(2, p.size())));
      case "let-values":
        return new Ir.Let(bindings(p.get(1)), sequence(p.subList(2, p.size()), name));
      case "letrec-values":
        return letrec(p, name);
      case "set!":
        return assignment(p.get(1), expression(p.get(2), p.get(1).content()));
      case "with-continuation-mark":
        return new Ir.WithMark(
            expression(p.get(1), null), expression(p.get(2), null), expression(p.get(3), name));
      case "quote-syntax":
        return quoteSyntax(p);
      case "#%expression":
        return expression(p.get(1), name);
      case "#%variable-reference":
        return new Ir.VariableReference(p.size() == 1 ? null : referenceTo(p.get(1)));
      case "#%top":
        return topReference(p.get(1));
      default:
        throw SyntaxMessage.error("not a fully expanded expression", s);
    }
  }

  private Ir referenceTo(Syntax id) {
    return id.isIdentifier() ? reference(id) : topReference((Syntax) SyntaxData.rest(id));
  }

  private Ir quoteSyntax(List<Syntax> p) {
    literals.add(p.get(1));
    return new Ir.SyntaxLiteral(literals.size() - 1);
  }

  private Ir letrec(List<Syntax> p, @Nullable Object name) {
    for (Syntax clause : parts(p.get(1))) {
      declareLocals(parts(clause).get(0));
    }
    return new Ir.Letrec(bindings(p.get(1)), sequence(p.subList(2, p.size()), name));
  }

  private static List<Syntax> parts(Syntax s) {
    List<Syntax> parts = SyntaxData.parts(s);
    if (parts == null) {
      throw SyntaxMessage.error("not a fully expanded expression", s);
    }
    return parts;
  }

  private List<Local> declareLocals(Syntax ids) {
    List<Local> declared = new ArrayList<>();
    for (Syntax id : parts(ids)) {
      declared.add(local(id));
    }
    return declared;
  }

  private List<Ir.Binding> bindings(Syntax clauses) {
    List<Ir.Binding> result = new ArrayList<>();
    for (Syntax clause : parts(clauses)) {
      List<Syntax> p = parts(clause);
      List<Local> variables = declareLocals(p.get(0));
      Object name = variables.size() == 1 ? names.given(parts(p.get(0)).get(0)) : null;
      result.add(new Ir.Binding(variables, expression(p.get(1), name)));
    }
    return result;
  }

  private List<Ir> expressions(List<Syntax> forms) {
    List<Ir> result = new ArrayList<>(forms.size());
    for (Syntax form : forms) {
      result.add(expression(form, null));
    }
    return result;
  }

  private Ir sequence(List<Syntax> forms, @Nullable Object name) {
    int last = forms.size() - 1;
    if (last == 0) {
      return expression(forms.get(0), name);
    }
    List<Ir> result = expressions(forms.subList(0, last));
    result.add(expression(forms.get(last), name));
    return new Ir.Begin(result);
  }

  private Ir call(List<Syntax> p, Syntax s) {
    return new Ir.Call(
        expression(p.get(1), null), expressions(p.subList(2, p.size())), location(s));
  }

  private Ir caseLambda(List<Syntax> p, Syntax s, @Nullable Object name) {
    List<List<Object>> clauses = new ArrayList<>();
    for (Syntax clause : p.subList(1, p.size())) {
      List<Syntax> c = parts(clause);
      clauses.add(List.of(c.get(0), c.subList(1, c.size())));
    }
    return lambda(clauses, s, name);
  }

  /** A procedure; each clause is its formals and the list of its body's forms. */
  private Ir lambda(List<? extends List<?>> clauses, Syntax s, @Nullable Object name) {
    List<Ir.Case> cases = new ArrayList<>();
    for (List<?> clause : clauses) {
      List<Local> parameters = new ArrayList<>();
      Object at = clause.get(0);
      Local rest = null;
      while (true) {
        Object content = at instanceof Syntax w && !w.isIdentifier() ? w.content() : at;
        if (content instanceof Pair pair) {
          parameters.add(local((Syntax) pair.car));
          at = pair.cdr;
        } else {
          rest = content == Nil.NIL ? null : local((Syntax) content);
          break;
        }
      }
      List<Syntax> body = new ArrayList<>();
      for (Object form : (List<?>) clause.get(1)) {
        body.add((Syntax) form);
      }
      cases.add(new Ir.Case(parameters, rest, sequence(body, null)));
    }
    return new Ir.Lambda(names.of(s, name), cases, location(s), names.properties(s, name));
  }

  private static @Nullable SourceLocation location(Syntax s) {
    return s.location.line() < 0
        ? null
        : new SourceLocation(s.location.source(), s.location.line(), s.location.column());
  }

  // ---- variables ----

  /** What a binding refers to; the definition of a top level is that of the one at hand. */
  private ModuleBinding.Definition definition(ModuleBinding b) {
    return b.module.isTopLevel()
        ? new ModuleBinding.Definition(namespace.name(), b.name, b.phase)
        : b.target();
  }

  private Local local(Syntax id) {
    if (Resolution.resolve(id, phase) instanceof LocalBinding b) {
      return locals.computeIfAbsent(b, k -> new Local(shownName(id)));
    }
    throw SyntaxMessage.error("not bound as a local variable", id);
  }

  /** The name of a variable in errors: that of its identifier, unless a property has another. */
  private static String shownName(Syntax id) {
    Object given = id.property(ERROR_NAME);
    return (given instanceof Symbol name ? name : (Symbol) id.content()).name();
  }

  private Ir reference(Syntax id) {
    Binding b = Resolution.resolve(id, phase);
    if (b instanceof LocalBinding local) {
      Local v = locals.get(local);
      if (v == null) {
        throw SyntaxMessage.error("identifier used out of context", id);
      }
      return new Ir.LocalRef(v);
    }
    if (b instanceof ModuleBinding m) {
      if (Registry.isPrimitive(m.module)) {
        return new Ir.PrimitiveRef(m.module.root.toString(), m.name.name());
      }
      return new Ir.GlobalRef(global(definition(m)), location(id));
    }
    return topReference(id);
  }

  /** A variable of the module or namespace itself, even if the identifier is an import. */
  private Ir topReference(Syntax id) {
    Binding b = Resolution.resolve(id, phase);
    Symbol name = b instanceof ModuleBinding m ? m.name : (Symbol) id.content();
    ModuleBinding.Definition target = new ModuleBinding.Definition(namespace.name(), name, level());
    return new Ir.GlobalRef(global(target), location(id));
  }

  private Global global(ModuleBinding.Definition wanted) {
    ModuleBinding.Definition target = isOutOfReach(wanted) ? own(wanted) : wanted;
    return globals.computeIfAbsent(target, k -> new Global(target.name(), false, target));
  }

  /** Whether something is defined at a top level that this namespace knows nothing of. */
  private boolean isOutOfReach(ModuleBinding.Definition target) {
    return target.module().isTopLevel()
        && !target.module().equals(namespace.name())
        && namespace.instances.existing(target.module(), phase - target.phase()) == null;
  }

  /** The definition of the same name here. */
  private ModuleBinding.Definition own(ModuleBinding.Definition there) {
    return new ModuleBinding.Definition(namespace.name(), there.name(), level());
  }

  private Ir assignment(Syntax id, Ir value) {
    Binding b = Resolution.resolve(id, phase);
    if (b instanceof LocalBinding local) {
      Local v = locals.get(local);
      if (v == null) {
        throw SyntaxMessage.error("identifier used out of context", id);
      }
      v.assigned = true;
      return new Ir.SetLocal(v, value);
    }
    ModuleName module = namespace.name();
    ModuleBinding.Definition target =
        b instanceof ModuleBinding m
            ? definition(m)
            : new ModuleBinding.Definition(module, (Symbol) id.content(), level());
    Global g = global(target);
    g.assigned = true;
    return new Ir.SetGlobal(g, value);
  }
}
