package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Bytes;
import dev.jacket.value.Eof;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Reading of lines. The methods return a Racket value or {@link Machine#SPECIAL}. */
public final class ReadingLines {
  private ReadingLines() {}

  /** Bytes of a line that were taken already, the last ones first. */
  private record Chunk(byte[] bytes, @Nullable Chunk before, int total) {
    static @Nullable Chunk of(@Nullable Chunk before, InputPort in, int count) {
      if (count == 0) {
        return before;
      }
      byte[] bytes = new byte[count];
      System.arraycopy(in.window(), in.windowStart(), bytes, 0, count);
      return new Chunk(bytes, before, count + (before == null ? 0 : before.total));
    }
  }

  /** What is read, and how. */
  private record Job(String who, InputPort in, LineMode mode, boolean asBytes) {
    Object result(@Nullable Chunk chunk) {
      byte[] line = new byte[chunk == null ? 0 : chunk.total];
      int end = line.length;
      for (Chunk c = chunk; c != null; c = c.before) {
        end -= c.bytes.length;
        System.arraycopy(c.bytes, 0, line, end, c.bytes.length);
      }
      return asBytes
          ? new Bytes(line, false)
          : new Str(Utf8.decodeAll(line, 0, line.length), false);
    }
  }

  /** Reads a line: a string, or a byte string, without its end; or eof. */
  public static Object read(Machine m, String who, InputPort in, LineMode mode, boolean asBytes) {
    return readMore(m, new Job(who, in, mode, asBytes), null);
  }

  private static Object readMore(Machine m, Job job, @Nullable Chunk start) {
    InputPort in = job.in;
    in.checkOpen(job.who);
    Chunk line = start;
    while (true) {
      int next = in.peek(0);
      if (next == InputPort.WAIT) {
        return in.source().await(m, in, new LineFrame(job, line), Demand.take(1));
      }
      if (next == InputPort.SPECIAL) {
        throw Reading.specialTaken(job.who, in);
      }
      if (next == InputPort.EOF) {
        in.takeEof();
        return Reading.finish(m, in, line == null ? Eof.EOF : job.result(line));
      }
      int count = plainBytes(in, job.mode);
      line = Chunk.of(line, in, count);
      boolean stops = count < in.available();
      in.take(count);
      if (!stops) {
        continue;
      }
      int end = lineEnd(in, job.mode);
      if (end == InputPort.WAIT) {
        return in.source().await(m, in, new LineFrame(job, line), Demand.peek(1));
      }
      if (end == 0) {
        line = Chunk.of(line, in, 1);
        in.take(1);
        continue;
      }
      in.take(end);
      return Reading.finish(m, in, job.result(line));
    }
  }

  /** How many bytes stand before one that may end the line. */
  private static int plainBytes(InputPort in, LineMode mode) {
    byte[] window = in.window();
    int from = in.windowStart();
    int to = from + in.available();
    int i = from;
    while (i < to && !mode.stopsAt(window[i])) {
      i++;
    }
    return i - from;
  }

  /** The length of the end of line that comes next; 0 if it is none; or {@link InputPort#WAIT}. */
  private static int lineEnd(InputPort in, LineMode mode) {
    if (in.peek(0) != '\r' || !mode.looksBehindReturn()) {
      return 1;
    }
    int behind = in.peek(1);
    if (behind == InputPort.WAIT) {
      return InputPort.WAIT;
    }
    return behind == '\n' ? 2 : mode == LineMode.ANY ? 1 : 0;
  }

  private static final class LineFrame extends Frame {
    private final Job job;
    private final @Nullable Chunk line;

    LineFrame(Job job, @Nullable Chunk line) {
      this.job = job;
      this.line = line;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return readMore(m, job, line);
    }
  }
}
