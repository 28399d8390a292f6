package dev.jacket.primitives;

import dev.jacket.machine.ImpersonatedContents;
import dev.jacket.machine.Machine;
import dev.jacket.port.MemorySink;
import dev.jacket.port.OutputPort;
import dev.jacket.value.Impersonator;
import dev.jacket.value.PartPrinter;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.Symbol;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Prints structures with {@code prop:custom-write} by calling their procedures, each behind a
 * continuation barrier and with a string port of its own, and impersonators as they are seen.
 */
final class CustomWriting implements PrintSettings.CustomWriter {
  private static final Symbol PORT_NAME = Symbol.of("string");
  private static final Object DEPTH_0 = 0L;
  private static final Object DEPTH_1 = 1L;

  private final Machine machine;
  private final @Nullable PartPrinter whole;

  /**
   * Makes one.
   *
   * @param whole what values are printed as parts of, if a custom writer prints them
   */
  CustomWriting(Machine machine, @Nullable PartPrinter whole) {
    this.machine = machine;
    this.whole = whole;
  }

  @Override
  public @Nullable PartPrinter whole() {
    return whole;
  }

  @Override
  public String text(
      Object procedure, Object shown, PrintSettings.Mode mode, boolean quoted, PartPrinter parts) {
    OutputPort port = MemorySink.newPort(PORT_NAME);
    port.parts = parts;
    Object how =
        switch (mode) {
          case DISPLAY -> Boolean.FALSE;
          case WRITE -> Boolean.TRUE;
          case PRINT -> quoted ? DEPTH_1 : DEPTH_0;
        };
    machine.callNested(procedure, shown, port, how);
    port.parts = null;
    MemorySink written = (MemorySink) port.sink();
    return new String(written.copy(0, written.size()), StandardCharsets.UTF_8);
  }

  @Override
  public Object contents(Impersonator impersonator) {
    return machine.callNested(new ImpersonatedContents(), impersonator);
  }
}
