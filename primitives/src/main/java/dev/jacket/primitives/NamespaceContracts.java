package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.VariableReference;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Errors;

/** The contracts of namespaces and variable references. */
final class NamespaceContracts {
  private NamespaceContracts() {}

  @ContractCheck("namespace?")
  static boolean isNamespace(Object v) {
    return v instanceof Namespace;
  }

  @ContractCheck("variable-reference?")
  static boolean isVariableReference(Object v) {
    return v instanceof VariableReference;
  }

  @ContractCheck("(or/c module-path? module-path-index? resolved-module-path?)")
  static boolean isModule(Object v) {
    return ModulePathBuiltins.isModulePath(v)
        || ModulePathBuiltins.isModulePathIndex(v)
        || v instanceof ModuleName;
  }

  /** The instance that a variable reference belongs to. */
  static ModuleInstance instance(Object reference) {
    Object unit = ((VariableReference) reference).instance;
    if (unit instanceof SyntaxLiterals literals
        && literals.instance() instanceof ModuleInstance instance) {
      return instance;
    }
    throw Errors.contract("variable-reference: no instance");
  }

  /** The namespace of an instance: of the top level that it is, or of a module. */
  static Namespace namespace(Machine m, ModuleInstance instance) {
    Namespace ns = Namespace.of(Namespace.current(m).registry, instance);
    if (ns == null) {
      throw Errors.contract(
          "module->namespace: module source is not available\n  module name: "
              + instance.name.text());
    }
    return ns;
  }
}
