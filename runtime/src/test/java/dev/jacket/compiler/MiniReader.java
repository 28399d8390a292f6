package dev.jacket.compiler;

import dev.jacket.value.Char;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** S-expressions for tests of the compiler. */
final class MiniReader {
  private final String text;
  private int at;

  private MiniReader(String text) {
    this.text = text;
  }

  /** All expressions of a text. */
  static List<Object> readAll(String text) {
    MiniReader r = new MiniReader(text);
    List<Object> forms = new ArrayList<>();
    while (r.skip()) {
      forms.add(r.read());
    }
    return forms;
  }

  private boolean skip() {
    while (at < text.length()) {
      if (text.charAt(at) == ';') {
        at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private Object read() {
    skip();
    char c = text.charAt(at++);
    if (c == '(' || c == '[') {
      List<Object> items = new ArrayList<>();
      Object tail = dev.jacket.value.Nil.NIL;
      while (skip() && text.charAt(at) != ')' && text.charAt(at) != ']') {
        Object item = read();
        if (item == Symbol.of(".")) {
          tail = read();
        } else {
          items.add(item);
        }
      }
      at++;
      return Lists.withTail(tail, items.toArray());
    }
    if (c == '\'') {
      return Lists.of(Symbol.of("quote"), read());
    }
    if (c == '"') {
      int end = text.indexOf('"', at);
      String s = text.substring(at, end);
      at = end + 1;
      return Str.immutable(s);
    }
    int start = at - 1;
    while (at < text.length() && "()[]'\"; \n\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return atom(text.substring(start, at));
  }

  private static Object atom(String word) {
    if (word.equals("#t")) {
      return Boolean.TRUE;
    }
    if (word.equals("#f")) {
      return Boolean.FALSE;
    }
    if (word.startsWith("#\\")) {
      return Char.of(word.codePointAt(2));
    }
    if (word.matches("-?[0-9]+")) {
      BigInteger n = new BigInteger(word);
      return n.bitLength() < 64 ? (Object) n.longValue() : n;
    }
    if (word.matches("-?[0-9]*\\.[0-9]+")) {
      return Double.valueOf(word);
    }
    return Symbol.of(word);
  }

  /** Prints what these tests use. */
  static String show(Object v) {
    if (v instanceof Pair) {
      StringBuilder out = new StringBuilder("(");
      Object rest = v;
      while (rest instanceof Pair p) {
        out.append(rest == v ? "" : " ").append(show(p.car));
        rest = p.cdr;
      }
      if (rest != dev.jacket.value.Nil.NIL) {
        out.append(" . ").append(show(rest));
      }
      return out.append(')').toString();
    }
    if (v instanceof Boolean b) {
      return b ? "#t" : "#f";
    }
    if (v instanceof dev.jacket.value.Vector w) {
      return "#" + show(Lists.of(w.items));
    }
    if (v instanceof dev.jacket.machine.Procedure p) {
      return "#<procedure:" + p.name() + ">";
    }
    return v.toString();
  }
}
