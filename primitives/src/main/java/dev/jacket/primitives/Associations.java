package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Equality;
import dev.jacket.value.EqualityInquiry;
import dev.jacket.value.Errors;
import dev.jacket.value.HashKind;
import dev.jacket.value.Inquiry;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;

/** Search in association lists by {@code equal?} (reference, section 4.10.5). */
@PrimitiveModule("#%kernel")
final class Associations {
  private Associations() {}

  @Primitive("assoc")
  static Object assoc(Machine m, int depth, Object v, Object list) {
    return assoc(m, depth, v, list, list);
  }

  private static Object assoc(Machine m, int depth, Object v, Object start, Object list) {
    Object rest = start;
    Pair circle = null;
    while (rest instanceof Pair p && p != circle && p.car instanceof Pair entry) {
      int same = Equality.compare(HashKind.EQUAL, v, entry.car);
      if (same == Equality.YES) {
        return entry;
      }
      circle = p.circle(circle);
      rest = p.cdr;
      if (same == Equality.UNSURE) {
        Inquiry inquiry = EqualityInquiry.of(v, entry.car, false);
        return InquiryCalls.run(m, depth, inquiry, new Compared(entry, v, rest, list));
      }
    }
    if (rest != Nil.NIL) {
      throw Errors.contract(Message.of("assoc: improperly formed alist ").show(list));
    }
    return false;
  }

  private record Compared(Pair entry, Object v, Object rest, Object list)
      implements InquiryCalls.Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      return ((EqualityInquiry) done).result() ? entry : m.tailCall(new Rest(this));
    }
  }

  /** Goes on with {@code assoc} behind an entry. */
  private static final class Rest extends Procedure {
    private final Compared from;

    Rest(Compared from) {
      this.from = from;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return assoc(m, depth, from.v, from.rest, from.list);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "assoc";
    }
  }
}
