package dev.jacket.compiler.interpret;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.flat.Block;
import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Instruction;
import dev.jacket.compiler.flat.Program;
import dev.jacket.compiler.flat.Simple;
import dev.jacket.compiler.flat.Site;
import dev.jacket.compiler.flat.Target;
import dev.jacket.compiler.flat.Template;
import dev.jacket.compiler.flat.Terminator;
import dev.jacket.compiler.flat.Var;
import dev.jacket.compiler.run.Operations;
import dev.jacket.compiler.run.ProcedureTable;
import dev.jacket.compiler.run.UnitCode;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Variable;
import dev.jacket.machine.VariableReference;
import dev.jacket.value.VoidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A unit whose functions are interpreted. */
public final class Interpreter extends UnitCode {
  private static final Object[] NO_ARGUMENTS = {};

  private final Program program;
  private final List<Site> sites;

  /** Instantiates a program. */
  public Interpreter(
      Program program,
      List<Site> sites,
      Variable[] globals,
      SyntaxLiterals syntax,
      ProcedureTable procedures) {
    super(globals, syntax, procedures);
    this.program = program;
    this.sites = sites;
  }

  // ---- entry ----

  @Override
  public Object call0(int id, Closure self, Machine m, int depth) {
    return callN(id, self, m, depth, NO_ARGUMENTS);
  }

  @Override
  public Object call1(int id, Closure self, Machine m, int depth, Object a) {
    return callN(id, self, m, depth, new Object[] {a});
  }

  @Override
  public Object call2(int id, Closure self, Machine m, int depth, Object a, Object b) {
    return callN(id, self, m, depth, new Object[] {a, b});
  }

  @Override
  public Object call3(int id, Closure self, Machine m, int depth, Object a, Object b, Object c) {
    return callN(id, self, m, depth, new Object[] {a, b, c});
  }

  @Override
  public Object call4(
      int id, Closure self, Machine m, int depth, Object a, Object b, Object c, Object d) {
    return callN(id, self, m, depth, new Object[] {a, b, c, d});
  }

  @Override
  public Object callN(int id, Closure self, Machine m, int depth, Object[] args) {
    Template template = program.templates().get(id);
    Function f = template.caseFor(args.length);
    if (f == null) {
      throw arityError(self, args);
    }
    return enter(f, Operations.parameters(self, args, f.required(), f.rest), m, depth);
  }

  /** Enters a function. The array is kept and not changed. */
  private Object enter(Function f, Object[] parameters, Machine m, int depth) {
    Site entry = f.entry();
    if (entry != null && depth > m.limit) {
      return again(m, entry.id, parameters);
    }
    Object[] slots = Arrays.copyOf(parameters, f.variables.size());
    return run(f.blocks.get(0), 0, slots, m, depth);
  }

  @Override
  public Object resume(int site, Machine m, int depth, Object[] locals, Object value) {
    Site s = sites.get(site);
    if (s.kind == Site.Kind.ENTRY) {
      return enter(s.function, locals, m, depth);
    }
    Object[] slots = new Object[s.function.variables.size()];
    for (int i = 0; i < locals.length; i++) {
      slots[s.live.get(i).index] = locals[i];
    }
    if (s.kind == Site.Kind.LOOP) {
      return run(s.block, 0, slots, m, depth);
    }
    receive((Instruction.Call) s.block.code.get(s.position), value, slots);
    return run(s.block, s.position + 1, slots, m, depth);
  }

  private static Object[] save(Site s, Object[] slots) {
    Object[] locals = new Object[s.live.size()];
    for (int i = 0; i < locals.length; i++) {
      locals[i] = slots[s.live.get(i).index];
    }
    return locals;
  }

  // ---- blocks ----

  private Object run(Block start, int from, Object[] slots, Machine m, int depth) {
    Block b = start;
    int first = from;
    while (true) {
      for (int i = first; i < b.code.size(); i++) {
        Instruction instruction = b.code.get(i);
        if (instruction instanceof Instruction.Assign a) {
          slots[a.variable.index] = value(a.value, slots, m, depth);
        } else if (instruction instanceof Instruction.Call c) {
          if (!call(c, slots, m, depth)) {
            return Machine.SPECIAL;
          }
        } else {
          effect(instruction, slots, m, depth);
        }
      }
      first = 0;
      if (b.end instanceof Terminator.Branch t) {
        b = value(t.test(), slots, m, depth) != Boolean.FALSE ? t.then() : t.otherwise();
      } else if (b.end instanceof Terminator.Jump j) {
        b = jump(j, slots, m, depth);
        if (b.poll != null && m.limit < 0) {
          return pause(m, b.poll.id, save(b.poll, slots));
        }
      } else if (b.end instanceof Terminator.Return r) {
        return value(r.value(), slots, m, depth);
      } else {
        Terminator.TailCall t = (Terminator.TailCall) Objects.requireNonNull(b.end);
        return perform(t.target(), t.arguments(), slots, m, depth);
      }
    }
  }

