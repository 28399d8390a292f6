package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Pair;

/** The compositions of {@code car} and {@code cdr} (reference, section 4.10.3). */
@PrimitiveModule("#%kernel")
final class PairAccessors {
  private PairAccessors() {}

  /** Follows {@code path}, the letters of the accessor's name, from the last to the first. */
  private static Object follow(String who, String contract, String path, Object v) {
    Object at = v;
    for (int i = path.length() - 1; i >= 0; i--) {
      if (!(at instanceof Pair p)) {
        throw Errors.argument(who, contract, 0, v);
      }
      at = path.charAt(i) == 'a' ? p.car : p.cdr;
    }
    return at;
  }

  @Primitive(value = "caar", folds = true)
  static Object caar(Object v) {
    return follow("caar", "(cons/c pair? any/c)", "aa", v);
  }

  @Primitive(value = "cadr", folds = true)
  static Object cadr(Object v) {
    return follow("cadr", "(cons/c any/c pair?)", "ad", v);
  }

  @Primitive(value = "cdar", folds = true)
  static Object cdar(Object v) {
    return follow("cdar", "(cons/c pair? any/c)", "da", v);
  }

  @Primitive(value = "cddr", folds = true)
  static Object cddr(Object v) {
    return follow("cddr", "(cons/c any/c pair?)", "dd", v);
  }

  @Primitive(value = "caaar", folds = true)
  static Object caaar(Object v) {
    return follow("caaar", "(cons/c (cons/c pair? any/c) any/c)", "aaa", v);
  }

  @Primitive(value = "caadr", folds = true)
  static Object caadr(Object v) {
    return follow("caadr", "(cons/c any/c (cons/c pair? any/c))", "aad", v);
  }

  @Primitive(value = "cadar", folds = true)
  static Object cadar(Object v) {
    return follow("cadar", "(cons/c (cons/c any/c pair?) any/c)", "ada", v);
  }

  @Primitive(value = "caddr", folds = true)
  static Object caddr(Object v) {
    return follow("caddr", "(cons/c any/c (cons/c any/c pair?))", "add", v);
  }

  @Primitive(value = "cdaar", folds = true)
  static Object cdaar(Object v) {
    return follow("cdaar", "(cons/c (cons/c pair? any/c) any/c)", "daa", v);
  }

  @Primitive(value = "cdadr", folds = true)
  static Object cdadr(Object v) {
    return follow("cdadr", "(cons/c any/c (cons/c pair? any/c))", "dad", v);
  }

  @Primitive(value = "cddar", folds = true)
  static Object cddar(Object v) {
    return follow("cddar", "(cons/c (cons/c any/c pair?) any/c)", "dda", v);
  }

  @Primitive(value = "cdddr", folds = true)
  static Object cdddr(Object v) {
    return follow("cdddr", "(cons/c any/c (cons/c any/c pair?))", "ddd", v);
  }

  @Primitive(value = "caaaar", folds = true)
  static Object caaaar(Object v) {
    return follow("caaaar", "(cons/c (cons/c (cons/c pair? any/c) any/c) any/c)", "aaaa", v);
  }

  @Primitive(value = "caaadr", folds = true)
  static Object caaadr(Object v) {
    return follow("caaadr", "(cons/c any/c (cons/c (cons/c pair? any/c) any/c))", "aaad", v);
  }

  @Primitive(value = "caadar", folds = true)
  static Object caadar(Object v) {
    return follow("caadar", "(cons/c (cons/c any/c (cons/c pair? any/c)) any/c)", "aada", v);
  }

  @Primitive(value = "caaddr", folds = true)
  static Object caaddr(Object v) {
    return follow("caaddr", "(cons/c any/c (cons/c any/c (cons/c pair? any/c)))", "aadd", v);
  }

  @Primitive(value = "cadaar", folds = true)
  static Object cadaar(Object v) {
    return follow("cadaar", "(cons/c (cons/c (cons/c any/c pair?) any/c) any/c)", "adaa", v);
  }

  @Primitive(value = "cadadr", folds = true)
  static Object cadadr(Object v) {
    return follow("cadadr", "(cons/c any/c (cons/c (cons/c any/c pair?) any/c))", "adad", v);
  }

  @Primitive(value = "caddar", folds = true)
  static Object caddar(Object v) {
    return follow("caddar", "(cons/c (cons/c any/c (cons/c any/c pair?)) any/c)", "adda", v);
  }

  @Primitive(value = "cadddr", folds = true)
  static Object cadddr(Object v) {
    return follow("cadddr", "(cons/c any/c (cons/c any/c (cons/c any/c pair?)))", "addd", v);
  }

  @Primitive(value = "cdaaar", folds = true)
  static Object cdaaar(Object v) {
    return follow("cdaaar", "(cons/c (cons/c (cons/c pair? any/c) any/c) any/c)", "daaa", v);
  }

  @Primitive(value = "cdaadr", folds = true)
  static Object cdaadr(Object v) {
    return follow("cdaadr", "(cons/c any/c (cons/c (cons/c pair? any/c) any/c))", "daad", v);
  }

  @Primitive(value = "cdadar", folds = true)
  static Object cdadar(Object v) {
    return follow("cdadar", "(cons/c (cons/c any/c (cons/c pair? any/c)) any/c)", "dada", v);
  }

  @Primitive(value = "cdaddr", folds = true)
  static Object cdaddr(Object v) {
    return follow("cdaddr", "(cons/c any/c (cons/c any/c (cons/c pair? any/c)))", "dadd", v);
  }

  @Primitive(value = "cddaar", folds = true)
  static Object cddaar(Object v) {
    return follow("cddaar", "(cons/c (cons/c (cons/c any/c pair?) any/c) any/c)", "ddaa", v);
  }

  @Primitive(value = "cddadr", folds = true)
  static Object cddadr(Object v) {
    return follow("cddadr", "(cons/c any/c (cons/c (cons/c any/c pair?) any/c))", "ddad", v);
  }

  @Primitive(value = "cdddar", folds = true)
  static Object cdddar(Object v) {
    return follow("cdddar", "(cons/c (cons/c any/c (cons/c any/c pair?)) any/c)", "ddda", v);
  }

  @Primitive(value = "cddddr", folds = true)
  static Object cddddr(Object v) {
    return follow("cddddr", "(cons/c any/c (cons/c any/c (cons/c any/c pair?)))", "dddd", v);
  }
}
