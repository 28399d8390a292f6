package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.reader.Readtable;
import dev.jacket.value.Char;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Readtables (reference, section 13.11.1). */
@PrimitiveModule("#%kernel")
final class Readtables {
  private static final String WHO = "make-readtable";
  private static final String MODES =
      "(or/c 'terminating-macro 'non-terminating-macro 'dispatch-macro char?)";

  @PrimitiveValue("current-readtable")
  static final Parameter CURRENT_READTABLE =
      Parameter.builtin(
          "current-readtable",
          new ContractGuard(
              "current-readtable",
              "(or/c prop:readtable? #f)",
              v -> v == Boolean.FALSE || v instanceof Readtable),
          Boolean.FALSE);

  private Readtables() {}

  /** The table to read with: the given one, or if it is null the current one. */
  static Readtable table(Machine m, @Nullable Object given) {
    Object table = given == null ? CURRENT_READTABLE.get(m) : given;
    return table instanceof Readtable t ? t : Readtable.DEFAULT;
  }

  @ContractCheck("(or/c readtable? #f)")
  static boolean isReadtableOrFalse(Object v) {
    return v == Boolean.FALSE || v instanceof Readtable;
  }

  @Primitive("readtable?")
  static boolean isReadtable(Object v) {
    return v instanceof Readtable;
  }

  @Primitive(value = "make-readtable", terse = true)
  static Object makeReadtable(@Is("(or/c readtable? #f)") Object base, Object... changes) {
    Readtable table = base instanceof Readtable given ? given : Readtable.DEFAULT;
    for (int i = 0; i < changes.length; i += 3) {
      if (changes.length - i < 3) {
        throw Errors.arguments(
            WHO,
            changes.length - i == 1
                ? "expected 'terminating-macro, 'non-terminating-macro, 'dispatch-macro, or"
                    + " character argument after character argument"
                : "expected readtable, #f, or procedure argument after character mapping",
            "character",
            changes[i]);
      }
      table = changed(table, changes[i], changes[i + 1], changes[i + 2]);
    }
    return table;
  }

  private static Readtable changed(Readtable table, Object key, Object mode, Object action) {
    if (!(key instanceof Char) && key != Boolean.FALSE) {
      throw Errors.argument(WHO, "(or/c char? #f)", 0, key);
    }
    if (mode instanceof Char like && key instanceof Char c) {
      return table.with(c.code, like(like, action));
    }
    String name = mode instanceof Symbol s ? s.name() : "";
    boolean dispatch = name.equals("dispatch-macro");
    boolean terminating = name.equals("terminating-macro");
    if (!dispatch && !terminating && !name.equals("non-terminating-macro")) {
      throw Errors.argument(WHO, MODES, 0, mode);
    }
    if (!Applicables.accepts(action, 6)) {
      throw Errors.argument(WHO, "(procedure-arity-includes/c 6)", 0, action);
    }
    Readtable.Macro macro = new Readtable.Macro(action, terminating);
    if (!(key instanceof Char c)) {
      return table.withSymbol(macro);
    }
    return dispatch ? table.withDispatch(c.code, action) : table.with(c.code, macro);
  }

  /** What a character means in a readtable, or by default if that is false. */
  private static Readtable.Mapping like(Char character, Object where) {
    if (!isReadtableOrFalse(where)) {
      throw Errors.argument(WHO, "(or/c readtable? #f)", 0, where);
    }
    Readtable.Mapping known =
        where instanceof Readtable table ? table.mapping(character.code) : null;
    return known == null ? new Readtable.Like(character.code) : known;
  }

  @Primitive(value = "readtable-mapping", control = true, terse = true)
  static Object readtableMapping(Machine m, Readtable table, Char character) {
    return m.values(table.describe(character.code));
  }
}
