package dev.jacket.primitives;

import dev.jacket.event.Events;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.port.BufferMode;
import dev.jacket.port.CustomPort;
import dev.jacket.port.CustomSink;
import dev.jacket.port.CustomSource;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.PortProcedures;
import dev.jacket.port.Ports;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Ports made of procedures (reference, section 13.1.9). */
@PrimitiveModule("#%kernel")
public final class CustomPorts {
  private CustomPorts() {}

  @Primitive("make-input-port")
  public static Object makeInputPort(
      Machine m,
      Object name,
      Object read,
      Object peek,
      Object close,
      @Nullable Object getProgress,
      @Nullable Object commit,
      @Nullable Object getLocation,
      @Nullable Object countLines,
      @Nullable Object initialPosition,
      @Nullable Object bufferMode) {
    String who = "make-input-port";
    InputPort readPort = Ports.input(read);
    InputPort peekPort = Ports.input(peek);
    check(
        who,
        readPort != null || Applicables.accepts(read, 1),
        "(or/c (procedure-arity-includes/c 1) input-port?)",
        read);
    check(
        who,
        peekPort != null || peek == Boolean.FALSE || Applicables.accepts(peek, 3),
        "(or/c (procedure-arity-includes/c 3) input-port? #f)",
        peek);
    check(who, Applicables.accepts(close, 0), "(procedure-arity-includes/c 0)", close);
    Object progress = optional(who, getProgress, 0);
    Object committing = optional(who, commit, 3);
    CustomPort common = common(who, close, getLocation, countLines, initialPosition, bufferMode);
    if ((readPort == null) != (peekPort == null) && (peekPort != null || readPort != null)) {
      throw mixed(who, readPort != null, read, peek);
    }
    checkProgress(who, peek, progress, committing);
    Object reader = readPort == null ? read : PortProcedures.reader(readPort);
    Object peeker =
        peek == Boolean.FALSE ? null : peekPort == null ? peek : PortProcedures.peeker(peekPort);
    InputPort port =
        new InputPort(name, new CustomSource(reader, peeker, progress, committing, common));
    if (initialPosition instanceof Long start) {
      port.moved(start - 1);
    }
    return PortLocations.opened(m, port);
  }

  private static RuntimeException mixed(String who, boolean readIsPort, Object read, Object peek) {
    return Errors.arguments(
        who,
        readIsPort
            ? "read argument is an input port, but peek argument is not a port"
            : "read argument is not an input port, but peek argument is a port",
        "read argument",
        read,
        "peek argument",
        peek);
  }

  private static void checkProgress(
      String who, Object peek, @Nullable Object progress, @Nullable Object commit) {
    if (peek == Boolean.FALSE && progress != null) {
      throw Errors.arguments(
          who,
          "peek argument is #f, but progress-evt argument is not",
          "progress-evt argument",
          progress);
    }
    if (progress == null && commit != null) {
      throw Errors.arguments(
          who,
          "progress-evt argument is #f, but commit argument is not",
          "commit argument",
          commit);
    }
    if (progress != null && commit == null) {
      throw Errors.arguments(
          who,
          "commit argument is #f, but progress-evt argument is not",
          "progress-evt argument",
          progress);
    }
  }

  @Primitive("make-output-port")
  public static Object makeOutputPort(
      Machine m,
      Object name,
      Object ready,
      Object write,
      Object close,
      @Nullable Object writeSpecial,
      @Nullable Object getWriteEvent,
      @Nullable Object getSpecialEvent,
      @Nullable Object getLocation,
      @Nullable Object countLines,
      @Nullable Object initialPosition,
      @Nullable Object bufferMode) {
    String who = "make-output-port";
    check(who, Events.isEvent(ready), "evt?", ready);
    OutputPort writePort = Ports.output(write);
    check(
        who,
        writePort != null || Applicables.accepts(write, 5),
        "(or/c output-port? (procedure-arity-includes/c 5))",
        write);
    check(who, Applicables.accepts(close, 0), "(procedure-arity-includes/c 0)", close);
    Object special = optionalOrPort(who, writeSpecial, 3);
    Object event = optional(who, getWriteEvent, 3);
    Object specialEvent = optional(who, getSpecialEvent, 1);
    CustomPort common = common(who, close, getLocation, countLines, initialPosition, bufferMode);
    if (specialEvent != null && special == null) {
      throw Errors.arguments(
          who,
          "write-special argument is #f, but get-write-special-evt argument is not",
          "get-write-special-evt argument",
          specialEvent);
    }
    Object writer = writePort == null ? write : PortProcedures.writer(writePort);
    OutputPort port =
        new OutputPort(
            name,
            new CustomSink(ready, writer, special, event, specialEvent, common),
            BufferMode.NONE);
    if (initialPosition instanceof Long start) {
      port.moved(start - 1);
    }
    return PortLocations.opened(m, port);
  }

  private static CustomPort common(
      String who,
      Object close,
      @Nullable Object location,
      @Nullable Object countLines,
      @Nullable Object initialPosition,
      @Nullable Object bufferMode) {
    Object where = optional(who, location, 0);
    Object counting = countLines == null ? null : optional(who, countLines, 0);
    boolean position =
        initialPosition == null
            || initialPosition == Boolean.FALSE
            || Conversions.isIndex(initialPosition) && !initialPosition.equals(0L)
            || PortBasics.portOrNull(initialPosition) != null
            || Applicables.accepts(initialPosition, 0);
    check(
        who,
        position,
        "(or/c exact-positive-integer? port? #f (procedure-arity-includes/c 0))",
        initialPosition);
    boolean mode =
        bufferMode == null
            || bufferMode == Boolean.FALSE
            || Applicables.accepts(bufferMode, 0) && Applicables.accepts(bufferMode, 1);
    check(
        who,
        mode,
        "(or/c #f (and/c (procedure-arity-includes/c 0)\n"
            + "                            (procedure-arity-includes/c 1)))",
        bufferMode);
    return new CustomPort(
        close,
        where,
        counting,
        initialPosition instanceof Number ? null : initialPosition,
        bufferMode == Boolean.FALSE ? null : bufferMode);
  }

  private static @Nullable Object optional(String who, @Nullable Object v, int arity) {
    if (v == null || v == Boolean.FALSE) {
      return null;
    }
    check(
        who,
        Applicables.accepts(v, arity),
        "(or/c (procedure-arity-includes/c " + arity + ") #f)",
        v);
    return v;
  }

  /** A procedure that writes special values, or the port that takes them. */
  private static @Nullable Object optionalOrPort(String who, @Nullable Object v, int arity) {
    OutputPort port = v == null ? null : Ports.output(v);
    if (port != null) {
      return new SpecialOutput.Writer(port);
    }
    return optional(who, v, arity);
  }

  private static void check(String who, boolean fits, String contract, @Nullable Object v) {
    if (!fits) {
      throw Errors.argument(who, contract, 0, java.util.Objects.requireNonNull(v));
    }
  }
}
