package dev.jacket.reader;

import java.util.EnumSet;

/** The state of the reader's switches, which does not change. */
public final class ReadSettings {
  /** Every option as it is at the start of a program. */
  public static final ReadSettings DEFAULT = initial();

  private final EnumSet<ReadOption> on;

  private ReadSettings(EnumSet<ReadOption> on) {
    this.on = on;
  }

  private static ReadSettings initial() {
    EnumSet<ReadOption> on = EnumSet.noneOf(ReadOption.class);
    for (ReadOption option : ReadOption.values()) {
      if (option.initially()) {
        on.add(option);
      }
    }
    return new ReadSettings(on);
  }

  /** Whether an option is on. */
  public boolean is(ReadOption option) {
    return on.contains(option);
  }

  /** These settings with one option changed. */
  public ReadSettings with(ReadOption option, boolean value) {
    if (is(option) == value) {
      return this;
    }
    EnumSet<ReadOption> changed = EnumSet.copyOf(on);
    if (value) {
      changed.add(option);
    } else {
      changed.remove(option);
    }
    return new ReadSettings(changed);
  }
}
