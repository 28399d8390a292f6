package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.expander.module.Instances;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
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
    return (ModuleInstance) unit(reference).instance();
  }

  /** The phase of the code that a variable reference stands in. */
  static int phase(Object reference) {
    return unit(reference).phase();
  }

  private static SyntaxLiterals unit(Object reference) {
    return (SyntaxLiterals) ((VariableReference) reference).instance;
  }

  /**
   * The namespace of an instance: of the top level that it is, or of a module.
   *
   * @param seen the instances of other modules that are seen from there
   */
  static Namespace namespace(Instances seen, ModuleInstance instance) {
    Namespace ns = Namespace.of(seen, instance);
    if (ns == null) {
      throw Errors.contract(
          "module->namespace: module source is not available\n  module name: "
              + instance.name.text());
    }
    return ns;
  }
}
