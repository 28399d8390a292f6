package dev.jacket.machine;

import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/**
 * What running code asks the machine for.
 *
 * <p>Each method notes what is asked for and returns {@link Machine#SPECIAL}, which the code
 * returns at once: call sites that are not in tail position have it settled, or the driver does.
 */
public class Requests {
  /** What is pending when a call returned {@link Machine#SPECIAL}. */
  enum Op {
    /** Nothing. */
    NONE,
    /** A call is to be made again. */
    TAIL_CALL,
    /** A call is to be made on top of a frame. */
    CALL_UNDER,
    /** A frame is to be resumed. */
    RESUME,
    /** Other than one value is returned. */
    VALUES,
    /** Something else is to be done in the continuation of a control frame on the Java stack. */
    ESCAPE,
    /** The saved frames say it all: go on with the topmost. */
    CONTINUE,
    /** A control action is to be run on the driver. */
    CONTROL,
    /** The task has to wait. */
    BLOCK,
    /** The bottom of the continuation was reached. */
    FINISH
  }

  /** What is pending. */
  Op op = Op.NONE;

  Object callee = VoidValue.VOID;
  int argCount;
  @Nullable Object arg0;
  @Nullable Object arg1;
  @Nullable Object arg2;
  @Nullable Object arg3;
  Object @Nullable [] argArray;

  /** The frame to be resumed, or to be put under a call. */
  @Nullable Frame pendingFrame;

  Object pendingValue = VoidValue.VOID;
  Object[] pendingValues = {};
  @Nullable ControlAction action;
  @Nullable Object waitable;

  /** The frame in whose continuation {@link #arrival} is to be done. */
  @Nullable ControlFrame escapeTarget;

  Op arrival = Op.NONE;

  Requests() {}

  /** Takes over what is pending in another machine or was set aside; escapes never are. */
  final void take(Requests other) {
    op = other.op;
    callee = other.callee;
    argCount = other.argCount;
    arg0 = other.arg0;
    arg1 = other.arg1;
    arg2 = other.arg2;
    arg3 = other.arg3;
    argArray = other.argArray;
    pendingFrame = other.pendingFrame;
    pendingValue = other.pendingValue;
    pendingValues = other.pendingValues;
    action = other.action;
  }

  // ---- calls ----

  /** Asks for a tail call. */
  public final Object tailCall(Object procedure) {
    return pendCall(procedure, 0);
  }

  /** Asks for a tail call. */
  public final Object tailCall(Object procedure, Object a) {
    arg0 = a;
    return pendCall(procedure, 1);
  }

  /** Asks for a tail call. */
  public final Object tailCall(Object procedure, Object a, Object b) {
    arg0 = a;
    arg1 = b;
    return pendCall(procedure, 2);
  }

  /** Asks for a tail call. */
  public final Object tailCall(Object procedure, Object a, Object b, Object c) {
    arg0 = a;
    arg1 = b;
    arg2 = c;
    return pendCall(procedure, 3);
  }

  /** Asks for a tail call. */
  public final Object tailCall(Object procedure, Object a, Object b, Object c, Object d) {
    arg0 = a;
    arg1 = b;
    arg2 = c;
    arg3 = d;
    return pendCall(procedure, 4);
  }

  /** Asks for a tail call with any number of arguments. */
  public final Object tailCallN(Object procedure, Object[] args) {
    argArray = args;
    return pendCall(procedure, -1);
  }

  private Object pendCall(Object procedure, int count) {
    callee = procedure;
    argCount = count;
    op = Op.TAIL_CALL;
    return Machine.SPECIAL;
  }

  /**
   * Has the call that was just asked for made on top of a new frame, which then gets its result. If
   * nothing unwinds the Java stack the frame comes and goes without anything being saved.
   */
  public final Object under(Frame frame) {
    pendingFrame = frame;
    op = Op.CALL_UNDER;
    return Machine.SPECIAL;
  }

  /** Asks that a frame be resumed in place of the running function: its entry came too deep. */
  public final Object resumeLater(Frame frame, Object value) {
    pendingFrame = frame;
    pendingValue = value;
    op = Op.RESUME;
    return Machine.SPECIAL;
  }

  /** Asks to go on with the frames that were saved (a poll in a loop found attention asked for). */
  public final Object continueLater() {
    op = Op.CONTINUE;
    return Machine.SPECIAL;
  }

  // ---- results ----

  /** Returns any number of values. */
  public final Object values(Object... items) {
    if (items.length == 1) {
      return items[0];
    }
    pendingValues = items;
    op = Op.VALUES;
    return Machine.SPECIAL;
  }

  /** Returns what a value-accepting frame was resumed with. */
  public final Object pass(Object value) {
    return value instanceof MultipleValues multiple ? values(multiple.items) : value;
  }

  final Object finish(Object value) {
    pendingValue = value;
    op = Op.FINISH;
    return Machine.SPECIAL;
  }

  // ---- control ----

  /** Asks for an action that needs the whole continuation in {@link Machine#k}. */
  public final Object control(ControlAction controlAction) {
    action = controlAction;
    op = Op.CONTROL;
    return Machine.SPECIAL;
  }

  /**
   * Has a result delivered to the continuation of a control frame, or what was asked for done
   * there.
   *
   * @param target a frame that {@link Machine#isOnStack} tells to be on the Java stack
   * @param result a value, or {@link Machine#SPECIAL} if something was asked for
   */
  final Object escape(ControlFrame target, Object result) {
    if (result != Machine.SPECIAL) {
      pendingValues = new Object[] {result};
      op = Op.VALUES;
    }
    arrival = op;
    escapeTarget = target;
    op = Op.ESCAPE;
    return Machine.SPECIAL;
  }

  // ---- waiting ----

  /**
   * Parks the task until the event layer resumes it.
   *
   * @param onWake resumed with the value that the event layer provides; null for a builtin, whose
   *     wrapper then says with {@link #retry} that it is to be called again
   */
  public final Object block(Object event, @Nullable Frame onWake) {
    waitable = event;
    pendingFrame = onWake;
    op = Op.BLOCK;
    return Machine.SPECIAL;
  }

  /** Parks the task; the builtin is called again afterwards. */
  public final Object block(Object event) {
    return block(event, null);
  }

  /** If the builtin that just returned SPECIAL blocked, has it called again after the wait. */
  public final Object retry(Procedure builtin, Object... args) {
    if (op == Op.BLOCK && pendingFrame == null) {
      pendingFrame = new CallFrame(builtin, args);
    }
    return Machine.SPECIAL;
  }
}
