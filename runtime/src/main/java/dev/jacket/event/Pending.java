package dev.jacket.event;

import org.jspecify.annotations.Nullable;

/** An event that is still to be looked at, and those after it: an immutable list. */
record Pending(Object event, @Nullable Link link, @Nullable Pending rest) {
  /** Puts events, all within {@code link}, before {@code rest}, turned round by {@code start}. */
  static @Nullable Pending all(
      Object[] events, int start, @Nullable Link link, @Nullable Pending rest) {
    Pending list = rest;
    for (int i = events.length - 1; i >= 0; i--) {
      list = new Pending(events[(start + i) % events.length], link, list);
    }
    return list;
  }

  /** The events of {@code list} that are not inside {@code link}, in the same order. */
  static @Nullable Pending outside(Link link, @Nullable Pending list) {
    if (list == null) {
      return null;
    }
    Pending rest = outside(link, list.rest);
    return Link.contains(list.link, link) ? rest : new Pending(list.event, list.link, rest);
  }
}
