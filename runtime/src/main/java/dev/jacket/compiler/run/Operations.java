package dev.jacket.compiler.run;

import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Cell;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Control;
import dev.jacket.machine.DefinitionValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.ResultArity;
import dev.jacket.machine.Variable;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Identity;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Undefined;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What compiled code does beside calling builtins. */
public final class Operations {
  private Operations() {}

  /** A new cell. */
  public static Object makeCell(Object value) {
    return new Cell(value);
  }

  /** The content of a cell. */
  public static Object cellRef(Object cell) {
    return ((Cell) cell).value;
  }

  /** The content of a cell that may be not initialized yet. */
  public static Object cellRefChecked(Object cell, Object name) {
    Object value = ((Cell) cell).value;
    if (value == Undefined.UNDEFINED) {
      throw new RacketException(
          ExnTypes.VARIABLE, name + ": undefined;\n cannot use before initialization", name);
    }
    return value;
  }

  /** Sets a cell. */
  public static Object cellSet(Object cell, Object value) {
    ((Cell) cell).value = value;
    return VoidValue.VOID;
  }

  /** Sets a cell that may be not initialized yet. */
  public static Object cellSetChecked(Object cell, Object value, Object name) {
    Cell c = (Cell) cell;
    if (c.value == Undefined.UNDEFINED) {
      throw new RacketException(
          ExnTypes.VARIABLE,
          name + ": assignment disallowed;\n cannot assign before initialization",
          name);
    }
    c.value = value;
    return VoidValue.VOID;
  }

  /** {@code set!} on a global. */
  public static void setGlobal(Variable variable, Object value) {
    if (variable.value == null) {
      throw new RacketException(
          ExnTypes.VARIABLE,
          "set!: assignment disallowed;\n cannot set variable before its definition\n  variable: "
              + variable.shownName()
              + variable.place(),
          variable.name);
    }
    if (variable.constant) {
      throw new RacketException(
          ExnTypes.VARIABLE, variable.name + ": cannot modify a constant", variable.name);
    }
    variable.value = value;
  }

  /** The definition of a global that may be assigned or defined again. */
  public static void define(Variable variable, Object value) {
    if (variable.constant) {
      throw new RacketException(
          ExnTypes.VARIABLE,
          "define-values: assignment disallowed;\n cannot re-define a constant\n  constant: "
              + variable.name
              + (variable.home == null ? "" : "\n  in module:" + variable.home),
          variable.name);
    }
    variable.value = value;
  }

  /** The only definition of a global. */
  public static void defineConstant(Variable variable, Object value) {
    define(variable, value);
    variable.constant = true;
  }

  /** A list. */
  public static Object list(Object[] items) {
    return Lists.of(items);
  }

  /** A list of one item. */
  public static Object list(Object a) {
    return new Pair(a, Nil.NIL);
  }

  /** The elements of several lists as one. */
  public static Object append(Object[] lists) {
    Object result = Nil.NIL;
    for (int i = lists.length - 1; i >= 0; i--) {
      result = Lists.withTail(result, Lists.toArray(lists[i]));
    }
    return result;
  }

  /** Applies a function, which comes first, to the elements of lists. */
  public static Object apply(Machine m, Object[] functionAndLists) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 1; i < functionAndLists.length; i++) {
      arguments.addAll(Lists.toJava(functionAndLists[i]));
    }
    return m.tailCallN(functionAndLists[0], arguments.toArray());
  }

  /** A pair. */
  public static Object cons(Object a, Object b) {
    return new Pair(a, b);
  }

  /** Whether two values are {@code eq?}. */
  public static boolean isEq(Object a, Object b) {
    return Identity.eq(a, b);
  }

  /** Returns what a call that may return any number of values gave. */
  public static Object pass(Machine m, Object value) {
    return m.pass(value);
  }

  /** {@code with-continuation-mark}. */
  public static Object withMark(Machine m, Object key, Object value, Object thunk) {
    return Control.withMark(m, key, value, thunk);
  }

  /** The values of a thunk for a definition of {@code count} variables. */
  public static Object defineValues(Machine m, Object thunk, Object count, Object first) {
    return DefinitionValues.call(m, thunk, (Long) count, first.toString());
  }

  /** Runs a form of a module. */
  public static Object prompt(Machine m, Object thunk) {
    return Control.callWithPrompt(m, thunk);
  }

  /**
   * The values that a call gave, where {@code expected} are wanted.
   *
   * @param receiver the procedure that wants them; null for a binding form
   */
  public static Object[] expect(Object result, int expected, @Nullable String receiver) {
    Object[] items = result instanceof MultipleValues values ? values.items : new Object[] {result};
    if (items.length != expected) {
      throw receiver == null
          ? ResultArity.inBinding(expected, items)
          : ArityErrors.of(receiver, String.valueOf(expected), items.length);
    }
    return items;
  }

  /**
   * What a function's parameters get: the captured values, then the arguments.
   *
   * @param rest whether the arguments beyond the required ones go into a list
   */
  public static Object[] parameters(Closure self, Object[] args, int required, boolean rest) {
    int captured = self.captured.length;
    Object[] all = Arrays.copyOf(self.captured, captured + required + (rest ? 1 : 0));
    System.arraycopy(args, 0, all, captured, required);
    if (rest) {
      all[captured + required] = listFrom(args, required);
    }
    return all;
  }

  /** The elements from {@code start} on as a list. */
  public static Object listFrom(Object[] args, int start) {
    Object result = Nil.NIL;
    for (int i = args.length - 1; i >= start; i--) {
      result = new Pair(args[i], result);
    }
    return result;
  }
}
