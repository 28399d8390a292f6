package dev.jacket.primitives;

import dev.jacket.expander.binding.ModulePathIndex;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Variable;
import dev.jacket.machine.VariableReference;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;

/** What {@code #%variable-reference} leads to (reference, section 14.1). */
@PrimitiveModule("#%kernel")
public final class VariableReferences {
  private VariableReferences() {}

  @Primitive("variable-reference?")
  public static boolean isVariableReference(Object v) {
    return v instanceof VariableReference;
  }

  @Primitive("variable-reference-constant?")
  public static boolean isVariableReferenceConstant(@Is("variable-reference?") Object r) {
    Variable v = ((VariableReference) r).variable;
    return v == null || v.constant;
  }

  @Primitive("variable-reference->phase")
  public static long variableReferenceToPhase(@Is("variable-reference?") Object r) {
    return NamespaceContracts.phase(r);
  }

  @Primitive("variable-reference->module-base-phase")
  public static long variableReferenceToModuleBasePhase(@Is("variable-reference?") Object r) {
    return NamespaceContracts.instance(r).zeroPhase;
  }

  @Primitive("variable-reference->namespace")
  public static Object variableReferenceToNamespace(
      Machine m, @Is("variable-reference?") Object r) {
    ModuleInstance instance = NamespaceContracts.instance(r);
    if (instance.module != null) {
      // forms that are evaluated there may use the module's macros
      instance.space.makeAvailable(m, instance.name, instance.zeroPhase);
    }
    return NamespaceContracts.namespace(instance.space, instance)
        .atPhase(NamespaceContracts.phase(r));
  }

  @Primitive("variable-reference->empty-namespace")
  public static Object variableReferenceToEmptyNamespace(@Is("variable-reference?") Object r) {
    return Namespace.topLevel(
        NamespaceContracts.instance(r).space.registry, NamespaceContracts.phase(r));
  }

  @Primitive("variable-reference->module-source")
  public static Object variableReferenceToModuleSource(@Is("variable-reference?") Object r) {
    ModuleInstance instance = NamespaceContracts.instance(r);
    return instance.module == null ? Boolean.FALSE : instance.module.details().source();
  }

  @Primitive("variable-reference->resolved-module-path")
  public static Object variableReferenceToResolvedModulePath(@Is("variable-reference?") Object r) {
    ModuleInstance instance = NamespaceContracts.instance(r);
    return instance.module == null ? Boolean.FALSE : instance.name;
  }

  @Primitive("variable-reference->module-path-index")
  public static Object variableReferenceToModulePathIndex(@Is("variable-reference?") Object r) {
    ModuleInstance instance = NamespaceContracts.instance(r);
    if (instance.name.isTopLevel()) {
      return Boolean.FALSE;
    }
    return instance.module == null
        ? ModulePathIndex.of(instance.name)
        : ModulePathBuiltins.index(instance.name);
  }

  @Primitive("variable-reference->module-declaration-inspector")
  public static Object variableReferenceToModuleDeclarationInspector(
      @Is("variable-reference?") Object r) {
    String who = "variable-reference->module-declaration-inspector: ";
    if (((VariableReference) r).variable != null) {
      throw Errors.contract(
          who
              + "variable reference does not refer to an anonymous module variable\n"
              + "  variable reference: "
              + r);
    }
    Module module = NamespaceContracts.instance(r).module;
    if (module == null) {
      throw Errors.contract(who + "given variable reference is not from a module");
    }
    return module.details().inspector();
  }

  @Primitive("variable-reference-from-unsafe?")
  public static boolean isVariableReferenceFromUnsafe(@Is("variable-reference?") Object r) {
    return false;
  }
}
