package dev.jacket.value;

import java.util.Map;

/** The structure types of Racket's built-in exceptions (reference, section 10.2.5). */
public final class ExnTypes {
  public static final StructProperty SRCLOCS = new StructProperty("prop:exn:srclocs");
  public static final StructProperty MISSING_MODULE = new StructProperty("prop:exn:missing-module");

  public static final StructType EXN = make("exn", null, 2);
  public static final StructType FAIL = make("exn:fail", EXN, 0);
  public static final StructType CONTRACT = make("exn:fail:contract", FAIL, 0);
  public static final StructType ARITY = make("exn:fail:contract:arity", CONTRACT, 0);
  public static final StructType DIVIDE_BY_ZERO =
      make("exn:fail:contract:divide-by-zero", CONTRACT, 0);
  public static final StructType NON_FIXNUM_RESULT =
      make("exn:fail:contract:non-fixnum-result", CONTRACT, 0);
  public static final StructType CONTINUATION = make("exn:fail:contract:continuation", CONTRACT, 0);
  public static final StructType VARIABLE = make("exn:fail:contract:variable", CONTRACT, 1);
  public static final StructType SYNTAX = make("exn:fail:syntax", FAIL, 1);
  public static final StructType SYNTAX_UNBOUND = make("exn:fail:syntax:unbound", SYNTAX, 0);
  public static final StructType SYNTAX_MISSING_MODULE =
      make("exn:fail:syntax:missing-module", SYNTAX, 1);
  public static final StructType READ = make("exn:fail:read", FAIL, 1);
  public static final StructType READ_EOF = make("exn:fail:read:eof", READ, 0);
  public static final StructType READ_NON_CHAR = make("exn:fail:read:non-char", READ, 0);
  public static final StructType FILESYSTEM = make("exn:fail:filesystem", FAIL, 0);
  public static final StructType FILESYSTEM_EXISTS =
      make("exn:fail:filesystem:exists", FILESYSTEM, 0);
  public static final StructType FILESYSTEM_VERSION =
      make("exn:fail:filesystem:version", FILESYSTEM, 0);
  public static final StructType FILESYSTEM_ERRNO =
      make("exn:fail:filesystem:errno", FILESYSTEM, 1);
  public static final StructType FILESYSTEM_MISSING_MODULE =
      make("exn:fail:filesystem:missing-module", FILESYSTEM, 1);
  public static final StructType NETWORK = make("exn:fail:network", FAIL, 0);
  public static final StructType NETWORK_ERRNO = make("exn:fail:network:errno", NETWORK, 1);
  public static final StructType OUT_OF_MEMORY = make("exn:fail:out-of-memory", FAIL, 0);
  public static final StructType UNSUPPORTED = make("exn:fail:unsupported", FAIL, 0);
  public static final StructType USER = make("exn:fail:user", FAIL, 0);
  public static final StructType BREAK = make("exn:break", EXN, 1);
  public static final StructType BREAK_HANG_UP = make("exn:break:hang-up", BREAK, 0);
  public static final StructType BREAK_TERMINATE = make("exn:break:terminate", BREAK, 0);

  private ExnTypes() {}

  private static StructType make(
      String name, @org.jspecify.annotations.Nullable StructType parent, int fields) {
    StructType.Spec spec = new StructType.Spec(Symbol.of(name));
    spec.parent = parent;
    spec.initFields = fields;
    spec.immutableFields = new boolean[fields];
    java.util.Arrays.fill(spec.immutableFields, true);
    spec.inspector = Boolean.FALSE;
    spec.properties = parent == null ? Map.of() : parent.properties;
    return new StructType(spec);
  }
}
