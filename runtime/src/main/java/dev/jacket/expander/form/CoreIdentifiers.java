package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.BulkBindings;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers bound to core forms and kernel builtins at every phase, for code the expander adds.
 */
public final class CoreIdentifiers {
  /** The bindings of core forms and kernel builtins. */
  public static final BulkBindings KERNEL = new KernelBindings();

  private final Context context;
  private final Map<String, Syntax> made = new HashMap<>();

  CoreIdentifiers(ScopeSpace scopes) {
    context = Context.EMPTY.add(scopes.multiScope(KERNEL));
  }

  /** The lexical context. */
  public Context context() {
    return context;
  }

  /** The identifier of a form or builtin of {@code #%kernel}. */
  public Syntax id(String name) {
    return made.computeIfAbsent(name, n -> new Syntax(Symbol.of(n), context, SourceLoc.NONE, null));
  }

  /** What a kernel name is bound to, or null. */
  static @Nullable ModuleBinding kernelBinding(Symbol name) {
    ModuleName module;
    if (Expander.isCoreForm(name)) {
      module = ModuleName.CORE;
    } else if (PrimitiveModules.has("#%kernel", name.name())) {
      module = ModuleName.KERNEL;
    } else {
      return null;
    }
    return new ModuleBinding(
        module, name, 0, new ModuleBinding.Nominal(ModuleName.KERNEL, name, 0), null);
  }

  private static final class KernelBindings implements BulkBindings {
    @Override
    public @Nullable Binding get(Symbol name) {
      return kernelBinding(name);
    }

    @Override
    public Iterable<Symbol> names() {
      java.util.List<Symbol> names = new java.util.ArrayList<>(CoreForms.NAMES);
      PrimitiveModules.names("#%kernel").forEach(n -> names.add(Symbol.of(n)));
      return names;
    }
  }
}
