package dev.jacket.event;

import org.jspecify.annotations.Nullable;

/** Branches that were polled and not ready, the latest first: an immutable list. */
record Tried(Branch branch, int count, @Nullable Tried rest) {
  static Tried add(Branch branch, @Nullable Tried rest) {
    return new Tried(branch, rest == null ? 1 : rest.count + 1, rest);
  }

  /** The branches in the order in which they were added. */
  static Branch[] toArray(@Nullable Tried list) {
    Branch[] branches = new Branch[list == null ? 0 : list.count];
    for (Tried at = list; at != null; at = at.rest) {
      branches[at.count - 1] = at.branch;
    }
    return branches;
  }

  /** The branches that are not inside {@code link}. */
  static @Nullable Tried outside(Link link, Branch[] branches) {
    Tried list = null;
    for (Branch branch : branches) {
      if (!Link.contains(branch.link(), link)) {
        list = add(branch, list);
      }
    }
    return list;
  }
}