  private Block jump(Terminator.Jump j, Object[] slots, Machine m, int depth) {
    List<Var> parameters = j.to().parameters;
    if (parameters.size() == 1) {
      slots[parameters.get(0).index] = value(j.arguments().get(0), slots, m, depth);
    } else if (!parameters.isEmpty()) {
      Object[] values = values(j.arguments(), slots, m, depth);
      for (int i = 0; i < values.length; i++) {
        slots[parameters.get(i).index] = values[i];
      }
    }
    return j.to();
  }

  private void effect(Instruction instruction, Object[] slots, Machine m, int depth) {
    if (instruction instanceof Instruction.Do d) {
      value(d.value, slots, m, depth);
    } else if (instruction instanceof Instruction.Patch p) {
      ((Closure) slots[p.closure.index]).captured[p.slot] = slots[p.value.index];
    } else if (instruction instanceof Instruction.SetGlobal s) {
      Object value = value(s.value, slots, m, depth);
      if (s.constant) {
        Operations.defineConstant(globals[s.global], value);
      } else if (s.define) {
        Operations.define(globals[s.global], value);
      } else {
        Operations.setGlobal(globals[s.global], value);
      }
    }
  }

  // ---- calls ----

  /** Makes a call that is not in tail position; false if the stack is being unwound. */
  private boolean call(Instruction.Call c, Object[] slots, Machine m, int depth) {
    boolean one = c.results == Instruction.Results.ONE;
    Object result = perform(c.target, c.arguments, slots, m, depth);
    if (result == Machine.SPECIAL) {
      result = one ? m.settle(depth) : m.settleValues(depth);
      if (result == Machine.SPECIAL) {
        Site site = Objects.requireNonNull(c.site);
        Object[] locals = save(site, slots);
        if (one) {
          unwind(m, site.id, locals);
        } else {
          unwindValues(m, site.id, locals);
        }
        return false;
      }
    }
    receive(c, result, slots);
    return true;
  }

  private static void receive(Instruction.Call c, Object result, Object[] slots) {
    switch (c.results) {
      case ONE, ANY -> slots[c.variables.get(0).index] = result;
      case VALUES -> {
        Object[] items = Operations.expect(result, c.variables.size(), c.receiver);
        for (int i = 0; i < items.length; i++) {
          slots[c.variables.get(i).index] = items[i];
        }
      }
      default -> {}
    }
  }

  private Object perform(
      Target target, List<Simple> arguments, Object[] slots, Machine m, int depth) {
    if (target instanceof Target.Unknown u) {
      Object f = value(u.function(), slots, m, depth);
      return m.callN(f, depth + 1, values(arguments, slots, m, depth));
    }
    Object[] args = values(arguments, slots, m, depth);
    if (target instanceof Target.Known k) {
      return enter(k.function(), args, m, depth + 1);
    }
    return ((Target.Builtin) target).builtin().procedure().callN(m, depth + 1, args);
  }

  // ---- values ----

  private Object[] values(List<Simple> simples, Object[] slots, Machine m, int depth) {
    Object[] result = new Object[simples.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = value(simples.get(i), slots, m, depth);
    }
    return result;
  }

  private Object value(Simple s, Object[] slots, Machine m, int depth) {
    if (s instanceof Simple.Get g) {
      return slots[g.variable().index];
    }
    if (s instanceof Simple.Constant c) {
      return c.value();
    }
    if (s instanceof Simple.Apply a) {
      return apply(a.builtin(), values(a.arguments(), slots, m, depth), m, depth);
    }
    if (s instanceof Simple.GetGlobal g) {
      return globals[g.index()].get();
    }
    if (s instanceof Simple.Primitive p) {
      return p.builtin().value();
    }
    if (s instanceof Simple.Close c) {
      Object[] captured = new Object[c.captured().size()];
      for (int i = 0; i < captured.length; i++) {
        Simple from = c.captured().get(i);
        captured[i] = from == null ? VoidValue.VOID : value(from, slots, m, depth);
      }
      return new Closure(this, c.template().id, captured);
    }
    if (s instanceof Simple.SyntaxLiteral l) {
      return syntax.get(l.index());
    }
    int global = ((Simple.VariableReference) s).global();
    return new VariableReference(global < 0 ? null : globals[global], syntax);
  }

  private static Object apply(Builtin builtin, Object[] args, Machine m, int depth) {
    return builtin.procedure().callN(m, depth + 1, args);
  }
}
