package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.Access;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.NamespaceRequire;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.BindingTable;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Variable;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Inspector;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Namespaces (reference, section 14.1). */
@PrimitiveModule("#%kernel")
public final class Namespaces {
  @PrimitiveValue("current-namespace")
  public static final Parameter CURRENT_NAMESPACE = Namespace.CURRENT;

  private Namespaces() {}

  @Primitive("namespace?")
  public static boolean isNamespace(Object v) {
    return v instanceof Namespace;
  }

  @Primitive("make-empty-namespace")
  public static Object makeEmptyNamespace(Machine m) {
    Namespace now = Namespace.current(m);
    return Namespace.topLevel(now.registry.another(), now.phase);
  }

  private static Namespace orCurrent(Machine m, @Nullable Object namespace) {
    return namespace instanceof Namespace ns ? ns : Namespace.current(m);
  }

  @Primitive(value = "namespace-syntax-introduce", terse = true)
  public static Object namespaceSyntaxIntroduce(
      Machine m, Syntax s, @Is("namespace?") @Nullable Object namespace) {
    return introduce(orCurrent(m, namespace), s);
  }

  /** The scopes of a namespace added; of a module form only to its keyword. */
  static Syntax introduce(Namespace ns, Syntax s) {
    if (isModule(ns, s)) {
      Pair form = (Pair) s.content();
      return s.rebuilt(new Pair(ns.introduce((Syntax) form.car), form.cdr));
    }
    return ns.introduce(s);
  }

  /** Whether syntax without scopes is a module form in a namespace. */
  static boolean isModule(Namespace ns, Syntax s) {
    return s.content() instanceof Pair p
        && p.car instanceof Syntax head
        && head.isIdentifier()
        && Resolution.resolve(ns.introduce(head), ns.phase) instanceof ModuleBinding b
        && b.module.equals(ModuleName.CORE)
        && b.name == Symbol.of("module");
  }

  @Primitive("namespace-base-phase")
  public static long namespaceBasePhase(Machine m, @Is("namespace?") @Nullable Object namespace) {
    return orCurrent(m, namespace).phase;
  }

  @Primitive("namespace-module-registry")
  public static Object namespaceModuleRegistry(@Is("namespace?") Object namespace) {
    return ((Namespace) namespace).registry;
  }

  @Primitive("namespace-symbol->identifier")
  public static Object namespaceSymbolToIdentifier(Machine m, Symbol name) {
    return Namespace.current(m).introduce(SyntaxData.toSyntax(Context.EMPTY, name));
  }

  @Primitive("namespace-module-identifier")
  public static Object namespaceModuleIdentifier(Machine m, @Nullable Object where) {
    return SyntaxData.id(Expander.of(m).coreContext(Namespace.current(m).registry), "module");
  }

  // ---- requires ----

  @Primitive(value = "namespace-require", aliases = "namespace-require/constant", control = true)
  public static Object namespaceRequire(Machine m, Object spec, @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    return m.tailCall(requiring(m, ns, spec, NamespaceRequire.Mode.INSTANTIATE));
  }

  @Primitive(value = "namespace-require/copy", control = true)
  public static Object namespaceRequireCopy(Machine m, Object spec, @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    return m.tailCall(requiring(m, ns, spec, NamespaceRequire.Mode.COPY));
  }

  @Primitive(value = "namespace-require/expansion-time", control = true)
  public static Object namespaceRequireExpansionTime(
      Machine m, Object spec, @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    return m.tailCall(requiring(m, ns, spec, NamespaceRequire.Mode.VISIT));
  }

  private static NamespaceRequire requiring(
      Machine m, Namespace ns, Object spec, NamespaceRequire.Mode mode) {
    return new NamespaceRequire(Expander.of(m), ns, form(m, ns, spec), mode);
  }

  private static Syntax form(Machine m, Namespace ns, Object spec) {
    Context core = Expander.of(m).coreContext(ns.registry);
    Syntax quoted =
        spec instanceof Syntax s ? s : ns.introduce(SyntaxData.toSyntax(Context.EMPTY, spec));
    return SyntaxData.toSyntax(core, Lists.of(SyntaxData.id(core, "#%require"), quoted));
  }

