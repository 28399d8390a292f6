package dev.jacket.embed;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Symbol;

/** Has cache files be written for the modules that are loaded from now on. */
final class CacheKeeping extends Procedure {
  private static final Symbol LIBRARY = Symbol.of("compiler/cm");
  private static final Symbol MAKER =
      Symbol.of("make-compilation-manager-load/use-compiled-handler");

  @Override
  public Object call0(Machine m, int depth) {
    Object maker = m.callNested(Call.builtin("dynamic-require"), LIBRARY, MAKER);
    return m.tailCall(Call.builtin("current-load/use-compiled"), m.callNested(maker));
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "make";
  }
}
