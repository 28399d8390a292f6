package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a block. */
public abstract sealed class Instruction {
  /** Binds a variable. */
  public static final class Assign extends Instruction {
    public final Var variable;
    public final Simple value;

    Assign(Var variable, Simple value) {
      this.variable = variable;
      this.value = value;
    }
  }

  /** Computes something for its effect. */
  public static final class Do extends Instruction {
    public final Simple value;

    Do(Simple value) {
      this.value = value;
    }
  }

  /** Fills in a captured value of a closure. */
  public static final class Patch extends Instruction {
    public final Var closure;
    public final int slot;
    public final Var value;

    Patch(Var closure, int slot, Var value) {
      this.closure = closure;
      this.slot = slot;
      this.value = value;
    }
  }

  /** Assigns or defines a global. */
  public static final class SetGlobal extends Instruction {
    public final int global;
    public final Simple value;
    public final boolean define;

    /** Whether a definition is final. */
    public final boolean constant;

    SetGlobal(int global, Simple value, boolean define, boolean constant) {
      this.global = global;
      this.value = value;
      this.define = define;
      this.constant = constant;
    }
  }

  /** What a call's results are for. */
  public enum Results {
    /** One value is wanted. */
    ONE,
    /** As many values as there are variables. */
    VALUES,
    /** Any number of values, kept as they came in one variable. */
    ANY,
    /** Any number of values, not needed. */
    IGNORED
  }

  /** A call that is not in tail position. */
  public static final class Call extends Instruction {
    public final Target target;
    public final List<Simple> arguments;
    public final Results results;
    public final List<Var> variables;

    /** The procedure whose parameters the variables are, for errors; null for a binding form. */
    public final @Nullable String receiver;

    public final @Nullable SourceLocation at;

    /** Where the frame is saved; set by {@link Liveness}. */
    public @Nullable Site site;

    Call(
        Target target,
        List<Simple> arguments,
        Results results,
        List<Var> variables,
        @Nullable String receiver,
        @Nullable SourceLocation at) {
      this.target = target;
      this.arguments = arguments;
      this.results = results;
      this.variables = variables;
      this.receiver = receiver;
      this.at = at;
    }
  }
}
