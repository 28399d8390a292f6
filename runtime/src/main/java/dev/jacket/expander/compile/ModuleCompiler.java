package dev.jacket.expander.compile;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.Definitions;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.value.Inspector;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a module declaration of the fully expanded forms of its body. */
public final class ModuleCompiler {
  private static final Symbol LANGUAGE = Symbol.of("module-language");

  private final ModuleName name;
  private final Syntax form;
  private List<Symbol> pre = List.of();
  private List<Symbol> post = List.of();
  private boolean crossPhase;
  private Symbol realm;

  /** For a module that is made by a form. */
  public ModuleCompiler(ModuleName name, Syntax form) {
    this.name = name;
    this.form = form;
    this.realm = Module.Details.REALM;
  }

  /** Sets the names of the submodules. */
  public void submodules(List<Symbol> before, List<Symbol> after) {
    pre = List.copyOf(before);
    post = List.copyOf(after);
  }

  /** Says that the module has one instance for all phases. */
  public void crossPhase() {
    crossPhase = true;
  }

  /** Sets the realm of the module's procedures. */
  public void realm(Symbol given) {
    realm = given;
  }

  /**
   * Starts a declaration.
   *
   * @param constants whether variables without an assignment are constants
   */
  public Code start(Namespace namespace, boolean constants) {
    return new Code(namespace, constants);
  }

  /** The forms of a body by phase. */
  public final class Code {
    private final Namespace namespace;
    private final boolean constants;
    private final List<Syntax> literals = new ArrayList<>();
    private final Map<Integer, ToIr> units = new TreeMap<>();

    Code(Namespace namespace, boolean constants) {
      this.namespace = namespace;
      this.constants = constants;
    }

    private ToIr unit(int phase) {
      return units.computeIfAbsent(phase, p -> new ToIr(namespace, p, literals));
    }

    /** Adds a definition of variables by identifiers. */
    public void define(int phase, List<Symbol> names, List<Syntax> ids, Syntax value) {
      unit(phase).addDefinition(names, ids, value, !constants);
    }

    /** Adds a definition of transformers by identifiers. */
    public void defineSyntaxes(int phase, List<Symbol> names, List<Syntax> ids, Syntax value) {
      unit(phase + 1).addSyntaxDefinition(names, ids, value);
    }

    /** Adds an expression. */
    public void expression(int phase, Syntax expanded) {
      unit(phase).addExpression(expanded);
    }

    private Map<ModuleBinding.Definition, Integer> portals(Definitions definitions) {
      Map<ModuleBinding.Definition, Integer> indices = new LinkedHashMap<>();
      definitions
          .portals()
          .forEach(
              (definition, content) -> {
                indices.put(definition, literals.size());
                literals.add(content);
              });
      return indices;
    }

    /** Compiles the forms. */
    public Module finish(
        Expander expander,
        Definitions definitions,
        Map<PhaseSpace, Map<Symbol, Provided>> provides) {
      List<Module.Require> requires = definitions.required();
      Map<Integer, Lazy> bodies = new HashMap<>();
      units.forEach(
          (phase, unit) ->
              bodies.put(phase, new Lazy(expander.compiler(), unit.finish(title(phase), true))));
      int lowest = bodies.keySet().stream().min(Integer::compare).orElse(0);
      int highest = bodies.keySet().stream().max(Integer::compare).orElse(0);
      for (Module.Require r : requires) {
        Module required =
            Registry.isPrimitive(r.module()) || r.shift() == Phase.LABEL
                ? null
                : namespace.registry.declared(r.module());
        if (required != null) {
          lowest = Math.min(lowest, required.lowest() + r.shift());
          highest = Math.max(highest, required.highest() + r.shift());
        }
      }
      Object language = form.property(LANGUAGE);
      return new Module(
          name,
          requires,
          Map.copyOf(provides),
          Map.copyOf(definitions.syntaxes()),
          lowest,
          highest,
          new InMemory(bodies, literals, namespace),
          new Module.Details(
              source(expander.machine()),
              pre,
              post,
              language == null ? Boolean.FALSE : language,
              crossPhase,
              inspector(expander.machine()),
              realm,
              portals(definitions)));
    }

    private Object source(Machine m) {
      Object given = LoadParameters.DECLARE_SOURCE.get(m);
      return given == Boolean.FALSE ? name.root : given;
    }

    private Inspector inspector(Machine m) {
      return namespace.registry.isLibrary(name)
          ? Inspector.ROOT
          : InspectorParameters.currentCode(m);
    }

    private String title(int phase) {
      return phase == 0 ? name.shortName().name() : name.shortName() + "-" + phase;
    }
  }

  /** A body that is compiled when it is first run. */
  private static final class Lazy {
    private final UnitCompiler compiler;
    private final ToIr.Result source;
    private @Nullable Body body;

    Lazy(UnitCompiler compiler, ToIr.Result source) {
      this.compiler = compiler;
      this.source = source;
    }

    Body body() {
      Body made = body;
      if (made == null) {
        Unit unit = source.unit();
        List<Global> globals = source.globals();
        made = new Body(compiler.compile(unit, UnitCompiler.Use.KEEP), globals);
        body = made;
      }
      return made;
    }
  }

  /** The parts of a module that was just expanded. */
  private static final class InMemory implements Module.Parts {
    private final Map<Integer, Lazy> bodies;
    private final List<Syntax> literals;
    private final Namespace namespace;

    InMemory(Map<Integer, Lazy> bodies, List<Syntax> literals, Namespace namespace) {
      this.bodies = bodies;
      this.literals = literals;
      this.namespace = namespace;
    }

    @Override
    public Module.@Nullable BodyScopes scopes() {
      return namespace.body;
    }

    @Override
    public @Nullable Body body(int level) {
      Lazy lazy = bodies.get(level);
      return lazy == null ? null : lazy.body();
    }

    @Override
    public Object literal(int index) {
      return literals.get(index);
    }

    @Override
    public List<Syntax> literals() {
      return literals;
    }
  }
}
