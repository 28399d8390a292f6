package dev.jacket.embed;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.port.InputPort;
import dev.jacket.port.StandardStreams;
import dev.jacket.value.Symbol;

/** Runs {@code read-eval-print-loop}, then ends the line of the last prompt. */
final class Loop extends Procedure {
  private static final Symbol BASE = Symbol.of("racket/base");
  private static final Symbol LOOP = Symbol.of("read-eval-print-loop");

  @Override
  public Object call0(Machine m, int depth) {
    if (StandardStreams.INPUT.get(m) instanceof InputPort in) {
      in.countLines();
    }
    m.save(new EndOfInput());
    return m.tailCall(m.callNested(Call.builtin("dynamic-require"), BASE, LOOP));
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return LOOP.name();
  }

  private static final class EndOfInput extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(Call.builtin("newline"));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
