package dev.jacket.compiler.run;

import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Code;
import dev.jacket.machine.CodeContext;
import dev.jacket.machine.Machine;
import dev.jacket.machine.SavedFrame;
import dev.jacket.machine.Variable;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The code of an instantiated unit; emitted classes and the interpreter's extend it. */
public abstract class UnitCode extends Code {
  /** The variables outside the unit's functions. */
  public final Variable[] globals;

  /** Where syntax literals come from. */
  public final SyntaxLiterals syntax;

  private final ProcedureTable procedures;

  /** Ties code to variables and literals. */
  protected UnitCode(Variable[] globals, SyntaxLiterals syntax, ProcedureTable procedures) {
    this.globals = globals;
    this.syntax = syntax;
    this.procedures = procedures;
  }

  @Override
  public final long arityMask(int id) {
    return procedures.masks()[id];
  }

  @Override
  public final @Nullable CodeContext context(int site) {
    return procedures.contextOf(site);
  }

  @Override
  public final String name(int id) {
    return procedures.names()[id];
  }

  @Override
  public final boolean isMethod(int id) {
    return procedures.receiving().get(id);
  }

  /** The error for a call that no clause of the procedure accepts. */
  protected static RacketException arityError(Closure self, Object... args) {
    if (!self.isMethod()) {
      return ArityErrors.of(self, args);
    }
    int first = Math.min(1, args.length);
    Object[] counted = Arrays.copyOfRange(args, first, args.length);
    return ArityErrors.of(self.name(), self.arityMask() >> 1, counted);
  }

  // ---- leaving: what emitted code does when it has to unwind ----

  /** Asks to be entered again with these locals: the depth limit is reached. */
  public final Object again(Machine m, int site, Object[] locals) {
    return m.resumeLater(new SavedFrame(this, site, false, locals), VoidValue.VOID);
  }

  /** Leaves a loop at its head, because attention is asked for. */
  public final Object pause(Machine m, int site, Object[] locals) {
    m.save(new SavedFrame(this, site, true, locals));
    return m.continueLater();
  }

  /** Saves the frame at a call that wants one value. */
  public final Object unwind(Machine m, int site, Object[] locals) {
    m.save(new SavedFrame(this, site, false, locals));
    return Machine.SPECIAL;
  }

  /** Saves the frame at a call that takes any number of values. */
  public final Object unwindValues(Machine m, int site, Object[] locals) {
    m.save(new SavedFrame(this, site, true, locals));
    return Machine.SPECIAL;
  }
}
