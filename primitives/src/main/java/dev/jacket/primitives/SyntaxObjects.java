package dev.jacket.primitives;

import dev.jacket.expander.form.Access;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Syntax object content, conversion and properties (reference, sections 12.2 and 12.7). */
@PrimitiveModule("#%kernel")
public final class SyntaxObjects {
  private static final Symbol ORIGIN = Symbol.of("origin");

  /** The key whose values are preserved unless it is said that they are not. */
  private static final Symbol PAREN_SHAPE = Symbol.of("paren-shape");

  private SyntaxObjects() {}

  @ContractCheck("identifier?")
  public static boolean isIdentifier(Object v) {
    return v instanceof Syntax s && s.isIdentifier();
  }

  @ContractCheck("(or/c #f syntax?)")
  public static boolean isSyntaxOrFalse(Object v) {
    return v instanceof Syntax || v == Boolean.FALSE;
  }

  @Primitive(value = "syntax?", folds = true)
  public static boolean isSyntax(Object v) {
    return v instanceof Syntax;
  }

  @Primitive("syntax-e")
  public static Object syntaxE(Syntax s) {
    return s.content();
  }

  @Primitive("syntax->datum")
  public static Object syntaxToDatum(Syntax s) {
    return SyntaxData.toDatum(s);
  }

  @Primitive("syntax->list")
  public static Object syntaxToList(Syntax s) {
    List<Object> items = SyntaxData.toList(s);
    return items == null ? Boolean.FALSE : Lists.of(items);
  }

  @Primitive(value = "datum->syntax", terse = true)
  public static Object datumToSyntax(
      Machine m,
      @Is("(or/c #f syntax?)") Object context,
      Object datum,
      @Nullable Object location,
      @Is("(or/c #f syntax?)") @Nullable Object properties,
      @Nullable Object ignored) {
    SourceLoc at = location == null ? SourceLoc.NONE : SyntaxLocations.of(location);
    if (datum instanceof Syntax) {
      return datum;
    }
    Context scopes = context instanceof Syntax s ? given(m, s.context()) : Context.EMPTY;
    Properties taken = properties instanceof Syntax s ? s.properties : null;
    Syntax converted = SyntaxData.toSyntax(scopes, datum, at, null);
    return taken == null ? converted : converted.withProperties(taken);
  }

  private static Context given(Machine m, Context context) {
    return context.trusted(Access.passedOn(context.trust(), m));
  }

  @Primitive("syntax-source")
  public static Object syntaxSource(Syntax s) {
    return s.location.source();
  }

  @Primitive("syntax-line")
  public static Object syntaxLine(Syntax s) {
    return SourceLoc.value(s.location.line());
  }

  @Primitive("syntax-column")
  public static Object syntaxColumn(Syntax s) {
    return SourceLoc.value(s.location.column());
  }

  @Primitive("syntax-position")
  public static Object syntaxPosition(Syntax s) {
    return SourceLoc.value(s.location.position());
  }

  @Primitive("syntax-span")
  public static Object syntaxSpan(Syntax s) {
    return SourceLoc.value(s.location.span());
  }

  @Primitive("syntax-original?")
  public static boolean isSyntaxOriginal(Syntax s) {
    return s.property(Properties.ORIGINAL) != null && !s.context().scopes().hasMacroScope();
  }

  @Primitive(value = "syntax-property", terse = true)
  public static Object syntaxProperty(
      Syntax s, Object key, @Nullable Object value, @Nullable Object preserved) {
    Syntax syntax = (Syntax) s;
    if (value == null) {
      Object found = syntax.property(key);
      if (found == null) {
        return Boolean.FALSE;
      }
      return s.isTainted() ? SyntaxData.tainted(found) : found;
    }
    boolean keep = preserved == null ? key == PAREN_SHAPE : preserved != Boolean.FALSE;
    if (keep && !(key instanceof Symbol k && k.kind() == Symbol.Kind.INTERNED)) {
      throw Errors.arguments(
          "syntax-property",
          "key for a preserved property must be an interned symbol",
          "given key",
          key,
          "given value",
          value);
    }
    return syntax.withProperties(Properties.with(syntax.properties, key, value, keep));
  }

  @Primitive(value = "syntax-property-remove", terse = true)
  public static Object syntaxPropertyRemove(Syntax s, Object key) {
    Syntax syntax = (Syntax) s;
    return syntax.withProperties(Properties.without(syntax.properties, key));
  }

  @Primitive(value = "syntax-property-preserved?", terse = true)
  public static boolean isSyntaxPropertyPreserved(Syntax s, Symbol key) {
    return Properties.isPreserved(s.properties, key);
  }

  @Primitive("syntax-property-symbol-keys")
  public static Object syntaxPropertySymbolKeys(Syntax s) {
    List<Object> keys = new ArrayList<>();
    for (Object key : Properties.keys(s.properties)) {
      if (key instanceof Symbol symbol && symbol.kind() == Symbol.Kind.INTERNED) {
        keys.add(key);
      }
    }
    return Lists.of(keys);
  }

  @Primitive(value = "syntax-track-origin", terse = true)
  public static Object syntaxTrackOrigin(
      Syntax result, Syntax original, @Is("identifier?") Object id) {
    Syntax to = (Syntax) result;
    Properties from = Properties.without(((Syntax) original).properties, Properties.ORIGINAL);
    Object former = Properties.get(from, ORIGIN);
    Object origin = new Pair(id, former == null ? dev.jacket.value.Nil.NIL : former);
    Properties merged =
        Properties.merge(to.properties, Properties.with(from, ORIGIN, origin, false));
    return to.withProperties(merged);
  }

  @Primitive(value = "syntax-shift-phase-level", terse = true)
  public static Object syntaxShiftPhaseLevel(Syntax s, @Is("phase?") Object shift) {
    return s.shift(Phase.of(shift));
  }

  @ContractCheck("phase?")
  public static boolean isPhase(Object v) {
    return v instanceof Long || v == Boolean.FALSE;
  }

  @Primitive("syntax-taint")
  public static Object syntaxTaint(Syntax s) {
    return s.tainted();
  }

  @Primitive("syntax-tainted?")
  public static boolean isSyntaxTainted(Syntax s) {
    return s.isTainted();
  }

  @Primitive(value = "syntax-arm", terse = true)
  public static Object syntaxArm(Syntax s, @Nullable Object inspector, @Nullable Object useMode) {
    return s;
  }

  @Primitive(value = "syntax-disarm", terse = true)
  public static Object syntaxDisarm(Syntax s, Object inspector) {
    return s;
  }

  @Primitive(value = "syntax-rearm", terse = true)
  public static Object syntaxRearm(Syntax s, Syntax from, @Nullable Object useMode) {
    return s;
  }

  @Primitive("syntax-protect")
  public static Object syntaxProtect(Syntax s) {
    return s;
  }
}
