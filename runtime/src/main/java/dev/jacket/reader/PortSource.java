package dev.jacket.reader;

import dev.jacket.port.InputPort;
import dev.jacket.port.Locations;
import dev.jacket.port.Reading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Characters of an input port. The port's bytes are taken as the characters are. */
public final class PortSource implements CharSource {
  private final InputPort port;
  private final @Nullable Locations locations;
  private int peeked;

  /** Reads from {@code port}. */
  public PortSource(InputPort port) {
    this.port = port;
    this.locations = port.locations();
  }

  @Override
  public int peek() {
    peeked = Reading.charAt(port, 0);
    return peeked < 0 ? peeked : Reading.character(peeked);
  }

  @Override
  public void take() {
    Reading.takeChar(port, peeked);
  }

  @Override
  public Object takeSpecial() {
    Object value = Objects.requireNonNull(port.specialAt(0));
    port.takeSpecial();
    return value;
  }

  @Override
  public long line() {
    return locations == null ? -1 : locations.line();
  }

  @Override
  public long column() {
    return locations == null ? -1 : locations.column();
  }

  @Override
  public long position() {
    return locations == null ? port.position() + 1 : locations.position();
  }
}
