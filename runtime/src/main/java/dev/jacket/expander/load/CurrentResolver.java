package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.cache.Recording;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/**
 * The resolver that {@code current-module-name-resolver} holds: the engine's own one, or a
 * procedure that a script has put in its place.
 */
public final class CurrentResolver implements ModulePathResolver {
  private static final int NOTIFY = 1 << 2;
  private static final int RESOLVE = 1 << 3 | 1 << 4;

  /** {@code current-module-name-resolver}. */
  public static final Parameter PARAMETER =
      Parameter.builtin(
          "current-module-name-resolver",
          new ContractGuard(
              "current-module-name-resolver",
              "(and/c (procedure-arity-includes/c 2) (procedure-arity-includes/c 4))",
              v -> Applicables.accepts(v, 2) && Applicables.accepts(v, 4)),
          new Standard());

  /** Where an engine keeps its resolver; not a parameter that scripts see. */
  public static final Parameter OF_ENGINE =
      Parameter.builtin("engine-module-name-resolver", null, null);

  private final ModulePathResolver standard;

  /** Stands in front of the engine's own resolver. */
  public CurrentResolver(ModulePathResolver standard) {
    this.standard = standard;
  }

  /** The resolver of an engine. */
  public static CurrentResolver of(Machine m) {
    return (CurrentResolver) OF_ENGINE.get(m);
  }

  @Override
  public boolean isPath(Object datum) {
    return standard.isPath(datum);
  }

  @Override
  public ModuleName resolve(
      Machine m, Object path, @Nullable ModuleName relativeTo, Namespace namespace, boolean load) {
    Object current = PARAMETER.get(m);
    if (current instanceof Standard || path instanceof ModuleName) {
      return resolved(m, path, relativeTo, namespace, load);
    }
    Object base = relativeTo == null ? Boolean.FALSE : relativeTo;
    Object name = m.callNested(current, path, base, Boolean.FALSE, load);
    if (!(name instanceof ModuleName found)) {
      throw Errors.contract(
          Message.of(
                  "module-path-index-resolve: result from module name resolver is not a resolved module"
                      + " path\n  result: ")
              .show(name));
    }
    note(m, found);
    return found;
  }

  private ModuleName resolved(
      Machine m, Object path, @Nullable ModuleName relativeTo, Namespace namespace, boolean load) {
    ModuleName name = standard.resolve(m, path, relativeTo, namespace, load);
    note(m, name);
    return name;
  }

  /** What is compiled depends on the module. */
  private static void note(Machine m, ModuleName name) {
    Recording recording = Recording.current(m);
    if (recording != null) {
      recording.module(name);
    }
  }

  /** The parameter's first value: resolves in the current namespace. */
  private static final class Standard extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object name, Object namespace) {
      return VoidValue.VOID;
    }

    @Override
    public Object call3(Machine m, int depth, Object path, Object base, Object syntax) {
      return call4(m, depth, path, base, syntax, Boolean.TRUE);
    }

    @Override
    public Object call4(
        Machine m, int depth, Object path, Object base, Object syntax, Object load) {
      CurrentResolver resolver = CurrentResolver.of(m);
      if (!resolver.isPath(path) && !(path instanceof ModuleName)) {
        throw Errors.argument(name(), "module-path?", 0, path);
      }
      ModuleName relativeTo = base instanceof ModuleName name ? name : null;
      Namespace now = Namespace.current(m);
      try {
        return resolver.resolved(m, path, relativeTo, now, load != Boolean.FALSE);
      } catch (RacketException e) {
        throw syntax instanceof Syntax s ? MissingModules.located(e, s) : e;
      }
    }

    @Override
    public long arityMask() {
      return NOTIFY | RESOLVE;
    }

    @Override
    public String name() {
      return "standard-module-name-resolver";
    }
  }
}
