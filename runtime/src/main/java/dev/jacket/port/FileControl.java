package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Positions, sizes, locks and identities of the files behind ports. */
public final class FileControl {
  /** The position at the end. */
  public static final long END = -1;

  private FileControl() {}

  /** Whether a port reads or writes a file or a stream of the operating system. */
  public static boolean isFileStream(Port port) {
    return port instanceof InputPort in
        ? in.source() instanceof FileSource || in.source() instanceof StreamSource
        : ((OutputPort) port).sink() instanceof FileSink
            || ((OutputPort) port).sink() instanceof StreamSink;
  }

  /** Whether a port reads from or writes to a terminal. */
  public static boolean isTerminal(Port port) {
    return port instanceof InputPort in
        ? in.source() instanceof StreamSource source && source.isTerminal()
        : ((OutputPort) port).sink() instanceof StreamSink sink && sink.isTerminal();
  }

  private static @Nullable FileChannel channel(Port port) {
    if (port instanceof InputPort in) {
      return in.source() instanceof FileSource file ? file.channel() : null;
    }
    return ((OutputPort) port).sink() instanceof FileSink file ? file.channel() : null;
  }

  /**
   * Moves a port to a position.
   *
   * @param position from 0, or {@link #END}
   */
  public static Object moveTo(Machine m, Port port, long position) {
    port.checkOpen("file-position");
    if (port instanceof InputPort in && in.isInMemory()) {
      in.moveWithin(position == END ? in.size() : position);
      return VoidValue.VOID;
    }
    if (port instanceof OutputPort out && out.sink() instanceof MemorySink memory) {
      int to = position == END ? memory.size() : (int) Math.min(position, Integer.MAX_VALUE - 16);
      memory.moveTo(to);
      out.moved(to);
      return VoidValue.VOID;
    }
    FileChannel channel = channel(port);
    if (channel == null && !isFileStream(port)) {
      throw Errors.arguments(
          "file-position",
          "setting position allowed for file-stream and string ports only",
          "port",
          port,
          "position",
          position == END ? (Object) dev.jacket.value.Eof.EOF : position);
    }
    if (channel == null) {
      throw Errors.fail(
          "file-position: error setting stream position\n  system error: Illegal seek; errno=29");
    }
    if (port instanceof OutputPort out && !out.flushSome()) {
      return out.sink().await(m, out, new MoveFrame(out, position));
    }
    move(port, channel, position);
    return VoidValue.VOID;
  }

  private static final class MoveFrame extends Frame {
    private final Port port;
    private final long position;

    MoveFrame(Port port, long position) {
      this.port = port;
      this.position = position;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return moveTo(m, port, position);
    }
  }

  private static void move(Port port, FileChannel channel, long position) {
    try {
      long to = position == END ? channel.size() : position;
      channel.position(to);
      if (port instanceof InputPort in) {
        in.moved(to);
      } else {
        ((OutputPort) port).moved(to);
      }
    } catch (IOException e) {
      throw SystemErrors.fileNumber("file-position: error setting stream position", e);
    }
  }

  /** Sets the size of the file behind an output port. */
  public static Object truncate(Machine m, OutputPort out, long size) {
    String message = "file-truncate: error setting file size";
    out.checkOpen("file-truncate");
    FileChannel channel = channel(out);
    if (channel == null) {
      throw Errors.fail(message + "\n  system error: Invalid argument; errno=22");
    }
    if (!out.flushSome()) {
      return out.sink().await(m, out, new TruncateFrame(out, size));
    }
    try {
      resize(channel, size);
    } catch (IOException e) {
      throw SystemErrors.fileNumber(message, e);
    }
    return VoidValue.VOID;
  }

  /** Java's truncation neither grows a file nor leaves a position beyond its end. */
  private static void resize(FileChannel channel, long size) throws IOException {
    long position = channel.position();
    if (channel.size() < size) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[1]), size - 1);
    } else {
      channel.truncate(size);
    }
    channel.position(position);
  }

  private static final class TruncateFrame extends Frame {
    private final OutputPort out;
    private final long size;

    TruncateFrame(OutputPort out, long size) {
      this.out = out;
      this.size = size;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return truncate(m, out, size);
    }
  }

  /** A number that is the same for all ports of a file, and different for other files. */
  public static Object identity(String who, Port port) {
    port.checkOpen(who);
    String message = who + ": error obtaining identity";
    if (!(port.name instanceof Path path)) {
      return (long) System.identityHashCode(port);
    }
    try {
      Map<String, Object> facts = Files.readAttributes(FileNames.toJava(path), "unix:dev,ino");
      long device = ((Number) java.util.Objects.requireNonNull(facts.get("dev"))).longValue();
      long node = ((Number) java.util.Objects.requireNonNull(facts.get("ino"))).longValue();
      return dev.jacket.value.Numbers.norm(
          java.math.BigInteger.valueOf(device)
              .shiftLeft(Long.SIZE)
              .or(java.math.BigInteger.valueOf(node)));
    } catch (IOException e) {
      throw SystemErrors.fileNumber(message, e);
    }
  }

  /** Locks a file, if nobody else has. */
  public static boolean tryLock(Port port, boolean shared) {
    port.checkOpen("port-try-file-lock?");
    FileChannel channel = channel(port);
    if (channel == null || port.fileLock != null) {
      return false;
    }
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      port.fileLock = lock;
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another port of this process holds the lock
    } catch (IOException e) {
      throw SystemErrors.fileNumber("port-try-file-lock?: error getting file lock", e);
    }
  }

  /** Gives up a lock. */
  public static void unlock(Port port) {
    port.checkOpen("port-file-unlock");
    FileLock lock = port.fileLock;
    port.fileLock = null;
    if (lock != null) {
      try {
        lock.release();
      } catch (IOException e) {
        throw SystemErrors.fileNumber("port-file-unlock: error unlocking file", e);
      }
    }
  }
}
