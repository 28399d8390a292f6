package dev.jacket.expander.compile;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** The names of procedures: as inferred from a definition, or made of the source location. */
final class Names {
  private static final Symbol INFERRED = Symbol.of("inferred-name");
  private static final Symbol METHOD = Symbol.of("method-arity-error");
  private static final int LONGEST_SOURCE = 19;

  /** The name that a variable gives to what it is bound to; null if it is to give none. */
  @Nullable Object given(Syntax id) {
    return id.property(INFERRED) instanceof VoidValue ? null : id.content();
  }

  /** The name of a procedure whose value gets the name {@code from}, a symbol or null. */
  String of(Syntax lambda, @Nullable Object from) {
    Object property = simplified(lambda.property(INFERRED));
    if (property instanceof Symbol s) {
      return s.name();
    }
    if (property instanceof VoidValue) {
      return located(lambda);
    }
    return from instanceof Symbol s ? s.name() : located(lambda);
  }

  /** A property as it was before expansion put together what it had twice; an identifier's name. */
  private static @Nullable Object simplified(@Nullable Object property) {
    if (property instanceof Syntax id && id.content() instanceof Symbol s) {
      return s;
    }
    if (property instanceof Pair p) {
      Object first = simplified(p.car);
      return first == simplified(p.cdr) ? first : null;
    }
    return property;
  }

  Ir.Properties properties(Syntax lambda, @Nullable Object from) {
    Object method = lambda.property(METHOD);
    boolean named = !of(lambda, from).isEmpty();
    boolean nameless = simplified(lambda.property(INFERRED)) instanceof VoidValue || !named;
    return new Ir.Properties(nameless, method != null && method != Boolean.FALSE);
  }

  /** The place as a name; empty if the source is not a file (a path or a string). */
  private static String located(Syntax lambda) {
    Object source = lambda.location.source();
    if (!(source instanceof Path || source instanceof Str)) {
      return "";
    }
    String text = source instanceof Path p ? p.text() : source.toString();
    if (text.length() > LONGEST_SOURCE) {
      text = "..." + text.substring(text.length() - LONGEST_SOURCE);
    }
    int position = lambda.location.position();
    return lambda.location.line() >= 0
        ? text + ":" + lambda.location.line() + ":" + lambda.location.column()
        : position >= 0 ? text + "::" + position : "";
  }
}
