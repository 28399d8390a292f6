package dev.jacket.primitives;

import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.SourceLocations;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties by which exceptions tell of source locations and missing modules (reference,
 * section 10.2.5). The builtin exceptions that have them are known here by their types.
 */
@PrimitiveModule("#%kernel")
final class ExceptionProperties {
  @PrimitiveValue("prop:exn:srclocs")
  static final StructProperty SRCLOCS = ExnTypes.SRCLOCS;

  @PrimitiveValue("prop:exn:missing-module")
  static final StructProperty MISSING_MODULE = ExnTypes.MISSING_MODULE;

  private static final Procedure SYNTAX_SRCLOCS = new SyntaxSrclocs();
  private static final Procedure READ_SRCLOCS =
      BuiltinStructs.accessor(ExnTypes.READ, 0, "srclocs");
  private static final Procedure SYNTAX_PATH =
      BuiltinStructs.accessor(ExnTypes.SYNTAX_MISSING_MODULE, 0, "path");
  private static final Procedure FILE_PATH =
      BuiltinStructs.accessor(ExnTypes.FILESYSTEM_MISSING_MODULE, 0, "path");

  private ExceptionProperties() {}

  @Primitive("exn:srclocs?")
  @ContractCheck("exn:srclocs?")
  static boolean isSrclocs(Object v) {
    return srclocs(v) != null;
  }

  @Primitive("exn:srclocs-accessor")
  static Object srclocsAccessor(@Is("exn:srclocs?") Object v) {
    return java.util.Objects.requireNonNull(srclocs(v));
  }

  @Primitive("exn:missing-module?")
  static boolean isMissingModule(Object v) {
    return missingModule(v) != null;
  }

  @Primitive("exn:missing-module-accessor")
  static Object missingModuleAccessor(Object v) {
    Object accessor = missingModule(v);
    if (accessor == null) {
      throw Errors.argument("missing-module-accessor", "missing-module?", 0, v);
    }
    return accessor;
  }

  /** The procedure that gives the source locations of an exception; null if there is none. */
  static @Nullable Object srclocs(Object v) {
    return find(v, SRCLOCS, ExnTypes.READ, READ_SRCLOCS, ExnTypes.SYNTAX, SYNTAX_SRCLOCS);
  }

  private static @Nullable Object missingModule(Object v) {
    return find(
        v,
        MISSING_MODULE,
        ExnTypes.SYNTAX_MISSING_MODULE,
        SYNTAX_PATH,
        ExnTypes.FILESYSTEM_MISSING_MODULE,
        FILE_PATH);
  }

  private static @Nullable Object find(
      Object v,
      StructProperty property,
      StructType firstType,
      Object first,
      StructType secondType,
      Object second) {
    Struct s = Impersonation.struct(v);
    StructType type = s == null && v instanceof StructType t ? t : s == null ? null : s.type;
    if (type == null) {
      return null;
    }
    Object given = type.property(property);
    if (given != null) {
      return given;
    }
    return type.isA(firstType) ? first : type.isA(secondType) ? second : null;
  }

  /** The source locations of the forms of a syntax error. */
  private static final class SyntaxSrclocs extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object v) {
      Struct s = java.util.Objects.requireNonNull(Impersonation.struct(v));
      List<Object> places = new ArrayList<>();
      for (Object form : Lists.toArray(s.fields[2])) {
        SourceLoc at = ((Syntax) form).location;
        if (at != SourceLoc.NONE) {
          places.add(
              SourceLocations.make(at.source(), at.line(), at.column(), at.position(), at.span()));
        }
      }
      return Lists.of(places);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "";
    }
  }
}
