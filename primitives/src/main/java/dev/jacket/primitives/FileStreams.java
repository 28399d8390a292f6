package dev.jacket.primitives;

import static dev.jacket.primitives.PortBasics.port;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.port.BufferMode;
import dev.jacket.port.CustomPort;
import dev.jacket.port.FileControl;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Port;
import dev.jacket.port.network.TcpConnection;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Eof;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Positions, buffers, locks and identities of file-stream ports (reference, section 13.1.3). */
@PrimitiveModule("#%kernel")
public final class FileStreams {
  private static final Symbol NONE = Symbol.of("none");
  private static final Symbol LINE = Symbol.of("line");
  private static final Symbol BLOCK = Symbol.of("block");
  private static final Symbol SHARED = Symbol.of("shared");
  private static final Symbol EXCLUSIVE = Symbol.of("exclusive");

  private FileStreams() {}

  @Primitive("file-stream-port?")
  public static boolean isFileStreamPort(Object v) {
    Port port = PortBasics.portOrNull(v);
    return port != null && FileControl.isFileStream(port);
  }

  @Primitive("terminal-port?")
  public static boolean isTerminalPort(Object v) {
    Port port = PortBasics.portOrNull(v);
    return port != null && FileControl.isTerminal(port);
  }

  @Primitive("port-waiting-peer?")
  public static boolean isPortWaitingPeer(Object v) {
    port("port-waiting-peer?", v);
    return false;
  }

  @Primitive(value = "file-stream-buffer-mode", control = true)
  public static Object fileStreamBufferMode(Machine m, Object v, @Nullable Object mode) {
    String who = "file-stream-buffer-mode";
    Port port = port(who, v);
    if (mode != null && mode != NONE && mode != LINE && mode != BLOCK) {
      throw Errors.argument(who, "(or/c 'none 'line 'block)", 0, mode);
    }
    CustomPort custom = CustomPort.of(port);
    if (custom != null && custom.bufferMode() != null) {
      Object procedure = java.util.Objects.requireNonNull(custom.bufferMode());
      return mode == null ? m.tailCall(procedure) : m.tailCall(procedure, mode);
    }
    boolean buffered = FileControl.isFileStream(port) || TcpConnection.isTcpPort(port);
    if (mode != null && !buffered) {
      String kind = port.direction() + " port";
      throw Errors.arguments(who, "buffering not supported for " + kind, "mode", mode, kind, port);
    }
    if (port instanceof InputPort in) {
      return inputMode(in, buffered, mode);
    }
    OutputPort out = (OutputPort) port;
    if (mode == null) {
      return buffered ? Symbol.of(out.mode().symbolName()) : Boolean.FALSE;
    }
    out.setMode(mode == NONE ? BufferMode.NONE : mode == LINE ? BufferMode.LINE : BufferMode.BLOCK);
    return dev.jacket.value.VoidValue.VOID;
  }

  private static Object inputMode(InputPort in, boolean buffered, @Nullable Object mode) {
    if (mode == null) {
      return !buffered ? Boolean.FALSE : in.isBuffering() ? BLOCK : NONE;
    }
    if (mode == LINE) {
      throw Errors.contract(
          "file-stream-buffer-mode: 'line buffering not supported for an input port\n  port: "
              + in);
    }
    in.setBuffering(mode == BLOCK);
    return dev.jacket.value.VoidValue.VOID;
  }

  @Primitive(value = "file-position", control = true)
  public static Object filePosition(Machine m, Object v, @Nullable Object position) {
    Port port = port("file-position", v);
    if (position == null) {
      port.checkOpen("file-position");
      return PortPositions.known(m, port);
    }
    if (position != Eof.EOF && !Conversions.isIndex(position)) {
      throw Errors.argument(
          "file-position", "(or/c exact-nonnegative-integer? eof-object?)", 0, position);
    }
    long to =
        position == Eof.EOF ? FileControl.END : position instanceof Long n ? n : Long.MAX_VALUE;
    return FileControl.moveTo(m, port, to);
  }

  @Primitive(value = "file-position*", control = true)
  public static Object filePositionOrFalse(Machine m, Object v) {
    Port port = port("file-position*", v);
    port.checkOpen("file-position*");
    return PortPositions.orFalse(m, port);
  }

  @Primitive(value = "file-truncate", control = true)
  public static Object fileTruncate(Machine m, Object v, Object size) {
    String who = "file-truncate";
    Port port = PortBasics.portOrNull(v);
    if (!(port instanceof OutputPort out) || !FileControl.isFileStream(out)) {
      throw Errors.argument(who, "(and/c output-port? file-stream-port?)", 0, v);
    }
    long count = PortArguments.count(who, size);
    return FileControl.truncate(m, out, count);
  }

  @Primitive("port-file-identity")
  public static Object portFileIdentity(Object v) {
    return FileControl.identity("port-file-identity", fileStream("port-file-identity", v));
  }

  @Primitive("port-try-file-lock?")
  public static boolean portTryFileLock(Object v, Object mode) {
    String who = "port-try-file-lock?";
    Port port = fileStream(who, v);
    if (mode != SHARED && mode != EXCLUSIVE) {
      throw Errors.argument(who, "(or/c 'shared 'exclusive)", 0, mode);
    }
    boolean reads = port instanceof InputPort;
    if (reads != (mode == SHARED)) {
      String kind = mode == SHARED ? "an input" : "an output";
      throw Errors.arguments(
          who, "port for '" + mode + " locking is not " + kind + " port", "port", (Object) port);
    }
    return FileControl.tryLock(port, mode == SHARED);
  }

  @Primitive("port-file-unlock")
  public static void portFileUnlock(Object v) {
    FileControl.unlock(fileStream("port-file-unlock", v));
  }

  private static Port fileStream(String who, Object v) {
    Port port = PortBasics.portOrNull(v);
    if (port == null || !FileControl.isFileStream(port)) {
      throw Errors.argument(who, "file-stream-port?", 0, v);
    }
    return port;
  }
}
