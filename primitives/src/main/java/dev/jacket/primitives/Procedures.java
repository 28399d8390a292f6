package dev.jacket.primitives;

import dev.jacket.machine.AdaptedProcedure;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Closure;
import dev.jacket.machine.DerivedParameter;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveProcedure;
import dev.jacket.machine.ProcedureProperties;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Procedures: what they accept, and others made of them (reference, section 4.10). */
@PrimitiveModule("#%kernel")
final class Procedures {
  static final Symbol REALM = Symbol.of("racket");
  private static final Symbol PRIMITIVE_REALM = Symbol.of("racket/primitive");

  private Procedures() {}

  @Primitive(value = "procedure?", pure = true)
  static boolean isProcedure(Object v) {
    return Applicables.isProcedure(v);
  }

  @Primitive("procedure-arity")
  static Object procedureArity(@Is("procedure?") Object procedure) {
    return ArityMasks.toArity(Applicables.arityMask(procedure));
  }

  @Primitive("procedure-arity-mask")
  static long procedureArityMask(@Is("procedure?") Object procedure) {
    return Applicables.arityMask(procedure);
  }

  @Primitive("procedure-arity?")
  static boolean isProcedureArity(Object v) {
    return ArityMasks.isArity(v);
  }

  @Primitive("procedure-arity-includes?")
  static boolean procedureArityIncludes(
      Object procedure, Object count, @Nullable Object keywordsToo) {
    if (!Applicables.isProcedure(procedure)) {
      throw Errors.argument("procedure-arity-includes?", "procedure?", 0, procedure);
    }
    if (!Contracts.isIndex(count)) {
      throw Errors.argument("procedure-arity-includes?", "exact-nonnegative-integer?", 0, count);
    }
    if ((keywordsToo == null || keywordsToo == Boolean.FALSE) && isIncomplete(procedure)) {
      return false;
    }
    long mask = Applicables.arityMask(procedure);
    return count instanceof BigInteger
        ? mask < 0
        : ArityErrors.accepts(mask, dev.jacket.machine.Conversions.toIndex(count));
  }

  /** Whether the arity of a procedure, or of what it applies as a structure, is not all. */
  private static boolean isIncomplete(Object procedure) {
    Object at = procedure;
    for (Struct s = Impersonation.struct(at); s != null; s = Impersonation.struct(at)) {
      if (s.property(ProcedureProperties.INCOMPLETE_ARITY) != null) {
        return true;
      }
      Object property = s.type.procedureProperty;
      if (property == null) {
        return false;
      }
      at = property instanceof Long index ? s.fields[index.intValue()] : property;
    }
    return false;
  }

  @Primitive(value = "procedure-reduce-arity", terse = true)
  static Object procedureReduceArity(
      @Is("procedure?") Object procedure,
      @Is("procedure-arity?") Object arity,
      @Nullable Object name,
      @Nullable Object realm) {
    String who = "procedure-reduce-arity";
    checkReduction(who, procedure, name, realm);
    long mask = ArityMasks.ofArity(arity);
    if ((mask & ~Applicables.arityMask(procedure)) != 0) {
      throw Errors.arguments(
          who,
          "arity of procedure does not include requested arity",
          "procedure",
          procedure,
          "requested arity",
          arity);
    }
    return reduce(procedure, mask, name, realm);
  }

  @Primitive(value = "procedure-reduce-arity-mask", terse = true)
  static Object procedureReduceArityMask(
      @Is("procedure?") Object procedure,
      @Is("exact-integer?") Object mask,
      @Nullable Object name,
      @Nullable Object realm) {
    String who = "procedure-reduce-arity-mask";
    checkReduction(who, procedure, name, realm);
    long bits = mask instanceof Long n ? n : ((BigInteger) mask).longValue();
    if (mask instanceof BigInteger || (bits & ~Applicables.arityMask(procedure)) != 0) {
      throw Errors.arguments(
          who,
          "arity mask of procedure does not include requested arity mask",
          "procedure",
          procedure,
          "requested arity mask",
          mask);
    }
    return reduce(procedure, bits, name, realm);
  }

  private static void checkReduction(
      String who, Object procedure, @Nullable Object name, @Nullable Object realm) {
    if (!Applicables.isProcedure(procedure)) {
      throw Errors.argument(who, "procedure?", 0, procedure);
    }
    if (name != null && !ControlContracts.isSymbolOrFalse(name)) {
      throw Errors.argument(who, "(or/c symbol? #f)", 0, name);
    }
    if (realm != null && !(realm instanceof Symbol)) {
      throw Errors.argument(who, "symbol?", 0, realm);
    }
  }

