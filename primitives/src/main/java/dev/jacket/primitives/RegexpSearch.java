package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.Demand;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Writing;
import dev.jacket.regexp.Matcher;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a match, in slices so that other threads get their turn, and waiting for ports.
 *
 * <p>A frame that is resumed when somebody else has gone on with its search begins anew.
 */
final class RegexpSearch {
  /** How many steps of a matcher make a slice. */
  private static final long SLICE = 100_000;

  /** The function that errors of ports name. */
  static final String PEEKING = "peek-bytes-avail!";

  private RegexpSearch() {}

  /** Does what was asked for. */
  static Object run(Machine m, int depth, RegexpCall call) {
    if (call.input() instanceof InputPort port) {
      port.checkOpen(PEEKING);
      byte[] prefix = call.visiblePrefix();
      PortBytes bytes = new PortBytes(port, call.start(), call.end(), prefix);
      Matcher matcher =
          new Matcher(call.regexp(), bytes.data, 0, prefix.length, prefix.length, false);
      return inPort(m, depth, new PortSearch(call, port, bytes, prefix.length, matcher));
    }
    RegexpInput content = call.content();
    return inContent(m, depth, call, content, content.matcher(call.regexp(), content.start));
  }

  // ---- strings and byte strings ----

  private static Object inContent(
      Machine m, int depth, RegexpCall call, RegexpInput content, Matcher matcher) {
    Matcher.Status status = matcher.run(SLICE);
    if (status == Matcher.Status.PAUSED) {
      ContentFrame frame = new ContentFrame(call, content, matcher);
      return m.resumeLater(frame, VoidValue.VOID);
    }
    boolean found = status == Matcher.Status.MATCHED;
    Object result = call.result(content, matcher, found);
    OutputPort out = call.out();
    if (out == null) {
      return m.pass(result);
    }
    int to = found ? matcher.groupStart(0) : content.end;
    return skip(m, depth, call, content.data, content.start, to, new ResultFrame(result, null));
  }

  /** Goes on with a search in a string or byte string. */
  private static final class ContentFrame extends Frame {
    private final RegexpCall call;
    private final RegexpInput content;
    private final Matcher matcher;
    private final long runs;

    ContentFrame(RegexpCall call, RegexpInput content, Matcher matcher) {
      this.call = call;
      this.content = content;
      this.matcher = matcher;
      this.runs = matcher.runs();
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return matcher.runs() == runs
          ? inContent(m, depth, call, content, matcher)
          : run(m, depth, call);
    }
  }

  // ---- ports ----

  private record PortSearch(
      RegexpCall call, InputPort port, PortBytes bytes, int prefix, Matcher matcher) {}

  private static Object inPort(Machine m, int depth, PortSearch search) {
    Matcher matcher = search.matcher;
    PortBytes bytes = search.bytes;
    boolean immediate = search.call.variant().immediate();
    if (!bytes.begins()) {
      return bytes.complete
          ? drain(m, depth, search)
          : immediate
              ? finish(m, depth, search, false)
              : await(m, search, new PortFrame(search, false));
    }
    while (true) {
      if (search.call.isObsolete()) {
        return finish(m, depth, search, false);
      }
      Matcher.Status status = matcher.run(SLICE);
      switch (status) {
        case MATCHED -> {
          return finish(m, depth, search, true);
        }
        case FAILED -> {
          return drain(m, depth, search);
        }
        case PAUSED -> {
          return m.resumeLater(new PortFrame(search, false), VoidValue.VOID);
        }
        default -> {
          if (!bytes.fill()) {
            return immediate
                ? finish(m, depth, search, false)
                : await(m, search, new PortFrame(search, false));
          }
          matcher.extend(bytes.data, bytes.end, bytes.complete);
        }
      }
    }
  }

  /** There is no match: all of the input is taken from the port, unless it was to stay. */
  private static Object drain(Machine m, int depth, PortSearch search) {
    while (!search.call.variant().peeks() && !search.bytes.complete) {
      if (!search.bytes.fill()) {
        return await(m, search, new PortFrame(search, true));
      }
    }
    return finish(m, depth, search, false);
  }

  private static Object await(Machine m, PortSearch search, PortFrame onWake) {
    return search.port.source().await(m, search.port, onWake, Demand.peek(1));
  }

  /** Goes on with a search in a port, or with taking what did not match. */
  private static final class PortFrame extends Frame {
    private final PortSearch search;
    private final boolean failed;
    private final long runs;

    PortFrame(PortSearch search, boolean failed) {
      this.search = search;
      this.failed = failed;
      this.runs = search.matcher.runs();
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      search.port.checkOpen(PEEKING);
      if (failed) {
        return drain(m, depth, search);
      }
      return search.matcher.runs() == runs ? inPort(m, depth, search) : run(m, depth, search.call);
    }
  }

  private static Object finish(Machine m, int depth, PortSearch search, boolean found) {
    RegexpCall call = search.call;
    PortBytes bytes = search.bytes;
    Matcher matcher = search.matcher;
    RegexpInput content = RegexpInput.ofPort(bytes.data, search.prefix, bytes.end, call.start());
    ResultFrame result = new ResultFrame(call.result(content, matcher, found), search.port);
    if (call.variant().peeks()) {
      bytes.release();
    } else {
      bytes.take(found ? matcher.groupEnd(0) : bytes.end);
    }
    int to = found ? matcher.groupStart(0) : bytes.end;
    return skip(m, depth, call, bytes.data, search.prefix, to, result);
  }

  // ---- results ----

  /** Writes what was skipped, if that was asked for, then gives the result. */
  private static Object skip(
      Machine m, int depth, RegexpCall call, byte[] data, int from, int to, ResultFrame result) {
    OutputPort out = call.out();
    if (out != null) {
      Object written = Writing.write(m, call.variant().who(), out, data, from, to, VoidValue.VOID);
      if (written == Machine.SPECIAL && m.settle(depth) == Machine.SPECIAL) {
        m.save(result);
        return Machine.SPECIAL;
      }
    }
    return result.give(m);
  }

  /** Gives a result when the port knows what was taken from it. */
  private static final class ResultFrame extends Frame {
    private final Object result;
    private final @Nullable InputPort port;

    ResultFrame(Object result, @Nullable InputPort port) {
      this.result = result;
      this.port = port;
    }

    Object give(Machine m) {
      int debt = port == null ? 0 : port.settleDebt();
      if (debt == 0 || port == null) {
        return m.pass(result);
      }
      return port.source().discard(m, port, debt, result);
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return give(m);
    }
  }
}