  // ---- variables ----

  @Primitive(value = "namespace-variable-value", control = true, terse = true)
  public static Object namespaceVariableValue(
      Machine m,
      Symbol name,
      @Nullable Object useMapping,
      @Is("(or/c #f (procedure-arity-includes/c 0))") @Nullable Object failure,
      @Is("namespace?") @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    boolean mapped = useMapping == null || useMapping != Boolean.FALSE;
    boolean fails = failure != null && failure != Boolean.FALSE;
    Object value = mapped ? mappedValue(m, ns, name, fails) : ownValue(ns, name);
    if (value != null) {
      return value;
    }
    if (failure != null && fails) {
      return m.tailCall(failure);
    }
    throw new RacketException(
        ExnTypes.VARIABLE,
        "namespace-variable-value: given name is not defined\n  name: " + name,
        name);
  }

  private static @Nullable Object ownValue(Namespace ns, Symbol name) {
    Variable v = ns.instance.existingVariable(ns.phase - ns.instance.zeroPhase, name);
    return v == null ? null : v.value;
  }

  private static @Nullable Object mappedValue(
      Machine m, Namespace ns, Symbol name, boolean noSyntax) {
    Syntax id = ns.introduce(SyntaxData.toSyntax(Context.EMPTY, name));
    Binding b = Resolution.resolve(id, ns.phase);
    if (!(b instanceof ModuleBinding binding)) {
      return ownValue(ns, name);
    }
    if (InspectorParameters.currentCode(m) != Inspector.ROOT) {
      Access.check(id, binding, false, null, ExpandContext.topLevel(Expander.of(m), ns));
    }
    return noSyntax && isSyntax(m, ns, binding) ? null : value(m, ns, binding);
  }

  /** Whether a binding is to a transformer or a core form. */
  private static boolean isSyntax(Machine m, Namespace ns, ModuleBinding b) {
    if (b.module.equals(ModuleName.CORE)) {
      return true;
    }
    if (b.module.equals(ns.name())) {
      return ns.instance.transformerValue(b.phase, b.name) != null;
    }
    return !Registry.isPrimitive(b.module)
        && ns.registry.require(m, b.module).isSyntax(b.phase, b.name);
  }

  /** The value of the variable that a binding refers to; null if there is none. */
  static @Nullable Object value(Machine m, Namespace ns, ModuleBinding b) {
    if (b.module.equals(ModuleName.CORE)) {
      throw syntaxNotVariable(b);
    }
    if (Registry.isPrimitive(b.module)) {
      return PrimitiveModules.value(b.module.root.toString(), b.name.name());
    }
    if (b.module.equals(ns.name())) {
      Variable v = ns.instance.existingVariable(b.phase, b.name);
      if (v == null && ns.instance.transformerValue(b.phase, b.name) != null) {
        throw syntaxNotVariable(b);
      }
      return v == null ? null : v.value;
    }
    if (ns.registry.require(m, b.module).isSyntax(b.phase, b.name)) {
      throw syntaxNotVariable(b);
    }
    int zero = ns.phase - b.phase;
    new Instantiation(ns.instances).add(b.module, zero, b.phase).runNested(m);
    ModuleInstance instance = ns.instances.instance(m, b.module, zero);
    return instance.variable(b.phase, b.name).value;
  }

  private static RacketException syntaxNotVariable(ModuleBinding b) {
    Symbol name = b.nominal.name();
    return new RacketException(
        ExnTypes.SYNTAX, "namespace-variable-value: bound to syntax\n  in: " + name, Lists.of());
  }

  @Primitive(value = "namespace-set-variable-value!", terse = true)
  public static void namespaceSetVariableValue(
      Machine m,
      Symbol name,
      Object value,
      @Nullable Object map,
      @Is("namespace?") @Nullable Object namespace,
      @Nullable Object asConstant) {
    Namespace ns = orCurrent(m, namespace);
    int level = ns.phase - ns.instance.zeroPhase;
    Variable v = ns.instance.variable(level, name);
    if (v.constant) {
      throw new RacketException(ExnTypes.VARIABLE, name + ": cannot modify a constant", name);
    }
    v.value = value;
    v.constant = asConstant != null && asConstant != Boolean.FALSE;
    if (map != null && map != Boolean.FALSE) {
      ns.instance.forgetTransformer(level, name);
      Syntax id = ns.introduce(SyntaxData.toSyntax(Context.EMPTY, name));
      Resolution.bind(id, ns.phase, ModuleBinding.definition(ns.name(), name, level));
    }
  }

