package dev.jacket.reader;

import dev.jacket.port.InputPort;
import dev.jacket.port.Locations;
import dev.jacket.port.Reading;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Characters of an input port. The port's bytes are taken as the characters are. */
public final class PortSource implements CharSource {
  private final InputPort port;
  private final @Nullable Locations locations;
  private final SpecialValues specials;
  private final @Nullable Supplier<Location> elsewhere;
  private @Nullable Location asked;
  private int peeked;

  /** Reads from {@code port}; what it holds among characters is the value to read. */
  public PortSource(InputPort port) {
    this(port, SpecialValues.SAME, null);
  }

  /**
   * Reads from {@code port}.
   *
   * @param elsewhere says where the next character stands; null if the port does
   */
  public PortSource(
      InputPort port, SpecialValues specials, @Nullable Supplier<Location> elsewhere) {
    this.port = port;
    this.elsewhere = elsewhere;
    this.specials = specials;
    this.locations = port.locations();
  }

  @Override
  public int peek() {
    peeked = Reading.charAt(port, 0);
    return peeked < 0 ? peeked : Reading.character(peeked);
  }

  @Override
  public void take() {
    asked = null;
    Reading.takeChar(port, peeked);
  }

  @Override
  public Object takeSpecial() {
    Object held = Objects.requireNonNull(port.specialAt(0));
    long line = line();
    long column = column();
    long position = position();
    asked = null;
    port.takeSpecial();
    return specials.value(held, line, column, position);
  }

  @Override
  public long line() {
    if (elsewhere != null) {
      return ask(elsewhere).line();
    }
    return locations == null ? -1 : locations.line();
  }

  @Override
  public long column() {
    if (elsewhere != null) {
      return ask(elsewhere).column();
    }
    return locations == null ? -1 : locations.column();
  }

  @Override
  public long position() {
    if (elsewhere != null) {
      return ask(elsewhere).position();
    }
    return locations == null ? port.position() + 1 : locations.position();
  }

  private Location ask(Supplier<Location> where) {
    Location known = asked;
    if (known == null) {
      known = where.get();
      asked = known;
    }
    return known;
  }
}
