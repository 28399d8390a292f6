package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A call of an impersonated procedure, as a thunk: first its wrapper, then what is below. */
final class WrappedCall extends Procedure {
  private static final Symbol MARK = Symbol.of("mark");

  private final ProcedureImpersonator layer;
  private final Object wrapper;
  private final Object self;
  private final Object[] args;

  WrappedCall(ProcedureImpersonator layer, Object wrapper, Object self, Object[] args) {
    this.layer = layer;
    this.wrapper = wrapper;
    this.self = self;
    this.args = args;
  }

  @Override
  public Object call0(Machine m, int depth) {
    Object r =
        layer.style == ProcedureImpersonator.Style.WITH_SELF
            ? m.callN(wrapper, depth + 1, prepend(self, args))
            : m.callN(wrapper, depth + 1, args);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new WrapperFrame(this));
      return Machine.SPECIAL;
    }
    return goOn(m, depth, r);
  }

  private static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** Calls what is below with the wrapper's results: perhaps marks, a result wrapper, arguments. */
  private Object goOn(Machine m, int depth, Object returned) {
    Object[] results = items(returned);
    int extra = results.length - args.length;
    if (extra < 0) {
      throw resultCount(results);
    }
    Object[] passed = Arrays.copyOfRange(results, extra, results.length);
    Object resultWrapper = null;
    int at = 0;
    if (extra > 0 && Applicables.isProcedure(results[0])) {
      resultWrapper = results[0];
      at = 1;
    }
    Object thunk = new Rest(this, passed, resultWrapper);
    for (int i = at; i < extra; i += 3) {
      if (results[i] != MARK || i + 2 >= extra) {
        throw badExtra(i, results[i]);
      }
      thunk = new Marked(results[i + 1], results[i + 2], thunk);
    }
    checkChaperones("procedure " + kind(), args, passed);
    return m.call0(thunk, depth + 1);
  }

  private static Object[] items(Object returned) {
    return returned instanceof MultipleValues multiple ? multiple.items : new Object[] {returned};
  }

  private String kind() {
    return layer.chaperone ? "chaperone" : "impersonator";
  }

  private void checkChaperones(String who, Object[] originals, Object[] received) {
    if (!layer.chaperone) {
      return;
    }
    for (int i = 0; i < originals.length; i++) {
      if (!ChaperoneRelation.isChaperone(received[i], originals[i])) {
        throw Errors.arguments(
            who,
            "non-chaperone result; received an argument that is not a chaperone of the original"
                + " argument",
            "original",
            originals[i],
            "received",
            received[i]);
      }
    }
  }

  private RacketException badExtra(int index, Object received) {
    String ordinal = index == 0 ? "0th" : Errors.ordinal(index);
    return Errors.arguments(
        "procedure " + kind(),
        "wrapper's "
            + ordinal
            + " result is not valid;\n "
            + ordinal
            + " extra result (before original argument count) should be\n"
            + " 'mark or a wrapper for the original procedure's result",
        "original",
        layer.next,
        "wrapper",
        wrapper,
        "received",
        received);
  }

  private RacketException resultCount(Object[] results) {
    return new RacketException(
        ExnTypes.ARITY,
        Message.of("procedure " + kind())
            .add(": arity mismatch;\n expected number of results not received from wrapper on")
            .add(" the original\n procedure's arguments\n  original: ")
            .show(layer.next)
            .add("\n  wrapper: ")
            .show(wrapper)
            .add("\n  expected: " + args.length + " or more")
            .add("\n  received: " + results.length));
  }

  /** Has the results pass the result wrapper. */
  private Object wrapResults(Machine m, int depth, Object resultWrapper, Object returned) {
    Object[] results = items(returned);
    Object r = m.callN(resultWrapper, depth + 1, results);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new ResultFrame(this, results));
      return Machine.SPECIAL;
    }
    return accept(m, results, r);
  }

  private Object accept(Machine m, Object[] originals, Object returned) {
    Object[] received = items(returned);
    if (received.length != originals.length) {
      throw new RacketException(
          ExnTypes.ARITY,
          "procedure-result chaperone: result arity mismatch;\n"
              + " expected number of values not received from wrapper on the original"
              + " procedure's result");
    }
    checkChaperones("procedure-result " + kind(), originals, received);
    return m.values(received);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return layer.name();
  }

  /** Goes on with what the wrapper returned. */
  private static final class WrapperFrame extends Frame {
    private final WrappedCall call;

    WrapperFrame(WrappedCall call) {
      this.call = call;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return call.goOn(m, depth, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** The call of what is below, as a thunk. */
  private static final class Rest extends Procedure {
    private final WrappedCall call;
    private final Object[] args;
    private final @Nullable Object resultWrapper;

    Rest(WrappedCall call, Object[] args, @Nullable Object resultWrapper) {
      this.call = call;
      this.args = args;
      this.resultWrapper = resultWrapper;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Object wrap = resultWrapper;
      Object r = call.layer.applyNext(m, depth + 1, call.self, args);
      if (wrap == null) {
        return r;
      }
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new RestFrame(call, wrap));
        return Machine.SPECIAL;
      }
      return call.wrapResults(m, depth, wrap, r);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return call.name();
    }
  }

  /** Goes on with what the procedure below returned. */
  private static final class RestFrame extends Frame {
    private final WrappedCall call;
    private final Object resultWrapper;

    RestFrame(WrappedCall call, Object resultWrapper) {
      this.call = call;
      this.resultWrapper = resultWrapper;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return call.wrapResults(m, depth, resultWrapper, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Goes on with what the result wrapper returned. */
  private static final class ResultFrame extends Frame {
    private final WrappedCall call;
    private final Object[] originals;

    ResultFrame(WrappedCall call, Object[] originals) {
      this.call = call;
      this.originals = originals;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return call.accept(m, originals, value);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Calls a thunk with a mark on the frame. */
  private static final class Marked extends Procedure {
    private final Object key;
    private final Object value;
    private final Object thunk;

    Marked(Object key, Object value, Object thunk) {
      this.key = key;
      this.value = value;
      this.thunk = thunk;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Control.withMark(m, key, value, thunk);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "mark";
    }
  }
}
