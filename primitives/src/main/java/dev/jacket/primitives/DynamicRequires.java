package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.Access;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** {@code dynamic-require} (reference, section 14.4.3). */
@PrimitiveModule("#%kernel")
public final class DynamicRequires {
  private DynamicRequires() {}

  @Primitive(value = "dynamic-require", control = true, terse = true)
  public static Object dynamicRequire(
      Machine m,
      @Is("(or/c module-path? module-path-index? resolved-module-path?)") Object path,
      Object what,
      @Is("(-> any)") @Nullable Object failure) {
    return require(m, Namespace.current(m), path, what, failure);
  }

  @Primitive(value = "dynamic-require-for-syntax", control = true, terse = true)
  public static Object dynamicRequireForSyntax(
      Machine m,
      @Is("(or/c module-path? module-path-index? resolved-module-path?)") Object path,
      Object what,
      @Is("(-> any)") @Nullable Object failure) {
    Namespace ns = Namespace.current(m);
    return require(m, ns.atPhase(ns.phase + 1), path, what, failure);
  }

  @ContractCheck("(-> any)")
  static boolean isThunk(Object v) {
    return v == Boolean.FALSE || Applicables.accepts(v, 0);
  }

  private static Object require(
      Machine m, Namespace ns, Object path, Object what, @Nullable Object failure) {
    if (!(what instanceof Symbol)
        && what != Boolean.FALSE
        && what != VoidValue.VOID
        && !what.equals(0L)) {
      throw Errors.argument("dynamic-require", "(or/c symbol? #f 0 void?)", 0, what);
    }
    ModuleName name = ModulePathBuiltins.resolve(m, path, true);
    if (!Registry.isPrimitive(name) && ns.registry.find(m, name) == null) {
      String who = what instanceof Symbol ? "dynamic-require" : "instantiate";
      throw Errors.contract(who + ": unknown module\n  module name: " + name.text());
    }
    Object onFailure = failure == Boolean.FALSE ? null : failure;
    if (!(what instanceof Symbol s)) {
      return m.tailCall(new Instantiate(ns, name, what));
    }
    return m.tailCall(new GetValue(ns, name, s, onFailure));
  }

  /** Runs a module without wanting a value: {@code #f} its run time, void its compile time. */
  private static final class Instantiate extends Procedure {
    private final Namespace namespace;
    private final ModuleName name;
    private final Object what;

    Instantiate(Namespace namespace, ModuleName name, Object what) {
      this.namespace = namespace;
      this.name = name;
      this.what = what;
    }

    @Override
    public Object call0(Machine m, int depth) {
      if (what == VoidValue.VOID) {
        namespace.instances.makeAvailable(m, name, namespace.phase);
        namespace.visit(m, namespace.phase + 1);
        return VoidValue.VOID;
      }
      return new Instantiation(namespace.instances)
          .add(name, namespace.phase, 0)
          .run(m, depth, null);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "dynamic-require";
    }
  }

  /** Runs a module and gets the value of what it provides. */
  private static final class GetValue extends Procedure {
    private final Namespace namespace;
    private final ModuleName name;
    private final Symbol what;
    private final @Nullable Object failure;

    GetValue(Namespace namespace, ModuleName name, Symbol what, @Nullable Object failure) {
      this.namespace = namespace;
      this.name = name;
      this.what = what;
      this.failure = failure;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Registry registry = namespace.registry;
      boolean primitive = Registry.isPrimitive(name);
      Module module = primitive ? null : registry.require(m, name);
      Provided found =
          module == null ? Import.primitives(name).get(what) : module.provides(0).get(what);
      if (found == null) {
        if (failure != null) {
          return m.tailCall(failure);
        }
        throw Errors.contract(
            "dynamic-require: name is not provided\n  name: '"
                + Printer.errorString(what).replaceFirst("^'", "")
                + "\n  module: "
                + name);
      }
      ModuleBinding b = found.binding();
      if (found.isProtected() && !Access.isGranted(b, null, m, registry)) {
        throw Errors.contract(
            "dynamic-require: name is protected\n  name: "
                + Printer.errorString(what)
                + "\n  module: "
                + name);
      }
      Instantiation all = new Instantiation(namespace.instances);
      if (!primitive) {
        all.add(name, namespace.phase, 0);
      }
      if (found.isSyntax()) {
        return all.run(m, depth, new Syntactic(namespace, b, what));
      }
      if (!Registry.isPrimitive(b.module)) {
        all.add(b.module, namespace.phase - b.phase, b.phase);
      }
      return all.run(m, depth, new Fetch(namespace, b));
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "dynamic-require";
    }
  }

  /** The value of a variable whose module has been run. */
  private static final class Fetch extends Procedure {
    private final Namespace namespace;
    private final ModuleBinding binding;

    Fetch(Namespace namespace, ModuleBinding binding) {
      this.namespace = namespace;
      this.binding = binding;
    }

    @Override
    public Object call0(Machine m, int depth) {
      if (Registry.isPrimitive(binding.module)) {
        return java.util.Objects.requireNonNull(
            PrimitiveModules.value(binding.module.root.toString(), binding.name.name()));
      }
      return namespace
          .instances
          .instance(m, binding.module, namespace.phase - binding.phase)
          .variable(binding.phase, binding.name)
          .get();
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "dynamic-require";
    }
  }

  /** The value of an expression that is a use of a provided macro. */
  private static final class Syntactic extends Procedure {
    private final Namespace namespace;
    private final ModuleBinding binding;
    private final Symbol what;

    Syntactic(Namespace namespace, ModuleBinding binding, Symbol what) {
      this.namespace = namespace;
      this.binding = binding;
      this.what = what;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Namespace fresh = Namespace.topLevel(namespace.registry, namespace.phase);
      dev.jacket.expander.syntax.Syntax id =
          fresh.introduce(SyntaxData.toSyntax(Context.EMPTY, what));
      dev.jacket.expander.syntax.Resolution.bind(id, namespace.phase, binding);
      if (binding.module.equals(ModuleName.CORE)) {
        throw SyntaxMessage.error("bad syntax", id);
      }
      return new dev.jacket.expander.form.Evaluation(Expander.of(m), fresh, id).run(m, depth);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "dynamic-require";
    }
  }
}
