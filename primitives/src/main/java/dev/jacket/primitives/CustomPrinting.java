package dev.jacket.primitives;

import dev.jacket.expander.syntax.TransformerProperties;
import dev.jacket.machine.Impersonation;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructText;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** Whether structures have builtin properties, and their values (reference, section 13.5). */
@PrimitiveModule("#%kernel")
final class CustomPrinting {
  private CustomPrinting() {}

  private static @Nullable Object value(Object v, StructProperty property) {
    if (v instanceof StructType type) {
      return type.property(property);
    }
    Struct s = Impersonation.struct(v);
    return s == null ? null : s.property(property);
  }

  private static Object required(String who, String contract, Object v, StructProperty property) {
    Object found = value(v, property);
    if (found == null) {
      throw Errors.argument(who, contract, 0, v);
    }
    return found;
  }

  @Primitive("custom-write?")
  static boolean isCustomWrite(Object v) {
    return value(v, StructText.CUSTOM_WRITE) != null;
  }

  @Primitive("custom-write-accessor")
  static Object customWriteAccessor(Object v) {
    return required("custom-write-accessor", "custom-write?", v, StructText.CUSTOM_WRITE);
  }

  @Primitive("custom-print-quotable?")
  static boolean isCustomPrintQuotable(Object v) {
    return value(v, StructText.CUSTOM_PRINT_QUOTABLE) != null;
  }

  @Primitive("custom-print-quotable-accessor")
  static Object customPrintQuotableAccessor(Object v) {
    return required(
        "custom-print-quotable-accessor",
        "custom-print-quotable?",
        v,
        StructText.CUSTOM_PRINT_QUOTABLE);
  }

  @Primitive("liberal-define-context?")
  static boolean isLiberalDefineContext(Object v) {
    return value(v, TransformerProperties.LIBERAL_DEFINE_CONTEXT) != null;
  }
}
