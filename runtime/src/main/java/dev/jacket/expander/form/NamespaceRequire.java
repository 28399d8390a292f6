package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code namespace-require} and its variants that do less or more than a {@code require} form
 * (reference, section 14.1).
 */
public final class NamespaceRequire extends Procedure {
  private final Expander expander;
  private final Namespace namespace;
  private final Syntax form;
  private final Mode mode;

  /** What is done with the required modules. */
  public enum Mode {
    /** They are instantiated. */
    INSTANTIATE,
    /** They are instantiated, and their variables are copied into the namespace. */
    COPY,
    /** Only their compile-time code is run. */
    VISIT
  }

  /**
   * Prepares to require.
   *
   * @param form a {@code #%require} form
   */
  public NamespaceRequire(Expander expander, Namespace namespace, Syntax form, Mode mode) {
    this.expander = expander;
    this.namespace = namespace;
    this.form = form;
    this.mode = mode;
  }

  @Override
  public Object call0(Machine m, int depth) {
    ExpandContext ctx = ExpandContext.topLevel(expander, namespace);
    Noting importer = new Noting(ctx, mode == Mode.COPY);
    new Requires(form, ctx, importer, name()).all();
    if (mode == Mode.VISIT) {
      ctx.visit(namespace.phase + 1);
      return VoidValue.VOID;
    }
    Instantiation all = new Instantiation(namespace.instances);
    for (Module.Require r : importer.modules) {
      if (r.shift() != Phase.LABEL) {
        all.add(r.module(), r.shift(), namespace.phase - r.shift());
      }
    }
    Copy copy = mode == Mode.COPY ? new Copy(namespace, importer.variables) : null;
    return all.run(m, depth, copy);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "namespace-require";
  }

  /** An imported variable. */
  private record Imported(Syntax id, ModuleBinding binding) {}

  /** Binds what is imported, and notes modules and variables. */
  private static final class Noting extends Requires.Plainly {
    final List<Module.Require> modules = new ArrayList<>();
    final List<Imported> variables = new ArrayList<>();
    private final int phase;
    private final boolean copies;

    Noting(ExpandContext ctx, boolean copies) {
      super(ctx);
      this.copies = copies;
      this.phase = ctx.phase();
    }

    @Override
    public void required(ModuleName module, int shift, Syntax path) {
      super.required(module, shift, path);
      modules.add(new Module.Require(module, shift));
    }

    @Override
    public void bulk(Import all, Context context, int at, boolean shadowable) {
      super.bulk(all, context, at, shadowable);
      if (!copies) {
        return;
      }
      for (Symbol name : all.names()) {
        note(new Syntax(name, context, dev.jacket.expander.syntax.SourceLoc.NONE, null), at, all);
      }
    }

    private void note(Syntax id, int at, Import all) {
      ModuleBinding binding = all.get((Symbol) id.content());
      if (binding != null && at == phase && !all.isSyntax((Symbol) id.content())) {
        variables.add(new Imported(id, binding));
      }
    }

    @Override
    public void single(Syntax local, int at, Provided provided, ModuleBinding binding) {
      super.single(local, at, provided, binding);
      if (at == phase && !provided.isSyntax()) {
        variables.add(new Imported(local, binding));
      }
    }
  }

  /** Makes variables of the namespace with the values of imported ones. */
  private static final class Copy extends Procedure {
    private final Namespace namespace;
    private final List<Imported> variables;

    Copy(Namespace namespace, List<Imported> variables) {
      this.namespace = namespace;
      this.variables = variables;
    }

    @Override
    public Object call0(Machine m, int depth) {
      int level = namespace.phase - namespace.instance.zeroPhase;
      for (Imported v : variables) {
        Object value = value(m, v.binding);
        if (value != null) {
          Symbol name = (Symbol) v.id.content();
          namespace.instance.forgetTransformer(level, name);
          namespace.instance.variable(level, name).value = value;
          Resolution.bind(
              v.id, namespace.phase, ModuleBinding.definition(namespace.name(), name, level));
        }
      }
      return VoidValue.VOID;
    }

    private @Nullable Object value(Machine m, ModuleBinding b) {
      if (Registry.isPrimitive(b.module)) {
        return null;
      }
      int zero = namespace.phase - b.phase;
      new Instantiation(namespace.instances).add(b.module, zero, b.phase).runNested(m);
      ModuleInstance instance = namespace.instances.instance(m, b.module, zero);
      return instance.variable(b.phase, b.name).value;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "namespace-require/copy";
    }
  }
}
