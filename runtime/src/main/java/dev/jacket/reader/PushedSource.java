package dev.jacket.reader;

/** A source with one more character in front, which was taken from it before. */
public final class PushedSource implements CharSource {
  private final int first;
  private final CharSource rest;
  private boolean taken;

  /** Puts {@code first} in front of {@code rest}. */
  public PushedSource(int first, CharSource rest) {
    this.first = first;
    this.rest = rest;
  }

  @Override
  public int peek() {
    return taken ? rest.peek() : first;
  }

  @Override
  public void take() {
    if (taken) {
      rest.take();
    }
    taken = true;
  }

  @Override
  public Object takeSpecial() {
    return rest.takeSpecial();
  }

  @Override
  public long line() {
    return rest.line();
  }

  @Override
  public long column() {
    return before(rest.column(), 0);
  }

  @Override
  public long position() {
    return before(rest.position(), 1);
  }

  private long before(long behind, long least) {
    return taken || behind <= least ? behind : behind - 1;
  }
}
