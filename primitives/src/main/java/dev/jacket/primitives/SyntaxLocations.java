package dev.jacket.primitives;

import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;

/** The forms in which {@code datum->syntax} takes source locations. */
final class SyntaxLocations {
  private static final String POSITIVE = "(or/c exact-positive-integer? #f)";
  private static final String NATURAL = "(or/c exact-nonnegative-integer? #f)";

  private SyntaxLocations() {}

  /** The location that a value stands for. */
  static SourceLoc of(Object v) {
    if (v instanceof Syntax s) {
      return s.location;
    }
    if (v == Boolean.FALSE) {
      return SourceLoc.NONE;
    }
    if (v instanceof Vector vector) {
      return of(vector.items, v);
    }
    if (v instanceof Struct s && s.type.name == Symbol.of("srcloc")) {
      return of(s.fields, v);
    }
    return Lists.isList(v) ? of(Lists.toArray(v), v) : fail(v);
  }

  private static SourceLoc of(Object[] parts, Object v) {
    boolean good =
        parts.length == 5
            && least(parts[1], 1)
            && least(parts[2], 0)
            && least(parts[3], 1)
            && least(parts[4], 0);
    if (!good) {
      return fail(v);
    }
    return new SourceLoc(
        parts[0],
        SourceLoc.part(parts[1]),
        SourceLoc.part(parts[2]),
        SourceLoc.part(parts[3]),
        SourceLoc.part(parts[4]));
  }

  private static boolean least(Object part, long minimum) {
    return part == Boolean.FALSE || part instanceof Long n && n >= minimum;
  }

  private static SourceLoc fail(Object v) {
    throw violation(v);
  }

  private static RacketException violation(Object v) {
    String indent = " ".repeat(21);
    String list = "\n" + indent + "(list/c " + parts(indent + " ".repeat(8)) + ")";
    String vector = "\n" + indent + "(vector/c " + parts(indent + " ".repeat(10)) + ")";
    String contract = "(or/c #f syntax?\n" + indent + "srcloc?" + list + vector + ")";
    return Errors.argument("datum->syntax", contract, 0, v);
  }

  private static String parts(String indent) {
    String next = "\n" + indent;
    return String.join(next, "any/c", POSITIVE, NATURAL, POSITIVE, NATURAL);
  }
}
