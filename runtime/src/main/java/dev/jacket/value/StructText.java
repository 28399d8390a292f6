package dev.jacket.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a structure is printed. */
public final class StructText {
  /** The property {@code prop:custom-write}: a procedure that prints the structure. */
  public static final StructProperty CUSTOM_WRITE = new StructProperty("custom-write");

  /** The property {@code prop:custom-print-quotable}: self, never, maybe or always. */
  public static final StructProperty CUSTOM_PRINT_QUOTABLE =
      new StructProperty("custom-print-quotable");

  /** Stands for hidden fields; no symbol, as it is never quoted. */
  private static final Object HIDDEN =
      new Object() {
        @Override
        public String toString() {
          return "...";
        }
      };

  private StructText() {}

  /** Whether a structure with {@code prop:custom-write} can stand within a quoted form. */
  static boolean isQuotable(Struct s) {
    Object how = s.property(CUSTOM_PRINT_QUOTABLE);
    return how != Symbol.of("never");
  }

  /**
   * The fields to print, {@code ...} for those of each opaque type in the lineage; null if the
   * whole structure is opaque.
   */
  static @Nullable List<Object> fields(Struct s, @Nullable Object inspector) {
    List<StructType> lineage = new ArrayList<>();
    for (StructType t = s.type; t != null; t = t.parent) {
      lineage.add(0, t);
    }
    List<Object> shown = new ArrayList<>();
    boolean any = false;
    for (StructType t : lineage) {
      int end = t.fieldCount;
      if (isVisible(t, inspector)) {
        any = true;
        for (int i = end - t.ownCount; i < end; i++) {
          shown.add(s.fields[i]);
        }
      } else if (shown.isEmpty() || shown.get(shown.size() - 1) != HIDDEN) {
        shown.add(HIDDEN);
      }
    }
    return any ? shown : null;
  }

  private static boolean isVisible(StructType t, @Nullable Object inspector) {
    return t.inspector == Boolean.FALSE
        || t.prefabKey != null
        || inspector instanceof Inspector i && i.controls(t.inspector);
  }

  /** How an opaque structure prints: one that is applied by way of a field, as that field does. */
  static String opaque(Struct s) {
    if (s.type.procedureProperty instanceof Long index) {
      Object applied = s.fields[index.intValue()];
      return applied instanceof Struct inner ? opaque(inner) : applied.toString();
    }
    String kind = s.type.procedureProperty == null ? "" : "procedure:";
    return "#<" + kind + s.type.name + ">";
  }
}
