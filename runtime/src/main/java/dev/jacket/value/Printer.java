package dev.jacket.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as {@code display}, {@code write} and {@code print} do (reference, section 1.4).
 *
 * <p>What is still to be printed stands on a stack of its own, so that deep values need no deep
 * Java stack. Values of other layers print by their {@code toString}.
 */
public final class Printer {
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "quote", "'",
          "quasiquote", "`",
          "unquote", ",",
          "unquote-splicing", ",@",
          "syntax", "#'",
          "quasisyntax", "#`",
          "unsyntax", "#,",
          "unsyntax-splicing", "#,@");

  private final PrintSettings settings;
  private final StringBuilder out;
  private final int width;
  private final ArrayDeque<Object> todo = new ArrayDeque<>();
  private @Nullable GraphLabels labels;

  private record Item(Object value, boolean quoted) {}

  private record Tail(Object rest, boolean quoted, String close) {}

  private Printer(PrintSettings settings, StringBuilder out, int width) {
    this.settings = settings;
    this.out = out;
    this.width = width;
  }

  /** Prints a value. */
  public static void print(StringBuilder out, Object v, PrintSettings settings) {
    new Printer(settings, out, Integer.MAX_VALUE).run(v);
  }

  /** The printed form of a value. */
  public static String toString(Object v, PrintSettings settings) {
    StringBuilder out = new StringBuilder();
    print(out, v, settings);
    return out.toString();
  }

  /** The value as error messages show it, in at most 256 characters. */
  public static String errorString(Object v) {
    return errorString(v, 256);
  }

  /** The value as error messages show it, in at most {@code width} characters. */
  public static String errorString(Object v, int width) {
    return limited(v, PrintSettings.PRINT, width);
  }

  /** The value as {@code write} prints it, in at most {@code width} characters. */
  public static String writeString(Object v, int width) {
    return limited(v, PrintSettings.WRITE, width);
  }

  /** The printed form, cut with {@code ...} if it is longer than {@code width} characters. */
  public static String limited(Object v, PrintSettings settings, int width) {
    StringBuilder out = new StringBuilder();
    new Printer(settings, out, width).run(v);
    return cut(out.toString(), width);
  }

  /** A text, or its beginning and {@code ...} if it is longer than {@code width} characters. */
  public static String cut(String text, int width) {
    return text.codePointCount(0, text.length()) > width
        ? text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 3))) + "..."
        : text;
  }

  /** Prints the parts that custom writers print with the labels of the whole. */
  private record Parts(@Nullable GraphLabels labels) implements PartPrinter {
    @Override
    public String print(Object v, PrintSettings settings) {
      Printer printer = new Printer(settings, new StringBuilder(), Integer.MAX_VALUE);
      printer.labels = labels;
      printer.show(v);
      return printer.out.toString();
    }
  }

  private void run(Object v) {
    PrintSettings.CustomWriter custom = settings.custom();
    PartPrinter whole = custom == null ? null : custom.whole();
    if (whole != null) {
      out.append(whole.print(v, settings));
      return;
    }
    labels = GraphLabels.find(v, settings);
    show(v);
  }

  private void show(Object v) {
    todo.push(new Item(v, settings.innerQuotes()));
    while (!todo.isEmpty() && out.length() <= width) {
      Object next = todo.pop();
      if (next instanceof Item item) {
        item(item.value, item.quoted);
      } else if (next instanceof Tail tail) {
        tail(tail);
      } else {
        out.append((String) next);
      }
    }
  }

  private void item(Object given, boolean quoted) {
    Object v = given instanceof Impersonator i ? contents(i) : given;
    if (labels != null && labels.print(out, given)) {
      return;
    }
    if (v instanceof Struct s) {
      struct(s, given, quoted);
    } else if (v instanceof Pair || v instanceof Vector || v instanceof Box || v instanceof Hash) {
      container(v, quoted);
    } else if (v instanceof MPair p) {
      mpair(p, quoted);
    } else if (v instanceof FlVector f) {
      numbers("fl", Arrays.stream(f.items).boxed().toList(), quoted);
    } else if (v instanceof FxVector f) {
      numbers("fx", Arrays.stream(f.items).boxed().toList(), quoted);
    } else if (v instanceof Symbol || v instanceof Keyword || v == Nil.NIL) {
      quote(quoted);
      atom(v);
    } else {
      atom(v);
    }
  }

  private Object contents(Impersonator impersonator) {
    PrintSettings.CustomWriter custom = settings.custom();
    boolean hidden =
        impersonator instanceof StructImpersonator s
            && (s.struct.property(StructText.CUSTOM_WRITE) != null
                || shownFields(s.struct) == null);
    return custom == null || hidden || !impersonator.interposes
        ? impersonator.base
        : custom.contents(impersonator);
  }

  private void quote(boolean quoted) {
    if (settings.expressions() && !quoted) {
      out.append('\'');
    }
  }

  private void atom(Object v) {
    if (v instanceof Str s) {
      if (settings.plain()) {
        out.append(s);
      } else {
        TokenText.string(out, s);
      }
    } else if (v instanceof Symbol s) {
      if (settings.plain()) {
        out.append(s.name());
      } else {
        settings.names().symbol(out, s);
      }
    } else if (v instanceof Boolean b) {
      String name = settings.booleanLong() ? b.toString() : b ? "t" : "f";
      out.append('#').append(name);
    } else if (v instanceof Number || v instanceof Ratio || v instanceof Complex) {
      out.append(NumberPrinter.toString(v));
    } else if (v instanceof Char c) {
      if (settings.plain()) {
        out.appendCodePoint(c.code);
      } else {
        TokenText.character(out, c.code);
      }
    } else if (v instanceof Bytes b) {
      bytes(b);
    } else if (v instanceof Keyword k) {
      if (settings.plain()) {
        out.append(k);
      } else {
        settings.names().keyword(out, k);
      }
    } else if (v instanceof Path p) {
      out.append(settings.plain() ? p.text() : unreadable(p, p.toString()));
    } else if (v instanceof PrintedDatum || v instanceof Extflonum) {
      out.append(v);
    } else {
      out.append(unreadable(v, v.toString()));
    }
  }

  /** The text of a value that cannot be read back, if such may be printed. */
  private String unreadable(Object v, String text) {
    if (settings.refusesUnreadable()) {
      throw Errors.fail(
          "write: printing disabled for unreadable value\n  value: " + errorString(v));
    }
    return text;
  }

  private void bytes(Bytes b) {
    if (settings.plain()) {
      out.append(b);
    } else {
      TokenText.bytes(out, b);
    }
  }

  /** Pairs, vectors, boxes and hashes: quoted as a whole, or as calls of their constructors. */
  private void container(Object v, boolean quoted) {
    if (settings.expressions() && !quoted) {
      if (!isQuotable(v)) {
        constructor(v);
        return;
      }
      out.append('\'');
    }
    if (v instanceof Pair p) {
      pair(p);
    } else if (v instanceof Vector vector) {
      vector("#", List.of(vector.items));
    } else if (v instanceof Box b) {
      box(b);
    } else {
      hash((Hash) v);
    }
  }

  private void box(Box b) {
    if (!settings.boxes()) {
      out.append(unreadable(b, "#<box>"));
      return;
    }
    out.append("#&");
    todo.push(new Item(b.content, true));
  }

  private void vector(String prefix, List<Object> items) {
    out.append(prefix);
    int shown = items.size();
    if (settings.showsLengths()) {
      out.append(shown);
      while (shown > 1 && isSame(items.get(shown - 1), items.get(shown - 2))) {
        shown--;
      }
    }
    sequence("(", items.subList(0, shown), true, ")");
  }

  private static boolean isSame(Object a, Object b) {
    return a == b || a instanceof Long && a.equals(b);
  }

  private void numbers(String kind, List<?> items, boolean quoted) {
    if (settings.expressions() && !quoted) {
      call(kind + "vector", List.copyOf(items));
      return;
    }
    vector("#" + kind, List.copyOf(items));
  }

  private void pair(Pair p) {
    if (settings.shortQuotes() && p.cdr instanceof Pair rest && rest.cdr == Nil.NIL) {
      String prefix = p.car instanceof Symbol s ? ABBREVIATIONS.get(s.name()) : null;
      if (prefix != null && !hasLabel(rest)) {
        out.append(prefix);
        todo.push(new Item(rest.car, true));
        return;
      }
    }
    out.append(settings.curlyPairs() ? '{' : '(');
    todo.push(new Tail(p.cdr, true, settings.curlyPairs() ? "}" : ")"));
    todo.push(new Item(p.car, true));
  }

  private void tail(Tail tail) {
    Object rest = tail.rest;
    if (rest == Nil.NIL) {
      out.append(tail.close);
    } else if (rest instanceof Pair p && !hasLabel(p) && !isAbbreviated(p)) {
      out.append(' ');
      todo.push(new Tail(p.cdr, tail.quoted, tail.close));
      todo.push(new Item(p.car, tail.quoted));
    } else {
      out.append(" . ");
      todo.push(tail.close);
      todo.push(new Item(rest, tail.quoted));
    }
  }

  private boolean isAbbreviated(Pair p) {
    return settings.shortQuotes()
        && p.car instanceof Symbol s
        && ABBREVIATIONS.containsKey(s.name())
        && p.cdr instanceof Pair rest
        && rest.cdr == Nil.NIL;
  }

  private boolean hasLabel(Object v) {
    return labels != null && labels.has(v);
  }

  private void hash(Hash h) {
    if (h.strength() == Hash.Strength.WEAK || !settings.hashTables()) {
      out.append(unreadable(h, "#<hash>"));
      return;
    }
    out.append('#').append(h.kindName()).append('(');
    List<Object> tasks = new ArrayList<>();
    for (Pair entry : entries(h)) {
      tasks.add(tasks.isEmpty() ? "(" : " (");
      tasks.add(new Item(entry.car, true));
      tasks.add(" . ");
      tasks.add(new Item(entry.cdr, true));
      tasks.add(")");
    }
    tasks.add(")");
    pushAll(tasks);
  }

  private static List<Pair> entries(Hash h) {
    List<Pair> entries = new ArrayList<>();
    h.forEach((key, value) -> entries.add(new Pair(key, value)));
    KeyOrder.sortAlike(entries);
    return entries;
  }

  private void sequence(String open, List<Object> items, boolean quoted, String close) {
    out.append(open);
    List<Object> tasks = new ArrayList<>();
    for (Object item : items) {
      if (!tasks.isEmpty()) {
        tasks.add(" ");
      }
      tasks.add(new Item(item, quoted));
    }
    tasks.add(close);
    pushAll(tasks);
  }

  private void pushAll(List<Object> tasks) {
    for (int i = tasks.size() - 1; i >= 0; i--) {
      todo.push(tasks.get(i));
    }
  }

  /** Prints a container that has unquotable parts as the expression that makes it. */
  private void constructor(Object v) {
    if (v instanceof Pair p) {
      listConstructor(p);
    } else if (v instanceof Vector vector) {
      call("vector", List.of(vector.items));
    } else if (v instanceof Box b) {
      call("box", List.of(b.content));
    } else {
      Hash h = (Hash) v;
      List<Object> parts = new ArrayList<>();
      for (Pair entry : entries(h)) {
        parts.add(entry.car);
        parts.add(entry.cdr);
      }
      call(h.kindName(), parts);
    }
  }

  private void listConstructor(Pair p) {
    List<Object> items = new ArrayList<>();
    Object rest = p;
    while (rest instanceof Pair next && (rest == p || !hasLabel(rest))) {
      items.add(next.car);
      rest = next.cdr;
    }
    if (rest == Nil.NIL) {
      call("list", items);
    } else {
      items.add(rest);
      call(items.size() == 2 ? "cons" : "list*", items);
    }
  }

  private void call(String constructor, List<Object> arguments) {
    out.append('(').append(constructor);
    sequence(arguments.isEmpty() ? "" : " ", arguments, false, ")");
  }

  private void mpair(MPair p, boolean quoted) {
    if (settings.expressions() && !quoted) {
      call("mcons", List.of(p.car, p.cdr));
      return;
    }
    boolean curly = settings.curlyMpairs();
    out.append(curly ? '{' : '(');
    String close = curly ? "}" : ")";
    List<Object> tasks = new ArrayList<>();
    tasks.add(new Item(p.car, quoted));
    Object rest = p.cdr;
    while (rest instanceof MPair next && !hasLabel(next)) {
      tasks.add(" ");
      tasks.add(new Item(next.car, quoted));
      rest = next.cdr;
    }
    if (rest != Nil.NIL) {
      tasks.add(" . ");
      tasks.add(new Item(rest, quoted));
    }
    tasks.add(close);
    pushAll(tasks);
  }

  private void struct(Struct s, Object given, boolean quoted) {
    Object writer = s.property(StructText.CUSTOM_WRITE);
    PrintSettings.CustomWriter custom = settings.custom();
    if (writer != null && custom != null) {
      String text = custom.text(writer, given, settings.mode(), quoted, new Parts(labels));
      if (text != null) {
        out.append(text);
        return;
      }
    }
    List<Object> fields = shownFields(s);
    if (fields == null) {
      out.append(unreadable(s, StructText.opaque(s)));
    } else if (s.type.prefabKey != null) {
      prefab(s, fields, quoted);
    } else if (settings.expressions() && !quoted) {
      call(s.type.name.name(), fields);
    } else {
      unreadable(s, "");
      sequence("#(struct:" + s.type.name + (fields.isEmpty() ? "" : " "), fields, quoted, ")");
    }
  }

  private @Nullable List<Object> shownFields(Struct s) {
    return settings.structs() ? StructText.fields(s, settings.inspector()) : null;
  }

  private void prefab(Struct s, List<Object> fields, boolean quoted) {
    if (settings.expressions() && !quoted && !isQuotable(s)) {
      call(s.type.name.name(), fields);
      return;
    }
    quote(quoted);
    out.append("#s(");
    todo.push(new Tail(Lists.of(fields), true, ")"));
    todo.push(new Item(java.util.Objects.requireNonNull(s.type.prefabKey), true));
  }

  /** Whether a value can be written after a quote: it has no part that prints as an expression. */
  private boolean isQuotable(Object v) {
    Map<Object, Boolean> seen = new IdentityHashMap<>();
    ArrayDeque<Object> rest = new ArrayDeque<>();
    rest.push(v);
    while (!rest.isEmpty()) {
      Object next = Equality.plain(rest.pop());
      if (isExpression(next)) {
        return false;
      }
      boolean entered = !(next instanceof Struct s) || s.type.prefabKey != null;
      if (entered && Sharing.isCompound(next) && seen.put(next, Boolean.TRUE) == null) {
        Sharing.parts(next).forEach(rest::push);
      }
    }
    return true;
  }

  /** Whether a value always prints as an expression. */
  private boolean isExpression(Object v) {
    return v instanceof MPair
        || v instanceof FlVector
        || v instanceof FxVector
        || v instanceof Struct s && !isQuotableStruct(s);
  }

  private boolean isQuotableStruct(Struct s) {
    if (s.type.prefabKey != null) {
      return true;
    }
    if (s.property(StructText.CUSTOM_WRITE) != null && settings.custom() != null) {
      return StructText.isQuotable(s);
    }
    return shownFields(s) == null;
  }
}