  @Primitive(value = "namespace-undefine-variable!", terse = true)
  public static void namespaceUndefineVariable(
      Machine m, Symbol name, @Is("namespace?") @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    Variable v = ns.instance.existingVariable(ns.phase - ns.instance.zeroPhase, name);
    if (v != null) {
      v.value = null;
    }
  }

  @Primitive("namespace-mapped-symbols")
  public static Object namespaceMappedSymbols(
      Machine m, @Is("namespace?") @Nullable Object namespace) {
    Namespace ns = orCurrent(m, namespace);
    Syntax id = ns.introduce(SyntaxData.toSyntax(Context.EMPTY, Symbol.of("x")));
    List<Object> names = new ArrayList<>(BindingTable.names(id.context().at(ns.phase)));
    for (Symbol s : ns.instance.variableNames(ns.phase - ns.instance.zeroPhase)) {
      if (!names.contains(s)) {
        names.add(s);
      }
    }
    return Lists.of(names);
  }

  // ---- modules in other namespaces ----

  @Primitive(value = "namespace-attach-module-declaration", terse = true)
  public static void namespaceAttachModuleDeclaration(
      Machine m,
      @Is("namespace?") Object from,
      @Is("(or/c module-path? module-path-index? resolved-module-path?)") Object path,
      @Is("namespace?") @Nullable Object to) {
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    new ModuleAttachment(((Namespace) from).instances, orCurrent(m, to).instances).declare(name);
  }

  @Primitive(value = "namespace-attach-module", terse = true)
  public static void namespaceAttachModule(
      Machine m,
      @Is("namespace?") Object from,
      @Is("(or/c module-path? module-path-index? resolved-module-path?)") Object path,
      @Is("namespace?") @Nullable Object to) {
    Namespace source = (Namespace) from;
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    new ModuleAttachment(source.instances, orCurrent(m, to).instances).attach(name, source.phase);
  }

  @Primitive(value = "namespace-unprotect-module", terse = true)
  public static void namespaceUnprotectModule(
      Machine m,
      dev.jacket.value.Inspector inspector,
      @Is("module-path?") Object path,
      @Is("namespace?") @Nullable Object namespace) {
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    Registry registry = orCurrent(m, namespace).registry;
    Module module = registry.declared(name);
    if (module != null) {
      if (inspector.isAtLeast(registry.guard(module))) {
        registry.unprotect(name, InspectorParameters.currentCode(m));
      }
    } else if (!Registry.isPrimitive(name)) {
      throw Errors.contract(
          "namespace-unprotect-module: module not declared\n  module name: " + name.text());
    }
  }

  @Primitive(value = "module->namespace", terse = true)
  public static Object moduleToNamespace(
      Machine m,
      @Is("(or/c module-path? module-path-index? resolved-module-path?)") Object path,
      @Nullable Object from) {
    Namespace ns = orCurrent(m, from);
    ModuleName name = ModulePathBuiltins.resolve(m, path, false);
    Module module = ns.registry.declared(name);
    if (module == null) {
      throw Errors.contract(
          "module->namespace: unknown module in the current namespace\n  name: " + name);
    }
    ModuleInstance instance = ns.instances.existing(name, ns.phase);
    if (instance == null) {
      throw Errors.contract(
          "module->namespace: module not instantiated in the current namespace\n"
              + "  name: "
              + name);
    }
    if (!InspectorParameters.currentCode(m).isAtLeast(ns.registry.guard(module))) {
      throw Errors.contract(
          "module->namespace: current code inspector cannot access namespace of module\n"
              + "  module name: "
              + name);
    }
    ns.instances.makeAvailable(m, name, ns.phase);
    return NamespaceContracts.namespace(ns.instances, instance);
  }
}
