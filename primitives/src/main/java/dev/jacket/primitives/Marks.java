package dev.jacket.primitives;

import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MarkKey;
import dev.jacket.machine.PromptTag;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Continuation marks (reference, section 10.5). */
@PrimitiveModule("#%kernel")
public final class Marks {
  private Marks() {}

  @ContractCheck("(or/c continuation-mark-set? #f)")
  public static boolean isMarkSetOrFalse(Object v) {
    return v instanceof ContinuationMarks || v == Boolean.FALSE;
  }

  @Primitive(value = "current-continuation-marks", terse = true, control = true)
  public static Object currentContinuationMarks(Machine m, @Nullable PromptTag tag) {
    return ContinuationMarks.capture(m);
  }

  @Primitive(value = "continuation-mark-set?", folds = true)
  public static boolean isContinuationMarkSet(Object v) {
    return v instanceof ContinuationMarks;
  }

  @Primitive(value = "continuation-mark-set-first", terse = true)
  public static Object continuationMarkSetFirst(
      Machine m,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      Object key,
      @Nullable Object absent,
      @Nullable PromptTag tag) {
    Object found = first(m, set, key, tag == null ? PromptTag.DEFAULT : tag);
    if (found != null) {
      return found;
    }
    return absent == null ? Boolean.FALSE : absent;
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
    return ContinuationMarks.first(m, key, tag);
  }

  private static boolean isMachineKey(Object key) {
    return key == Keys.PARAMETERIZATION || key == Keys.BREAK_ENABLED;
  }

  @Primitive(value = "continuation-mark-set->list", terse = true)
  public static Object continuationMarkSetToList(
      Machine m,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      Object key,
      @Nullable PromptTag tag) {
    return orCurrent(m, set).list(key, tag == null ? PromptTag.DEFAULT : tag);
  }

  @Primitive(value = "continuation-mark-set->list*", terse = true)
  public static Object continuationMarkSetToLists(
      Machine m,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      @Is("list?") Object keys,
      @Nullable Object absent,
      @Nullable PromptTag tag) {
    return orCurrent(m, set)
        .lists(
            Lists.toArray(keys),
            absent == null ? Boolean.FALSE : absent,
            tag == null ? PromptTag.DEFAULT : tag);
  }

  @Primitive(value = "continuation-mark-set->iterator", terse = true)
  public static Object continuationMarkSetToIterator(
      Machine m,
      @Is("(or/c continuation-mark-set? #f)") Object set,
      @Is("list?") Object keys,
      @Nullable Object absent,
      @Nullable PromptTag tag) {
    return new MarkIterator(continuationMarkSetToLists(m, set, keys, absent, tag));
  }

  private static ContinuationMarks orCurrent(Machine m, Object set) {
    return set instanceof ContinuationMarks marks ? marks : ContinuationMarks.current(m);
  }

  @Primitive(value = "call-with-immediate-continuation-mark", control = true)
  public static Object callWithImmediateContinuationMark(
      Machine m, Object key, @Is("procedure?") Object procedure, @Nullable Object absent) {
    return Control.withImmediateMark(m, key, procedure, absent == null ? Boolean.FALSE : absent);
  }

  @Primitive("make-continuation-mark-key")
  public static Object makeContinuationMarkKey(@Nullable Symbol name) {
    return new MarkKey(name == null ? Symbol.of("mark") : name);
  }

  @Primitive(value = "continuation-mark-key?", folds = true)
  public static boolean isContinuationMarkKey(Object v) {
    return v instanceof MarkKey;
  }
}
