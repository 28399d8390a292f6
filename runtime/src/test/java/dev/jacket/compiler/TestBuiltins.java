package dev.jacket.compiler;

import dev.jacket.machine.Control;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveFact;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.machine.ReturnFrame;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Box;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import dev.jacket.value.VoidValue;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few builtins for tests of the compiler, declared by hand. */
public final class TestBuiltins implements Primitives {
  /** The Racket name. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Named {
    String value();

    boolean leaf() default true;

    boolean folds() default false;

    String contract() default "any/c";
  }

  /** Of the prompts that {@code call/prompt} makes. */
  private static final PromptTag HERE = new PromptTag(Symbol.of("here"));

  private final Map<String, Builtin> table = new HashMap<>();

  /** Makes the table. */
  public TestBuiltins() {
    Map<String, Long> direct = new HashMap<>();
    for (Method method : TestBuiltins.class.getMethods()) {
      Named named = method.getAnnotation(Named.class);
      if (named == null) {
        continue;
      }
      boolean array = method.getParameterTypes()[method.getParameterCount() - 1].isArray();
      int machine = named.leaf() ? 0 : 1;
      long mask = array ? -1 : 1L << method.getParameterCount() - machine;
      PrimitiveFact fact =
          new PrimitiveFact(
              "#%kernel",
              named.value(),
              "dev/jacket/compiler/TestBuiltins",
              method.getName(),
              mask,
              array ? 0 : mask,
              !named.leaf(),
              false,
              !named.leaf(),
              named.folds(),
              named.folds(),
              false,
              List.of(named.contract()));
      table.put(
          named.value(),
          new Builtin("#%kernel", named.value(), fact, new Reflected(method, fact, array)));
    }
  }

  @Override
  public @Nullable Builtin find(String module, String name) {
    return table.get(name);
  }

  private static final class Reflected extends Procedure {
    private final Method method;
    private final PrimitiveFact fact;
    private final boolean array;

    Reflected(Method method, PrimitiveFact fact, boolean array) {
      this.method = method;
      this.fact = fact;
      this.array = array;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return call(m);
    }

    @Override
    public Object call1(Machine m, int depth, Object a) {
      return call(m, a);
    }

    @Override
    public Object call2(Machine m, int depth, Object a, Object b) {
      return call(m, a, b);
    }

    @Override
    public Object call3(Machine m, int depth, Object a, Object b, Object c) {
      return call(m, a, b, c);
    }

    @Override
    public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
      return call(m, a, b, c, d);
    }

    @Override
    protected Object callMany(Machine m, int depth, Object[] args) {
      return call(m, args);
    }

    private Object call(Machine m, Object... args) {
      if (!fact.accepts(args.length)) {
        throw arityError(args);
      }
      Object[] all = array ? new Object[] {args} : args;
      if (fact.takesMachine()) {
        Object[] with = new Object[all.length + 1];
        with[0] = m;
        System.arraycopy(all, 0, with, 1, all.length);
        all = with;
      }
      try {
        return method.invoke(null, all);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RacketException r) {
          throw r;
        }
        throw new AssertionError(e.getCause());
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public long arityMask() {
      return fact.mask();
    }

    @Override
    public String name() {
      return fact.name();
    }
  }

  private static Object bool(boolean b) {
    return b ? Boolean.TRUE : Boolean.FALSE;
  }

  @Named(value = "+", folds = true, contract = "number?")
  public static Object add(Object a, Object b) {
    return Arithmetic.add(a, b);
  }

  @Named(value = "-", folds = true, contract = "number?")
  public static Object sub(Object a, Object b) {
    return Arithmetic.sub(a, b);
  }

  @Named(value = "*", folds = true, contract = "number?")
  public static Object mul(Object a, Object b) {
    return Arithmetic.mul(a, b);
  }

  @Named(value = "<", folds = true, contract = "number?")
  public static Object less(Object a, Object b) {
    return bool(Arithmetic.less(a, b));
  }

  @Named(value = ">", folds = true, contract = "number?")
  public static Object greater(Object a, Object b) {
    return bool(Arithmetic.greater(a, b));
  }

  @Named(value = "add1", folds = true, contract = "number?")
  public static Object addOne(Object a) {
    return Arithmetic.add1(a);
  }

