package dev.jacket.compiler.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Core IR as text, for tests and for reading what passes do. */
public final class Printing {
  private final StringBuilder out = new StringBuilder();
  private final Map<Local, String> names = new HashMap<>();

  private Printing() {}

  /** The expression as an S-expression; variables of equal names are numbered. */
  public static String print(Ir e) {
    Printing p = new Printing();
    p.expression(e);
    return p.out.toString();
  }

  private String name(Local v) {
    return names.computeIfAbsent(v, k -> k.name + "." + names.size());
  }

  private void form(String head, Object... parts) {
    out.append('(').append(head);
    for (Object part : parts) {
      out.append(' ');
      part(part);
    }
    out.append(')');
  }

  private void part(Object part) {
    if (part instanceof Ir e) {
      expression(e);
    } else if (part instanceof Local v) {
      out.append(name(v));
    } else if (part instanceof List<?> list) {
      String space = "";
      for (Object item : list) {
        out.append(space);
        part(item);
        space = " ";
      }
    } else if (part instanceof Ir.Binding b) {
      out.append("[(");
      part(b.variables());
      out.append(") ");
      part(b.value());
      out.append(']');
    } else if (part instanceof Ir.Case c) {
      out.append("[(");
      part(c.parameters());
      if (c.rest() != null) {
        out.append(" . ").append(name(c.rest()));
      }
      out.append(") ");
      part(c.body());
      out.append(']');
    } else {
      out.append(part);
    }
  }

  private void bindings(String head, List<Ir.Binding> bindings, Ir body) {
    out.append('(').append(head).append(" (");
    part(bindings);
    out.append(") ");
    part(body);
    out.append(')');
  }

  private void expression(Ir e) {
    if (e instanceof Ir.Const c) {
      form("quote", c.value());
    } else if (e instanceof Ir.LocalRef r) {
      part(r.variable());
    } else if (e instanceof Ir.GlobalRef r) {
      out.append(r.variable());
    } else if (e instanceof Ir.PrimitiveRef p) {
      out.append('%').append(p.name());
    } else if (e instanceof Ir.Call c) {
      out.append('(');
      part(c.function());
      if (!c.arguments().isEmpty()) {
        out.append(' ');
        part(c.arguments());
      }
      out.append(')');
    } else if (e instanceof Ir.Let l) {
      bindings("let", l.bindings(), l.body());
    } else if (e instanceof Ir.Letrec l) {
      bindings("letrec", l.bindings(), l.body());
    } else {
      otherExpression(e);
    }
  }

  private void otherExpression(Ir e) {
    if (e instanceof Ir.Lambda l) {
      form("lambda", l.cases());
    } else if (e instanceof Ir.If i) {
      form("if", i.test(), i.then(), i.otherwise());
    } else if (e instanceof Ir.Begin b) {
      form("begin", b.body());
    } else if (e instanceof Ir.Begin0 b) {
      form("begin0", b.first(), b.rest());
    } else if (e instanceof Ir.SetLocal s) {
      form("set!", s.variable(), s.value());
    } else if (e instanceof Ir.SetGlobal s) {
      form("set!", s.variable(), s.value());
    } else if (e instanceof Ir.DefineGlobal d) {
      form("define", d.variable(), d.value());
    } else if (e instanceof Ir.WithMark w) {
      form("with-continuation-mark", w.key(), w.value(), w.body());
    } else if (e instanceof Ir.SyntaxLiteral s) {
      form("quote-syntax", s.index());
    } else if (e instanceof Ir.VariableReference r) {
      out.append("(#%variable-reference)");
    }
  }
}
