package dev.jacket.embed;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.Making;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Declares a module and all that it requires, writing the cache files that do not hold. */
final class Make extends Procedure {
  private final Object path;
  private final Making making;

  Make(Object path, Making making) {
    this.path = path;
    this.making = making;
  }

  @Override
  public Object call0(Machine m, int depth) {
    return Control.withMark(
        m,
        Keys.PARAMETERIZATION,
        m.parameterization().with(Making.CURRENT, new ThreadCell(making, true)),
        new Walk(path));
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "make";
  }

  private static final class Walk extends Procedure {
    private final Object path;

    Walk(Object path) {
      this.path = path;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Namespace ns = Namespace.current(m);
      Registry registry = ns.registry;
      Set<ModuleName> seen = new HashSet<>();
      Deque<ModuleName> waiting = new ArrayDeque<>();
      waiting.add(CurrentResolver.of(m).resolve(m, path, null, ns, true));
      while (!waiting.isEmpty()) {
        ModuleName file = waiting.poll().outermost();
        if (file.root instanceof Path && !registry.isLibrary(file) && seen.add(file)) {
          registry.require(m, file);
          for (Module module : ModuleArchive.modules(registry, file)) {
            module.requires().forEach(r -> waiting.add(r.module()));
          }
        }
      }
      return VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "make";
    }
  }
}
