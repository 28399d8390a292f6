package dev.jacket.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of the core language, as it comes from fully expanded code. */
public sealed interface Ir {
  /** A literal. Syntax literals are {@link SyntaxLiteral}s. */
  record Const(Object value) implements Ir {}

  /**
   * A quoted syntax object, known by its index in the unit's table of syntax literals, which the
   * running side fills lazily.
   */
  record SyntaxLiteral(int index) implements Ir {}

  /** A local variable. */
  record LocalRef(Local variable) implements Ir {}

  /** A module-level, imported or top-level variable. */
  record GlobalRef(Global variable, @Nullable SourceLocation at) implements Ir {}

  /** A builtin, by primitive module and name. */
  record PrimitiveRef(String module, String name) implements Ir {}

  /** {@code (set! local value)}. */
  record SetLocal(Local variable, Ir value) implements Ir {}

  /** {@code (set! global value)}. */
  record SetGlobal(Global variable, Ir value) implements Ir {}

  /** Gives a global of the unit its value; made from {@link Unit.Form.Define} by the compiler. */
  record DefineGlobal(Global variable, Ir value) implements Ir {}

  /** {@code lambda} (one case) and {@code case-lambda}. */
  record Lambda(String name, List<Case> cases, @Nullable SourceLocation at, Properties properties)
      implements Ir {}

  /** One clause of a {@code case-lambda}; {@code rest} is null without a rest argument. */
  record Case(List<Local> parameters, @Nullable Local rest, Ir body) {}

  /**
   * What the compiler must know of a procedure beyond its clauses.
   *
   * @param nameless whether {@code object-name} is {@code #f}
   * @param method whether arity errors leave out the first argument ({@code method-arity-error})
   */
  record Properties(boolean nameless, boolean method) {
    /** The usual ones. */
    public static final Properties NONE = new Properties(false, false);
  }

  /** {@code if}. */
  record If(Ir test, Ir then, Ir otherwise) implements Ir {}

  /** {@code begin}, with at least one expression. */
  record Begin(List<Ir> body) implements Ir {}

  /** {@code begin0}: the values of {@code first}. */
  record Begin0(Ir first, List<Ir> rest) implements Ir {}

  /** {@code let-values}. */
  record Let(List<Binding> bindings, Ir body) implements Ir {}

  /** {@code letrec-values}: evaluated in order, uses before initialization are errors. */
  record Letrec(List<Binding> bindings, Ir body) implements Ir {}

  /**
   * Variables bound to the values of an expression.
   *
   * @param receiver the procedure whose parameters these are, for the error where there are more or
   *     fewer values (not for one variable); null if they are those of a binding form
   */
  record Binding(List<Local> variables, Ir value, @Nullable String receiver) {
    /** The variables of a binding form. */
    public Binding(List<Local> variables, Ir value) {
      this(variables, value, null);
    }

    /** The same variables, bound to the values of another expression. */
    public Binding with(Ir other) {
      return new Binding(variables, other, receiver);
    }
  }

  /** An application. */
  record Call(Ir function, List<Ir> arguments, @Nullable SourceLocation at) implements Ir {}

  /** {@code with-continuation-mark}. */
  record WithMark(Ir key, Ir value, Ir body) implements Ir {}

  /** {@code (#%variable-reference)} or with a variable; {@code of} is null for the former. */
  record VariableReference(@Nullable Ir of) implements Ir {}
}
