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

  /** The name of a procedure whose value gets the name {@code from}, a symbol or null. */
  String of(Syntax lambda, @Nullable Object from) {
    Object property = plain(lambda.property(INFERRED));
    if (property instanceof Symbol s) {
      return s.name();
    }
    if (property != null && property != Boolean.FALSE) {
      return located(lambda);
    }
    return from instanceof Symbol s ? s.name() : located(lambda);
  }

  /** An identifier as its name; the name that a macro's form and its expansion both have. */
  private static @Nullable Object plain(@Nullable Object property) {
    if (property instanceof Syntax id && id.content() instanceof Symbol s) {
      return s;
    }
    if (property instanceof Pair pair) {
      Object first = plain(pair.car);
      return first == plain(pair.cdr) ? first : pair;
    }
    return property;
  }

  Ir.Properties properties(Syntax lambda, @Nullable Object from) {
    Object method = lambda.property(METHOD);
    boolean named = !of(lambda, from).isEmpty();
    boolean nameless = lambda.property(INFERRED) instanceof VoidValue || !named;
    return new Ir.Properties(nameless, method != null && method != Boolean.FALSE);
  }

  /** The place as a name; empty if the source is not a file (a path or a string). */
  private static String located(Syntax lambda) {
    Object source = lambda.location.source();
    boolean placed = lambda.location.line() >= 0 || lambda.location.position() >= 0;
    if (!placed || !(source instanceof Path || source instanceof Str)) {
      return "";
    }
    String text = source instanceof Path p ? p.text() : source.toString();
    if (lambda.location.line() < 0) {
      return shortened(text) + "::" + lambda.location.position();
    }
    return shortened(text) + ":" + lambda.location.line() + ":" + lambda.location.column();
  }

  private static String shortened(String text) {
    if (text.length() > LONGEST_SOURCE + 1) {
      return "..." + text.substring(text.length() - LONGEST_SOURCE);
    }
    return text;
  }
}
