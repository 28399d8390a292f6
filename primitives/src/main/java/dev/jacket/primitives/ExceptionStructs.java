package dev.jacket.primitives;

import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.StructType;

/** The structures of exceptions (reference, section 10.2.5). */
@PrimitiveModule("#%kernel")
final class ExceptionStructs {
  private ExceptionStructs() {}

  private static StructType type(String name) {
    for (StructType type : ExnTypes.all()) {
      if (type.name.name().equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException(name);
  }

  @PrimitiveValue({
    "struct:exn",
    "struct:exn:fail",
    "struct:exn:fail:contract",
    "struct:exn:fail:contract:arity",
    "struct:exn:fail:contract:divide-by-zero",
    "struct:exn:fail:contract:non-fixnum-result",
    "struct:exn:fail:contract:continuation",
    "struct:exn:fail:contract:variable",
    "struct:exn:fail:syntax",
    "struct:exn:fail:syntax:unbound",
    "struct:exn:fail:syntax:missing-module",
    "struct:exn:fail:read",
    "struct:exn:fail:read:eof",
    "struct:exn:fail:read:non-char",
    "struct:exn:fail:filesystem",
    "struct:exn:fail:filesystem:exists",
    "struct:exn:fail:filesystem:version",
    "struct:exn:fail:filesystem:errno",
    "struct:exn:fail:filesystem:missing-module",
    "struct:exn:fail:network",
    "struct:exn:fail:network:errno",
    "struct:exn:fail:out-of-memory",
    "struct:exn:fail:unsupported",
    "struct:exn:fail:user",
    "struct:exn:break",
    "struct:exn:break:hang-up",
    "struct:exn:break:terminate"
  })
  static StructType descriptor(String name) {
    return type(name.substring("struct:".length()));
  }

  @PrimitiveValue({
    "exn",
    "exn:fail",
    "exn:fail:contract",
    "exn:fail:contract:arity",
    "exn:fail:contract:divide-by-zero",
    "exn:fail:contract:non-fixnum-result",
    "exn:fail:contract:continuation",
    "exn:fail:contract:variable",
    "exn:fail:syntax",
    "exn:fail:syntax:unbound",
    "exn:fail:syntax:missing-module",
    "exn:fail:read",
    "exn:fail:read:eof",
    "exn:fail:read:non-char",
    "exn:fail:filesystem",
    "exn:fail:filesystem:exists",
    "exn:fail:filesystem:version",
    "exn:fail:filesystem:errno",
    "exn:fail:filesystem:missing-module",
    "exn:fail:network",
    "exn:fail:network:errno",
    "exn:fail:out-of-memory",
    "exn:fail:unsupported",
    "exn:fail:user",
    "exn:break",
    "exn:break:hang-up",
    "exn:break:terminate",
    "make-exn:fail:syntax",
    "make-exn:fail:syntax:unbound",
    "make-exn:fail:syntax:missing-module",
    "make-exn:fail:filesystem:missing-module"
  })
  static Procedure constructor(String name) {
    String plain = name.startsWith("make-") ? name.substring("make-".length()) : name;
    return BuiltinStructs.constructor(type(plain));
  }

  @PrimitiveValue({
    "exn?",
    "exn:fail?",
    "exn:fail:contract?",
    "exn:fail:contract:arity?",
    "exn:fail:contract:divide-by-zero?",
    "exn:fail:contract:non-fixnum-result?",
    "exn:fail:contract:continuation?",
    "exn:fail:contract:variable?",
    "exn:fail:syntax?",
    "exn:fail:syntax:unbound?",
    "exn:fail:syntax:missing-module?",
    "exn:fail:read?",
    "exn:fail:read:eof?",
    "exn:fail:read:non-char?",
    "exn:fail:filesystem?",
    "exn:fail:filesystem:exists?",
    "exn:fail:filesystem:version?",
    "exn:fail:filesystem:errno?",
    "exn:fail:filesystem:missing-module?",
    "exn:fail:network?",
    "exn:fail:network:errno?",
    "exn:fail:out-of-memory?",
    "exn:fail:unsupported?",
    "exn:fail:user?",
    "exn:break?",
    "exn:break:hang-up?",
    "exn:break:terminate?"
  })
  static Procedure predicate(String name) {
    return BuiltinStructs.predicate(type(name.substring(0, name.length() - 1)));
  }

  @PrimitiveValue("exn-message")
  static Procedure message() {
    return BuiltinStructs.accessor(ExnTypes.EXN, 0, "message");
  }

  @PrimitiveValue("exn-continuation-marks")
  static Procedure continuationMarks() {
    return BuiltinStructs.accessor(ExnTypes.EXN, 1, "continuation-marks");
  }

  @PrimitiveValue({
    "exn:fail:contract:variable-id",
    "exn:fail:syntax-exprs",
    "exn:fail:syntax:missing-module-path",
    "exn:fail:read-srclocs",
    "exn:fail:filesystem:errno-errno",
    "exn:fail:filesystem:missing-module-path",
    "exn:fail:network:errno-errno",
    "exn:break-continuation"
  })
  static Procedure ownField(String name) {
    int dash = name.lastIndexOf('-');
    return BuiltinStructs.accessor(type(name.substring(0, dash)), 0, name.substring(dash + 1));
  }
}
