package dev.jacket.value;

import dev.jacket.value.FieldContracts.Field;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The structure types of Racket's built-in exceptions (reference, section 10.2.5). */
public final class ExnTypes {
  public static final StructProperty SRCLOCS = new StructProperty("exn:srclocs");
  public static final StructProperty MISSING_MODULE = new StructProperty("missing-module");

  private static final Symbol[] ERRNO_KINDS = {
    Symbol.of("posix"), Symbol.of("windows"), Symbol.of("gai")
  };
  private static final Field ERRNO =
      new Field("(cons/c exact-integer? (or/c 'posix 'windows 'gai))", ExnTypes::isErrno);

  public static final StructType EXN =
      make(
          "exn",
          null,
          new Field("string?", v -> v instanceof Str),
          new Field("continuation-mark-set?", v -> OfKind.is(v, "continuation-mark-set?")));
  public static final StructType FAIL = make("exn:fail", EXN);
  public static final StructType CONTRACT = make("exn:fail:contract", FAIL);
  public static final StructType ARITY = make("exn:fail:contract:arity", CONTRACT);
  public static final StructType DIVIDE_BY_ZERO =
      make("exn:fail:contract:divide-by-zero", CONTRACT);
  public static final StructType NON_FIXNUM_RESULT =
      make("exn:fail:contract:non-fixnum-result", CONTRACT);
  public static final StructType CONTINUATION = make("exn:fail:contract:continuation", CONTRACT);
  public static final StructType VARIABLE =
      make("exn:fail:contract:variable", CONTRACT, new Field("symbol?", v -> v instanceof Symbol));
  public static final StructType SYNTAX =
      make(
          "exn:fail:syntax",
          FAIL,
          new Field("(listof syntax?)", v -> isListOf(v, e -> OfKind.is(e, "syntax?"))));
  public static final StructType SYNTAX_UNBOUND = make("exn:fail:syntax:unbound", SYNTAX);
  public static final StructType SYNTAX_MISSING_MODULE =
      make("exn:fail:syntax:missing-module", SYNTAX, FieldContracts.ANY);
  public static final StructType READ =
      make(
          "exn:fail:read",
          FAIL,
          new Field("(listof srcloc?)", v -> isListOf(v, e -> Struct.is(e, SourceLocations.TYPE))));
  public static final StructType READ_EOF = make("exn:fail:read:eof", READ);
  public static final StructType READ_NON_CHAR = make("exn:fail:read:non-char", READ);
  public static final StructType FILESYSTEM = make("exn:fail:filesystem", FAIL);
  public static final StructType FILESYSTEM_EXISTS = make("exn:fail:filesystem:exists", FILESYSTEM);
  public static final StructType FILESYSTEM_VERSION =
      make("exn:fail:filesystem:version", FILESYSTEM);
  public static final StructType FILESYSTEM_ERRNO =
      make("exn:fail:filesystem:errno", FILESYSTEM, ERRNO);
  public static final StructType FILESYSTEM_MISSING_MODULE =
      make("exn:fail:filesystem:missing-module", FILESYSTEM, FieldContracts.ANY);
  public static final StructType NETWORK = make("exn:fail:network", FAIL);
  public static final StructType NETWORK_ERRNO = make("exn:fail:network:errno", NETWORK, ERRNO);
  public static final StructType OUT_OF_MEMORY = make("exn:fail:out-of-memory", FAIL);
  public static final StructType UNSUPPORTED = make("exn:fail:unsupported", FAIL);
  public static final StructType USER = make("exn:fail:user", FAIL);
  public static final StructType BREAK =
      make(
          "exn:break",
          EXN,
          new Field("escape-continuation?", v -> OfKind.is(v, "escape-continuation?")));
  public static final StructType BREAK_HANG_UP = make("exn:break:hang-up", BREAK);
  public static final StructType BREAK_TERMINATE = make("exn:break:terminate", BREAK);

  private ExnTypes() {}

  /** All types, parents first. */
  public static List<StructType> all() {
    return List.of(
        EXN,
        FAIL,
        CONTRACT,
        ARITY,
        DIVIDE_BY_ZERO,
        NON_FIXNUM_RESULT,
        CONTINUATION,
        VARIABLE,
        SYNTAX,
        SYNTAX_UNBOUND,
        SYNTAX_MISSING_MODULE,
        READ,
        READ_EOF,
        READ_NON_CHAR,
        FILESYSTEM,
        FILESYSTEM_EXISTS,
        FILESYSTEM_VERSION,
        FILESYSTEM_ERRNO,
        FILESYSTEM_MISSING_MODULE,
        NETWORK,
        NETWORK_ERRNO,
        OUT_OF_MEMORY,
        UNSUPPORTED,
        USER,
        BREAK,
        BREAK_HANG_UP,
        BREAK_TERMINATE);
  }

  private static StructType make(String name, @Nullable StructType parent, Field... fields) {
    StructType.Spec spec = new StructType.Spec(Symbol.of(name));
    spec.parent = parent;
    spec.initFields = fields.length;
    spec.immutableFields = new boolean[fields.length];
    Arrays.fill(spec.immutableFields, true);
    spec.inspector = Boolean.FALSE;
    spec.properties = parent == null ? Map.of() : parent.properties;
    if (fields.length > 0) {
      spec.guard = guard(name, parent, fields);
    }
    return new StructType(spec);
  }

  /**
   * As in Racket, {@code exn:fail:syntax} looks at its own field first, and errors name it; others
   * look at the fields that they inherit first, and errors name what is being made.
   */
  private static FieldContracts guard(String name, @Nullable StructType parent, Field... fields) {
    if (name.startsWith("exn:fail:syntax")) {
      return new FieldContracts(name, List.of(fields));
    }
    List<Field> all = new ArrayList<>();
    for (StructType t = parent; t != null && all.isEmpty(); t = t.parent) {
      if (t.guard instanceof FieldContracts inherited) {
        all.addAll(inherited.fields());
      }
    }
    all.addAll(List.of(fields));
    return new FieldContracts(null, all);
  }

  private static boolean isListOf(Object v, Predicate<Object> accepts) {
    return Lists.isList(v) && Lists.toJava(v).stream().allMatch(accepts);
  }

  private static boolean isErrno(Object v) {
    return v instanceof Pair p
        && (p.car instanceof Long || p.car instanceof BigInteger)
        && Arrays.asList(ERRNO_KINDS).contains(p.cdr);
  }
}
