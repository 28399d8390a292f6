package dev.jacket.expander.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Changes of context that a compound syntax object has seen and its parts have not yet.
 *
 * <p>Changes of plain scopes do not depend on each other's order unless they are about the same
 * scope; changes of multi-scopes and phases are kept in their order. Immutable.
 */
final class Changes {
  enum Op {
    ADD,
    REMOVE,
    FLIP
  }

  /**
   * So many changes are made one by one: sets of scopes remember the last one, so that parts share
   * the results. More are made at once, or deeply nested forms would cost a set for each level.
   */
  private static final int FEW = 8;

  /** A change of multi-scopes or phases. */
  private interface Step {
    Context applyTo(Context before);
  }

  private record Addition(MultiScope scope) implements Step {
    @Override
    public Context applyTo(Context before) {
      return before.add(scope);
    }
  }

  private record Push(MultiScope scope) implements Step {
    @Override
    public Context applyTo(Context before) {
      return before.push(scope);
    }
  }

  private record Removal(MultiScope scope) implements Step {
    @Override
    public Context applyTo(Context before) {
      return before.remove(scope);
    }
  }

  private record Withdrawal() implements Step {
    @Override
    public Context applyTo(Context before) {
      return before.withoutTopLevels();
    }
  }

  private record Shift(int by) implements Step {
    @Override
    public Context applyTo(Context before) {
      return before.shift(by);
    }
  }

  static final Changes NONE = new Changes(new Scope[0], new Op[0], new Step[0], null);

  private final Scope[] scopes;
  private final Op[] ops;
  private final Step[] steps;

  /** The trust that parts without one get; all get it if they are tainted. */
  private final @Nullable Object trust;

  private @Nullable Context lastBefore;
  private @Nullable Context lastAfter;

  private Changes(Scope[] scopes, Op[] ops, Step[] steps, @Nullable Object trust) {
    this.trust = trust;
    this.scopes = scopes;
    this.ops = ops;
    this.steps = steps;
  }

  boolean isEmpty() {
    return scopes.length == 0 && steps.length == 0 && trust == null;
  }

  Changes then(Op op, Scope scope) {
    for (int i = 0; i < scopes.length; i++) {
      if (scopes[i] == scope) {
        return replaced(i, combine(ops[i], op));
      }
    }
    Scope[] moreScopes = Arrays.copyOf(scopes, scopes.length + 1);
    Op[] moreOps = Arrays.copyOf(ops, ops.length + 1);
    moreScopes[scopes.length] = scope;
    moreOps[ops.length] = op;
    return new Changes(moreScopes, moreOps, steps, trust);
  }

  /** The two changes as one; null if they cancel each other. */
  private static @Nullable Op combine(Op first, Op second) {
    if (second != Op.FLIP) {
      return second;
    }
    return switch (first) {
      case ADD -> Op.REMOVE;
      case REMOVE -> Op.ADD;
      case FLIP -> null;
    };
  }

  private Changes replaced(int index, @Nullable Op op) {
    if (op != null) {
      if (ops[index] == op) {
        return this;
      }
      Op[] changed = ops.clone();
      changed[index] = op;
      return new Changes(scopes, changed, steps, trust);
    }
    int n = scopes.length;
    Scope[] fewerScopes = new Scope[n - 1];
    Op[] fewerOps = new Op[n - 1];
    for (int i = 0, j = 0; i < n; i++) {
      if (i != index) {
        fewerScopes[j] = scopes[i];
        fewerOps[j++] = ops[i];
      }
    }
    return new Changes(fewerScopes, fewerOps, steps, trust);
  }

  Changes thenAdd(MultiScope scope) {
    return then(new Addition(scope));
  }

  Changes thenPush(MultiScope scope) {
    return then(new Push(scope));
  }

  Changes thenRemove(MultiScope scope) {
    return then(new Removal(scope));
  }

  Changes thenWithdraw() {
    return then(new Withdrawal());
  }

  Changes thenShift(int by) {
    return by == 0 ? this : then(new Shift(by));
  }

  Changes thenTrust(Object given) {
    return trust == null || given == Context.TAINTED
        ? new Changes(scopes, ops, steps, given)
        : this;
  }

  private Changes then(Step step) {
    Step[] more = Arrays.copyOf(steps, steps.length + 1);
    more[steps.length] = step;
    return new Changes(scopes, ops, more, trust);
  }

  Changes then(Changes later) {
    if (isEmpty()) {
      return later;
    }
    Changes result = this;
    for (int i = 0; i < later.scopes.length; i++) {
      result = result.then(later.ops[i], later.scopes[i]);
    }
    for (Step step : later.steps) {
      result = result.then(step);
    }
    return later.trust == null ? result : result.thenTrust(later.trust);
  }

  Context applyTo(Context before) {
    Context known = lastAfter;
    if (before == lastBefore && known != null) {
      return known;
    }
    Context after = scopes.length > FEW ? before.changed(scopes, ops) : oneByOne(before);
    for (Step step : steps) {
      after = step.applyTo(after);
    }
    if (trust != null && (after.trust() == null || trust == Context.TAINTED)) {
      after = after.trusted(trust);
    }
    lastBefore = before;
    lastAfter = after;
    return after;
  }

  private Context oneByOne(Context before) {
    Context after = before;
    for (int i = 0; i < scopes.length; i++) {
      after = apply(ops[i], scopes[i], after);
    }
    return after;
  }

  private static Context apply(Op op, Scope scope, Context to) {
    return switch (op) {
      case ADD -> to.add(scope);
      case REMOVE -> to.remove(scope);
      case FLIP -> to.flip(scope);
    };
  }
}
