package dev.jacket.expander.module;

import dev.jacket.compiler.ir.Global;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.VoidValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bodies of modules, those of required modules first.
 *
 * <p>The order of a library module does not matter: it is run when a body is about to be run that
 * refers to one of its definitions. Of other modules all requires are followed, in their order.
 */
public final class Instantiation {
  private final Instances instances;
  private final Registry registry;
  private final Deque<Step> steps = new ArrayDeque<>();

  /** A body to be run; its requires are looked at first if {@code open} is false. */
  private record Step(ModuleName module, int zeroPhase, int level, boolean open) {}

  /** Prepares to run nothing. */
  public Instantiation(Instances instances) {
    this.instances = instances;
    this.registry = instances.registry;
  }

  /**
   * Adds a module whose code at a level is to be run, after what was added before.
   *
   * @param zeroPhase the phase that is the module's own phase 0
   */
  public Instantiation add(ModuleName module, int zeroPhase, int level) {
    steps.addLast(new Step(module, zeroPhase, level, false));
    return this;
  }

  /** Adds what a body refers to: the modules of its imports. */
  public Instantiation addImports(ModuleName self, int zeroPhase, int level, List<Global> globals) {
    for (Step step : imports(self, zeroPhase, level, globals)) {
      steps.addLast(step);
    }
    return this;
  }

  /**
   * Runs the bodies in the machine, then calls {@code then} in tail position.
   *
   * @param then called without arguments, or null to return void
   */
  public Object run(Machine m, int depth, @Nullable Object then) {
    for (Procedure body = next(m); body != null; body = next(m)) {
      Object r = m.call0(body, depth + 1);
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new GoOn(this, then));
        return r;
      }
    }
    return then == null ? VoidValue.VOID : m.tailCall(then);
  }

  private static final class GoOn extends Frame {
    private final Instantiation rest;
    private final @Nullable Object then;

    GoOn(Instantiation rest, @Nullable Object then) {
      this.rest = rest;
      this.then = then;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return rest.run(m, depth, then);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Runs the bodies by nested calls, for the expander. */
  public void runNested(Machine m) {
    for (Procedure body = next(m); body != null; body = next(m)) {
      m.callNested(body);
    }
  }

  /** The next body to run, or null at the end. */
  private @Nullable Procedure next(Machine m) {
    while (true) {
      Step step = steps.pollFirst();
      if (step == null) {
        return null;
      }
      Procedure body = step.open ? start(m, step) : open(m, step);
      if (body != null) {
        return body;
      }
    }
  }

  /** Puts what must run before a step in front of it. */
  private @Nullable Procedure open(Machine m, Step step) {
    if (Registry.isPrimitive(step.module)) {
      return null;
    }
    Module module = registry.require(m, step.module);
    if (!module.reaches(step.level)) {
      return null;
    }
    ModuleInstance instance = instances.instance(m, step.module, step.zeroPhase);
    if (!instance.reach(step.level)) {
      return null;
    }
    steps.addFirst(new Step(step.module, step.zeroPhase, step.level, true));
    Body body = module.parts().body(step.level);
    if (body != null) {
      addFirst(imports(step.module, step.zeroPhase, step.level, body.globals()));
    }
    if (!registry.isLibrary(step.module)) {
      addFirst(requires(module, step));
    }
    return null;
  }

  private void addFirst(Iterable<Step> before) {
    Deque<Step> reversed = new ArrayDeque<>();
    before.forEach(reversed::addFirst);
    reversed.forEach(steps::addFirst);
  }

  private Iterable<Step> requires(Module module, Step step) {
    Deque<Step> found = new ArrayDeque<>();
    for (Module.Require r : module.requires()) {
      if (r.shift() != Phase.LABEL
          && !Registry.isPrimitive(r.module())
          && !registry.isLibrary(r.module())) {
        found.add(new Step(r.module(), step.zeroPhase + r.shift(), step.level - r.shift(), false));
      }
    }
    return found;
  }

  private static Iterable<Step> imports(
      ModuleName self, int zeroPhase, int level, List<Global> globals) {
    Set<Step> found = new HashSet<>();
    Deque<Step> ordered = new ArrayDeque<>();
    for (Global g : globals) {
      if (g.source instanceof ModuleBinding.Definition d && !d.module().equals(self)) {
        Step step = new Step(d.module(), zeroPhase + level - d.phase(), d.phase(), false);
        if (found.add(step)) {
          ordered.add(step);
        }
      }
    }
    return ordered;
  }

  private @Nullable Procedure start(Machine m, Step step) {
    Module module = registry.require(m, step.module);
    Body body = module.parts().body(step.level);
    ModuleInstance instance = instances.instance(m, step.module, step.zeroPhase);
    if (body == null || !instance.start(step.level)) {
      return null;
    }
    return body.code()
        .instantiate(
            instances.link(m, instance, step.level, body),
            new ShiftedLiterals(module.parts(), step.zeroPhase, step.level, instance));
  }

  /** A module's syntax literals as an instance sees them. */
  private static final class ShiftedLiterals implements SyntaxLiterals {
    private final Module.Parts parts;
    private final int shift;
    private final int level;
    private final ModuleInstance instance;
    private final java.util.Map<Integer, Object> made = new java.util.HashMap<>();

    ShiftedLiterals(Module.Parts parts, int shift, int level, ModuleInstance instance) {
      this.parts = parts;
      this.level = level;
      this.shift = shift;
      this.instance = instance;
    }

    @Override
    public Object get(int index) {
      return made.computeIfAbsent(
          index,
          i -> parts.literal(i) instanceof Syntax s ? own(s.shift(shift)) : parts.literal(i));
    }

    /** A literal with the trust of its module; those that were stored have it already. */
    private Syntax own(Syntax s) {
      Module module = instance.module;
      return s.context().trust() == null && module != null
          ? s.trusted(module.details().inspector())
          : s;
    }

    @Override
    public Object instance() {
      return instance;
    }

    @Override
    public int phase() {
      return shift + level;
    }
  }
}
