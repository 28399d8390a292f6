package dev.jacket.value;

import java.util.concurrent.ConcurrentHashMap;

/** A keyword such as {@code #:key}; keywords of one name are the same object. */
public final class Keyword implements Comparable<Keyword> {
  private static final ConcurrentHashMap<String, Keyword> INTERNED = new ConcurrentHashMap<>();

  private final String name;

  private Keyword(String name) {
    this.name = name;
  }

  /** The keyword of that name, given without {@code #:}. */
  public static Keyword of(String name) {
    return INTERNED.computeIfAbsent(name, Keyword::new);
  }

  /** The name without {@code #:}. */
  public String name() {
    return name;
  }

  /** Orders by code points, as {@code keyword<?} does. */
  @Override
  public int compareTo(Keyword other) {
    return java.util.Arrays.compare(name.codePoints().toArray(), other.name.codePoints().toArray());
  }

  @Override
  public String toString() {
    return "#:" + name;
  }
}