  /** Where no name is given, name and realm are kept. */
  private static Object reduce(
      Object procedure, long mask, @Nullable Object name, @Nullable Object realm) {
    boolean method = isMethod(procedure);
    if (name instanceof Symbol given) {
      return new AdaptedProcedure(procedure, given.name(), mask, method, (Symbol) realm);
    }
    String kept = Applicables.name(procedure);
    return new AdaptedProcedure(procedure, kept, mask, method, realmOf(procedure));
  }

  private static boolean isMethod(Object procedure) {
    return procedure instanceof AdaptedProcedure adapted && adapted.isMethod()
        || procedure instanceof Closure closure && closure.isMethod();
  }

  @Primitive(value = "procedure-rename", terse = true)
  static Object procedureRename(
      @Is("procedure?") Object procedure, Object name, @Nullable Symbol realm) {
    if (!Applicables.isProcedure(procedure)) {
      throw Errors.argument("procedure-rename", "procedure?", 0, procedure);
    }
    if (!(name instanceof Symbol symbol)) {
      throw Errors.argument("procedure-rename", "symbol?", 0, name);
    }
    return new AdaptedProcedure(
        procedure, symbol.name(), Applicables.arityMask(procedure), isMethod(procedure), realm);
  }

  @Primitive("procedure->method")
  static Object procedureToMethod(@Is("procedure?") Object procedure) {
    return new AdaptedProcedure(
        procedure,
        Applicables.name(procedure),
        Applicables.arityMask(procedure),
        true,
        realmOf(procedure));
  }

  @Primitive("procedure-extract-target")
  static Object procedureExtractTarget(@Is("procedure?") Object procedure) {
    if (procedure instanceof Struct s && s.type.procedureProperty instanceof Long index) {
      Object target = s.fields[index.intValue()];
      return Applicables.isProcedure(target) ? target : Boolean.FALSE;
    }
    return Boolean.FALSE;
  }

  @Primitive("procedure-closure-contents-eq?")
  static boolean procedureClosureContentsEq(Object a, Object b) {
    for (Object v : new Object[] {a, b}) {
      if (!Applicables.isProcedure(v)) {
        throw Errors.argument("procedure-closure-contents-eq?", "procedure?", 0, v);
      }
    }
    return a == b || a instanceof Closure c && b instanceof Closure d && isSame(c, d);
  }

  private static boolean isSame(Closure a, Closure b) {
    boolean same = a.code == b.code && a.id == b.id && a.captured.length == b.captured.length;
    for (int i = 0; same && i < a.captured.length; i++) {
      same = a.captured[i] == b.captured[i];
    }
    return same;
  }

  @Primitive("procedure-specialize")
  static Object procedureSpecialize(@Is("procedure?") Object procedure) {
    return procedure;
  }

  @Primitive("procedure-realm")
  static Object procedureRealm(@Is("procedure?") Object procedure) {
    Symbol realm = realmOf(procedure);
    return realm == null ? REALM : realm;
  }

  /** The realm of a procedure, or of what it applies as a structure; null for the usual one. */
  private static @Nullable Symbol realmOf(Object procedure) {
    Object at = procedure;
    for (Object next = procedure; next != null; next = applied(at)) {
      at = next;
    }
    if (at instanceof AdaptedProcedure adapted) {
      return adapted.realm();
    }
    return at instanceof Parameter parameter
        ? parameter.realm()
        : at instanceof PrimitiveProcedure ? PRIMITIVE_REALM : null;
  }

  /** What a procedure applies that stands for another one; else null. */
  private static @Nullable Object applied(Object procedure) {
    if (procedure instanceof DerivedParameter derived) {
      return derived.base;
    }
    Struct s = Impersonation.struct(procedure);
    return s != null && s.type.procedureProperty instanceof Long index
        ? s.fields[index.intValue()]
        : null;
  }

  @Primitive("procedure-result-arity")
  static Object procedureResultArity(@Is("procedure?") Object procedure) {
    return procedure instanceof PrimitiveProcedure p && !p.fact().mayCapture()
        ? (Object) 1L
        : Boolean.FALSE;
  }

  @ContractCheck("primitive?")
  @Primitive(value = "primitive?", pure = true)
  static boolean isPrimitive(Object v) {
    return v instanceof PrimitiveProcedure;
  }

  @Primitive(value = "primitive-closure?", pure = true)
  static boolean isPrimitiveClosure(Object v) {
    return false;
  }

  @Primitive("primitive-result-arity")
  static Object primitiveResultArity(@Is("primitive?") Object procedure) {
    Object known = procedureResultArity(procedure);
    return known == Boolean.FALSE ? ArityMasks.toArity(-1) : known;
  }

  @Primitive("object-name")
  static Object objectName(Machine m, int depth, Object v) {
    return ObjectNames.of(m, depth, v);
  }
}
