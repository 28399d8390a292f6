package dev.jacket.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The custodians of a thread, none of them under another. Immutable. */
final class Managers {
  static final Managers NONE = new Managers(new Registration[0]);

  private final Registration[] registrations;

  private Managers(Registration[] registrations) {
    this.registrations = registrations;
  }

  boolean isEmpty() {
    return registrations.length == 0;
  }

  List<Custodian> custodians() {
    return Arrays.stream(registrations).map(r -> r.custodian).toList();
  }

  /** These and one more, without those under it; the same object if one of these is above it. */
  Managers with(Custodian custodian, RacketThread thread) {
    List<Registration> kept = new ArrayList<>(registrations.length + 1);
    for (Registration r : registrations) {
      if (r.custodian.manages(custodian)) {
        return this;
      }
      if (custodian.manages(r.custodian)) {
        r.remove();
      } else {
        kept.add(r);
      }
    }
    kept.add(custodian.registerWeakly(thread));
    return new Managers(kept.toArray(new Registration[0]));
  }

  Managers without(Custodian custodian) {
    Registration[] kept =
        Arrays.stream(registrations)
            .filter(r -> r.custodian != custodian)
            .toArray(Registration[]::new);
    return kept.length == 0 ? NONE : new Managers(kept);
  }

  void releaseAll() {
    for (Registration r : registrations) {
      r.remove();
    }
  }
}
