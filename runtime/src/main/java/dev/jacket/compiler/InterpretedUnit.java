package dev.jacket.compiler;

import dev.jacket.compiler.flat.Function;
import dev.jacket.compiler.flat.Program;
import dev.jacket.compiler.flat.Site;
import dev.jacket.compiler.flat.Template;
import dev.jacket.compiler.interpret.Interpreter;
import dev.jacket.compiler.run.ProcedureTable;
import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Closure;
import dev.jacket.machine.MethodNames;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A unit that is interpreted: code that runs once, or is too large to be emitted. */
final class InterpretedUnit implements CompiledCode {
  private final Program program;
  private final List<Site> sites = new ArrayList<>();
  private final ProcedureTable procedures;

  InterpretedUnit(Program program) {
    this.program = program;
    for (Function f : program.functions()) {
      sites.addAll(f.sites);
    }
    this.procedures = procedures(program);
  }

  /** The facts of a program's procedures. */
  static ProcedureTable procedures(Program program) {
    int n = program.templates().size();
    String[] names = new String[n];
    long[] masks = new long[n];
    BitSet receiving = new BitSet();
    for (Template t : program.templates()) {
      names[t.id] = t.properties.nameless() ? "" : t.name;
      masks[t.id] = t.arityMask();
      receiving.set(t.id, t.properties.method());
    }
    List<String> methods = new ArrayList<>();
    List<Integer> firstSites = new ArrayList<>();
    for (Function f : program.functions()) {
      if (!f.sites.isEmpty()) {
        methods.add(MethodNames.of(f.context(), f.id));
        firstSites.add(f.sites.get(0).id);
      }
    }
    int[] first = firstSites.stream().mapToInt(Integer::intValue).toArray();
    return new ProcedureTable(names, masks, receiving, methods.toArray(new String[0]), first);
  }

  @Override
  public Procedure instantiate(Variable[] globals, SyntaxLiterals literals) {
    Interpreter code = new Interpreter(program, sites, globals, literals, procedures);
    return new Closure(code, 0, new Object[0]);
  }

  @Override
  public byte[] stored() {
    throw new UnstorableException();
  }
}
