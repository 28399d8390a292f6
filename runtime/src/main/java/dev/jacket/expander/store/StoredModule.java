package dev.jacket.expander.store;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.store.Input;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ModuleWriter} wrote; is what the module's code and literals come from. */
final class StoredModule implements Module.Parts {
  private final Host host;
  private final NodeReader nodes;
  private final Map<Integer, Input> stored = new HashMap<>();
  private final Map<Integer, Body> bodies = new HashMap<>();
  private int[] literals = {};
  private int context = -1;
  private int inside = -1;

  private StoredModule(Host host, NodeReader nodes) {
    this.host = host;
    this.nodes = nodes;
  }

  /**
   * The declaration of a stored module under a name.
   *
   * @param around what the outermost name in the module is replaced by
   */
  static Module read(Input in, ModuleName name, ModuleName around, Host host) {
    Object root = around.submodules.isEmpty() ? around.root : around;
    return new StoredModule(host, new NodeReader(root, host, in)).declaration(in, name);
  }

  private Module declaration(Input in, ModuleName name) {
    Input requires = in.readPart();
    Map<PhaseSpace, Map<Symbol, Provided>> provides = new HashMap<>();
    for (int n = in.readCount(); n > 0; n--) {
      provides.put(nodes.phaseSpace(in), new StoredProvides(new NameTable(in.readPart()), nodes));
    }
    Map<Integer, Set<Symbol>> syntaxes = new HashMap<>();
    for (int n = in.readCount(); n > 0; n--) {
      syntaxes.put(in.readSigned(), new StoredNames(new NameTable(in.readPart())));
    }
    int lowest = in.readSigned();
    int highest = in.readSigned();
    Module.Details details = details(in, name);
    for (int n = in.readCount(); n > 0; n--) {
      stored.put(in.readSigned(), in.readPart());
    }
    literals = new int[in.readCount()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = in.readCount();
    }
    if (in.readByte() != 0) {
      context = in.readCount();
      inside = in.readCount();
    }
    return new Module(name, requires(requires), provides, syntaxes, lowest, highest, this, details);
  }

  private List<Module.Require> requires(Input in) {
    List<Module.Require> requires = new ArrayList<>();
    while (!in.atEnd()) {
      requires.add(new Module.Require(nodes.module(in), in.readSigned()));
    }
    return requires;
  }

  private Module.Details details(Input in, ModuleName name) {
    List<Symbol> pre = symbols(in);
    List<Symbol> post = symbols(in);
    Object language = nodes.next(in);
    boolean crossPhase = in.readByte() != 0;
    Symbol realm = nodes.symbol(in);
    return new Module.Details(
        name.root, pre, post, language, crossPhase, host.inspector(), realm, portals(in, name));
  }

  private Map<ModuleBinding.Definition, Integer> portals(Input in, ModuleName name) {
    int n = in.readCount();
    if (n == 0) {
      return Map.of();
    }
    Map<ModuleBinding.Definition, Integer> portals = new HashMap<>();
    for (; n > 0; n--) {
      Symbol defined = nodes.symbol(in);
      portals.put(new ModuleBinding.Definition(name, defined, in.readSigned()), in.readCount());
    }
    return portals;
  }

  private List<Symbol> symbols(Input in) {
    List<Symbol> symbols = new ArrayList<>();
    for (Object symbol : nodes.all(in)) {
      symbols.add((Symbol) symbol);
    }
    return symbols;
  }

  @Override
  public @Nullable Body body(int level) {
    Input in = stored.get(level);
    if (in == null) {
      return null;
    }
    Body known = bodies.get(level);
    if (known == null) {
      known = body(in);
      bodies.put(level, known);
    }
    return known;
  }

  private Body body(Input in) {
    List<Global> globals = new ArrayList<>();
    for (int n = in.readCount(); n > 0; n--) {
      Symbol name = nodes.symbol(in);
      int flags = in.readByte();
      int kind = in.readByte();
      Object source =
          switch (kind) {
            case ModuleWriter.ELSEWHERE -> nodes.next(in);
            case ModuleWriter.TRANSFORMER -> Body.SYNTAX;
            default -> null;
          };
      Global g = new Global(name, (flags & ModuleWriter.DEFINED) != 0, source);
      g.assigned = (flags & ModuleWriter.ASSIGNED) != 0;
      g.shown = (flags & ModuleWriter.SHOWN) != 0 ? nodes.symbol(in) : null;
      globals.add(g);
    }
    return new Body(host.code().load(in.readBytes()), globals);
  }

  @Override
  public Object literal(int index) {
    return nodes.get(literals[index]);
  }

  @Override
  public List<?> literals() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < literals.length; i++) {
      all.add(literal(i));
    }
    return all;
  }

  @Override
  public Module.@Nullable BodyScopes scopes() {
    return context < 0
        ? null
        : new Module.BodyScopes((Context) nodes.get(context), nodes.scopes().multi(inside));
  }
}
