package dev.jacket.expander.store;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.CodeLoader;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.machine.Machine;
import dev.jacket.value.Inspector;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Where stored modules are declared.
 *
 * @param machine the engine's machine
 * @param registry the registry that gets the modules
 * @param code what restores their code
 * @param inspector the code inspector with which they are declared
 */
public record Host(Machine machine, Registry registry, CodeLoader code, Inspector inspector) {
  ScopeSpace space() {
    return registry.scopes;
  }

  /** What a module provides; it is loaded when a name is first looked up. */
  Import.Source provides(ModuleName name, PhaseSpace from) {
    return Registry.isPrimitive(name) ? Import.primitives(name) : new Later(this, name, from);
  }

  private static final class Later implements Import.Source {
    private final Host host;
    private final ModuleName name;
    private final PhaseSpace from;
    private Import.@Nullable Source source;

    Later(Host host, ModuleName name, PhaseSpace from) {
      this.host = host;
      this.name = name;
      this.from = from;
    }

    private Import.Source source() {
      Import.Source known = source;
      if (known == null) {
        Module module = host.registry.require(host.machine, name);
        known = Import.provides(module, from);
        source = known;
      }
      return known;
    }

    @Override
    public @Nullable Provided get(Symbol provided) {
      return source().get(provided);
    }

    @Override
    public Iterable<Symbol> names() {
      return source().names();
    }
  }
}
