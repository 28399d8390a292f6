package dev.jacket.primitives;

import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Inspector;
import org.jspecify.annotations.Nullable;

/** Inspectors (reference, section 14.9). */
@PrimitiveModule("#%kernel")
final class Inspectors {
  @PrimitiveValue("current-inspector")
  static final Parameter CURRENT = InspectorParameters.CURRENT;

  @PrimitiveValue("current-code-inspector")
  static final Parameter CURRENT_CODE = InspectorParameters.CURRENT_CODE;

  private Inspectors() {}

  @Primitive(value = "inspector?", folds = true)
  static boolean isInspector(Object v) {
    return v instanceof Inspector;
  }

  @Primitive("make-inspector")
  static Object makeInspector(Machine m, @Nullable Inspector superior) {
    return new Inspector(superior == null ? InspectorParameters.current(m) : superior);
  }

  @Primitive("make-sibling-inspector")
  static Object makeSiblingInspector(Machine m, @Nullable Inspector sibling) {
    return new Inspector((sibling == null ? InspectorParameters.current(m) : sibling).superior());
  }

  @Primitive("inspector-superior?")
  static boolean isInspectorSuperior(Inspector superior, Inspector inferior) {
    return superior.isSuperiorTo(inferior);
  }
}
