package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes forms apart, and binds what they bind. */
final class Shape {
  private Shape() {}

  /** The parts of a form, of which there must be some number. */
  static List<Syntax> parts(Syntax form, int least, int most) {
    List<Syntax> parts = SyntaxData.parts(form);
    if (parts == null || parts.size() < least || parts.size() > most) {
      throw SyntaxMessage.error("bad syntax", form);
    }
    return parts;
  }

  /** The identifier that a core form begins with. */
  static Syntax head(Syntax form) {
    return (Syntax) ((Pair) form.content()).car;
  }

  /** The parts of a form, the second of which has to be an identifier; that is checked first. */
  static List<Syntax> partsWithId(Syntax form, int least, int most) {
    if (rest(form) instanceof Pair p && p.car instanceof Syntax id) {
      requireId(id, form);
    }
    return parts(form, least, most);
  }

  /** All of a form but its first part: a list of parts, or what ends an improper one. */
  static Object rest(Syntax form) {
    if (!(form.content() instanceof Pair)) {
      throw SyntaxMessage.error("bad syntax", form);
    }
    return SyntaxData.rest(form);
  }

  /** The parts of a form, of which there must be at least some. */
  static List<Syntax> parts(Syntax form, int least) {
    return parts(form, least, Integer.MAX_VALUE);
  }

  /** The parts of a part of a form. */
  static List<Syntax> inner(Syntax part, Syntax form) {
    List<Syntax> parts = SyntaxData.parts(part);
    if (parts == null) {
      throw SyntaxMessage.error("bad syntax", form);
    }
    return parts;
  }

  /** Identifiers in a part of a form. */
  static List<Syntax> ids(Syntax part, Syntax form) {
    List<Syntax> ids = inner(part, form);
    for (Syntax id : ids) {
      requireId(id, form);
    }
    return ids;
  }

  /** Complains unless a part is an identifier. */
  static Syntax requireId(Syntax id, Syntax form) {
    if (!id.isIdentifier()) {
      throw SyntaxMessage.error("not an identifier", form, id);
    }
    return id;
  }

  /** The part of a form that is its body: a syntax list from an index on. */
  static List<Syntax> from(List<Syntax> parts, int start) {
    return parts.subList(start, parts.size());
  }

  /** A check that identifiers are distinct, as bound names are compared. */
  static final class Distinct {
    private final Map<Symbol, List<ScopeSet>> seen = new HashMap<>();
    private final int phase;
    private final String what;

    Distinct(int phase, String what) {
      this.phase = phase;
      this.what = what;
    }

    /** Complains if an identifier was added before. */
    void add(Syntax id, Syntax form) {
      if (id.isTainted()) {
        throw SyntaxMessage.error("cannot bind tainted identifier", form, id);
      }
      if (!isNew(id)) {
        throw SyntaxMessage.error("duplicate " + what, form, id);
      }
    }

    boolean isNew(Syntax id) {
      ScopeSet scopes = id.context().at(phase);
      List<ScopeSet> same = seen.computeIfAbsent((Symbol) id.content(), n -> new ArrayList<>(1));
      if (same.contains(scopes)) {
        return false;
      }
      same.add(scopes);
      return true;
    }

    void addAll(Iterable<Syntax> ids, Syntax form) {
      for (Syntax id : ids) {
        add(id, form);
      }
    }
  }

  /** Binds an identifier to a new local variable. */
  static LocalBinding bind(Syntax id, ExpandContext ctx, @Nullable Object frame) {
    LocalBinding binding = new LocalBinding((Symbol) id.content(), id.context(), frame);
    Resolution.bind(id, ctx.phase, binding);
    return binding;
  }

  /** Binds identifiers to new local variables. */
  static List<LocalBinding> bindAll(List<Syntax> ids, ExpandContext ctx, @Nullable Object frame) {
    List<LocalBinding> bindings = new ArrayList<>();
    for (Syntax id : ids) {
      bindings.add(bind(id, ctx, frame));
    }
    return bindings;
  }

  /** The parts with a scope added. */
  static List<Syntax> add(List<Syntax> parts, Scope scope) {
    List<Syntax> result = new ArrayList<>(parts.size());
    for (Syntax part : parts) {
      result.add(part.add(scope));
    }
    return result;
  }
}