  @Named(value = "sub1", folds = true, contract = "number?")
  public static Object subOne(Object a) {
    return Arithmetic.sub1(a);
  }

  @Named(value = "zero?", folds = true, contract = "number?")
  public static Object isZero(Object a) {
    return bool(Arithmetic.isZero(a));
  }

  @Named(value = "quotient", folds = true, contract = "number?")
  public static Object quotient(Object a, Object b) {
    return Arithmetic.quotient(a, b);
  }

  @Named(value = "=", folds = true, contract = "number?")
  public static Object same(Object a, Object b) {
    return bool(Arithmetic.numEquals(a, b));
  }

  @Named(value = "eq?", folds = true)
  public static Object eq(Object a, Object b) {
    return bool(a == b || a instanceof Long && a.equals(b));
  }

  @Named(value = "not", folds = true)
  public static Object not(Object a) {
    return bool(a == Boolean.FALSE);
  }

  @Named("cons")
  public static Object cons(Object a, Object b) {
    return new Pair(a, b);
  }

  @Named("car")
  public static Object car(Object a) {
    return pair("car", a).car;
  }

  @Named("cdr")
  public static Object cdr(Object a) {
    return pair("cdr", a).cdr;
  }

  private static Pair pair(String who, Object a) {
    if (a instanceof Pair p) {
      return p;
    }
    throw Errors.argument(who, "pair?", 0, a);
  }

  @Named(value = "pair?", folds = true)
  public static Object isPair(Object a) {
    return bool(a instanceof Pair);
  }

  @Named(value = "null?", folds = true)
  public static Object isNull(Object a) {
    return bool(a == Nil.NIL);
  }

  @Named("list")
  public static Object list(Object[] items) {
    return Lists.of(items);
  }

  @Named("vector")
  public static Object vector(Object[] items) {
    return Vector.of(items.clone());
  }

  @Named("vector-ref")
  public static Object vectorRef(Object v, Object i) {
    return ((Vector) v).items[((Long) i).intValue()];
  }

  @Named("vector-set!")
  public static Object vectorSet(Object v, Object i, Object x) {
    ((Vector) v).items[((Long) i).intValue()] = x;
    return VoidValue.VOID;
  }

  @Named("box")
  public static Object box(Object v) {
    return new Box(v, false);
  }

  @Named("unbox")
  public static Object unbox(Object v) {
    return ((Box) v).content;
  }

  @Named("set-box!")
  public static Object setBox(Object b, Object v) {
    ((Box) b).content = v;
    return VoidValue.VOID;
  }

  @Named(value = "values", leaf = false)
  public static Object values(Machine m, Object[] items) {
    return m.values(items);
  }

  @Named(value = "apply", leaf = false)
  public static Object apply(Machine m, Object f, Object list) {
    return m.tailCallN(f, Lists.toArray(list));
  }

  @Named(value = "call/cc", leaf = false)
  public static Object callCc(Machine m, Object f) {
    return Control.capture(m, "call/cc", f, PromptTag.DEFAULT, false);
  }

  @Named(value = "call/ec", leaf = false)
  public static Object callEc(Machine m, Object f) {
    return Control.callWithEscape(m, f);
  }

  @Named(value = "call/prompt", leaf = false)
  public static Object callPrompt(Machine m, Object f) {
    return Control.withPrompt(m, HERE, null, f);
  }

  @Named(value = "call/cc-here", leaf = false)
  public static Object callCcHere(Machine m, Object f) {
    return Control.capture(m, "call/cc", f, HERE, false);
  }

  @Named(value = "call/comp", leaf = false)
  public static Object callComp(Machine m, Object f) {
    return Control.capture(m, "call/comp", f, HERE, true);
  }

  @Named(value = "abort", leaf = false)
  public static Object abort(Machine m, Object thunk) {
    return Control.abort(m, HERE, thunk);
  }

  @Named(value = "pause", leaf = false)
  public static Object pause(Machine m, Object result) {
    return m.block("nothing", new ReturnFrame(result));
  }

  @Named(value = "attention!", leaf = false)
  public static Object attention(Machine m, Object result) {
    m.requestAttention();
    return result;
  }
}
