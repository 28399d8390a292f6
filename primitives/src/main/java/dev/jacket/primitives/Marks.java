package dev.jacket.primitives;

import dev.jacket.machine.CodeContext;
import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.ContinuationProcedure;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MarkInterposition;
import dev.jacket.machine.MarkKey;
import dev.jacket.machine.MarkKeyImpersonator;
import dev.jacket.machine.MarkListing;
import dev.jacket.machine.PromptTag;
import dev.jacket.machine.PromptTagImpersonator;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.RacketThread;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.SourceLocations;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Continuation marks (reference, section 10.5). */
@PrimitiveModule("#%kernel")
public final class Marks {
  private Marks() {}

  @ContractCheck("(or/c continuation-mark-set? #f)")
  public static boolean isMarkSetOrFalse(Object v) {
    return v instanceof ContinuationMarks || v == Boolean.FALSE;
  }

  @ContractCheck("(or/c continuation? thread? #f)")
  public static boolean hasMarks(Object v) {
    return v instanceof ContinuationProcedure || v instanceof RacketThread || v == Boolean.FALSE;
  }

  @Primitive(value = "current-continuation-marks", terse = true, control = true)
  public static Object currentContinuationMarks(
      Machine m, @Is("continuation-prompt-tag?") @Nullable Object tag) {
    return ContinuationMarks.capture(m, plainOrNull(tag));
  }

  @Primitive(value = "continuation-marks", terse = true, control = true)
  public static Object continuationMarks(
      Machine m,
      @Is("(or/c continuation? thread? #f)") Object of,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    PromptTag end = plainOrNull(tag);
    if (of instanceof ContinuationProcedure continuation) {
      return ContinuationMarks.of(m, continuation, end);
    }
    if (!(of instanceof RacketThread thread) || thread.isDead()) {
      return ContinuationMarks.none();
    }
    return thread == m.task ? ContinuationMarks.capture(m, end) : ContinuationMarks.of(thread, end);
  }

  private static @Nullable PromptTag plainOrNull(@Nullable Object tag) {
    return tag == null ? null : PromptTagImpersonator.plain(tag);
  }

  @Primitive(value = "continuation-mark-set?", folds = true)
  public static boolean isContinuationMarkSet(Object v) {
    return v instanceof ContinuationMarks;
  }

  @Primitive(value = "continuation-mark-set-first", terse = true)
  public static Object continuationMarkSetFirst(
      Machine m,
      int depth,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      Object key,
      @Nullable Object absent,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    String who = "continuation-mark-set-first";
    Object found = first(m, set, MarkKeyImpersonator.plain(key), tag(m, who, set, tag));
    if (found == null) {
      return absent == null ? Boolean.FALSE : absent;
    }
    return key instanceof MarkKeyImpersonator layers
        ? MarkInterposition.read(m, depth, who, layers, found)
        : found;
  }

  /** The machine's own keys are looked up in the whole continuation, whatever the prompt. */
  private static @Nullable Object first(Machine m, Object set, Object key, PromptTag tag) {
    if (set instanceof ContinuationMarks marks) {
      return marks.first(key, isMachineKey(key) ? null : tag);
    }
    if (key == Keys.PARAMETERIZATION) {
      return m.parameterization();
    }
    if (key == Keys.BREAK_ENABLED) {
      return m.breakEnabledCell();
    }
    return ContinuationMarks.current(m).first(key, tag);
  }

  private static boolean isMachineKey(Object key) {
    return key == Keys.PARAMETERIZATION || key == Keys.BREAK_ENABLED;
  }

  /** The prompt tag that ends a search; the current continuation must have it. */
  private static PromptTag tag(Machine m, String who, Object set, @Nullable Object given) {
    if (given == null) {
      return PromptTag.DEFAULT;
    }
    PromptTag tag = PromptTagImpersonator.plain(given);
    if (set == Boolean.FALSE) {
      Control.requirePrompt(m, who, tag);
    }
    return tag;
  }

  @Primitive(value = "continuation-mark-set->list", terse = true)
  public static Object continuationMarkSetToList(
      Machine m,
      int depth,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      Object key,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    PromptTag end = tag(m, "continuation-mark-set->list", set, tag);
    return MarkListing.list(m, depth, orCurrent(m, set), key, end);
  }

  @Primitive(value = "continuation-mark-set->list*", terse = true)
  public static Object continuationMarkSetToLists(
      Machine m,
      int depth,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      @Is("list?") Object keys,
      @Nullable Object absent,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    PromptTag end = tag(m, "continuation-mark-set->list*", set, tag);
    return MarkListing.lists(
        m, depth, orCurrent(m, set), Lists.toArray(keys), orFalse(absent), end);
  }

  @Primitive(value = "continuation-mark-set->iterator", terse = true)
  public static Object continuationMarkSetToIterator(
      Machine m,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      @Is("list?") Object keys,
      @Nullable Object absent,
      @Is("continuation-prompt-tag?") @Nullable Object tag) {
    PromptTag end = tag(m, "continuation-mark-set->iterator", set, tag);
    return MarkListing.iterator(orCurrent(m, set), Lists.toArray(keys), orFalse(absent), end);
  }

  private static Object orFalse(@Nullable Object absent) {
    return absent == null ? Boolean.FALSE : absent;
  }

  private static ContinuationMarks orCurrent(Machine m, Object set) {
    return set instanceof ContinuationMarks marks ? marks : ContinuationMarks.current(m);
  }

  @Primitive("continuation-mark-set->context")
  public static Object continuationMarkSetToContext(
      @Is("continuation-mark-set?") Object set, @Nullable Object realms) {
    boolean withRealms = realms != null && realms != Boolean.FALSE;
    List<Object> context = new ArrayList<>();
    for (CodeContext c : ((ContinuationMarks) set).contexts(Integer.MAX_VALUE)) {
      context.add(
          withRealms
              ? new Vector(new Object[] {name(c), place(c), Procedures.REALM}, false)
              : new Pair(name(c), place(c)));
    }
    return Lists.of(context);
  }

  private static Object name(CodeContext c) {
    return c.name().isEmpty() || c.isNamedByPlace() ? Boolean.FALSE : Symbol.of(c.name());
  }

  private static Object place(CodeContext c) {
    return c.source() == null || c.line() == 0
        ? Boolean.FALSE
        : SourceLocations.make(Path.of(c.source()), c.line(), c.column(), -1, -1);
  }

  @Primitive(value = "call-with-immediate-continuation-mark", terse = true, control = true)
  public static Object callWithImmediateContinuationMark(
      Machine m,
      Object key,
      @Is("(procedure-arity-includes/c 1)") Object procedure,
      @Nullable Object absent) {
    return Control.withImmediateMark(m, key, procedure, orFalse(absent));
  }

  @Primitive("make-continuation-mark-key")
  public static Object makeContinuationMarkKey(@Nullable Object name) {
    return new MarkKey(name);
  }

  @Primitive(value = "continuation-mark-key?", folds = true)
  public static boolean isContinuationMarkKey(Object v) {
    return v instanceof MarkKey || v instanceof MarkKeyImpersonator;
  }

  @ContractCheck("continuation-mark-set?")
  public static boolean isMarkSet(Object v) {
    return v instanceof ContinuationMarks;
  }

  @ContractCheck("continuation-prompt-tag?")
  public static boolean isTag(Object v) {
    return PromptTagImpersonator.isTag(v);
  }
}
