package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.ImpersonatedContents;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.EqualityInquiry;
import dev.jacket.value.HashInquiry;
import dev.jacket.value.Identity;
import dev.jacket.value.Inquiry;
import java.util.Objects;

/**
 * Carries out inquiries: makes the calls of Racket procedures that comparing and hashing by {@code
 * prop:equal+hash} take.
 */
final class InquiryCalls {
  private InquiryCalls() {}

  /** What is done when an inquiry is complete. */
  interface Completion {
    /** Gives the result of the builtin, or {@link Machine#SPECIAL}. */
    Object finish(Machine m, Inquiry done);
  }

  /** Carries out an inquiry and returns what {@code then} makes of it. */
  static Object run(Machine m, int depth, Inquiry inquiry, Completion then) {
    while (!inquiry.advance()) {
      Object[] args = inquiry.arguments(recursion(inquiry.innermost()));
      Object asked = inquiry.procedure();
      Object procedure = asked == Inquiry.CONTENTS ? new ImpersonatedContents() : asked;
      Object r = m.callN(procedure, depth + 1, args);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new InquiryFrame(inquiry, then));
        return r;
      }
      inquiry.answer(r);
    }
    return then.finish(m, inquiry);
  }

  /** The procedure that a custom operation is given for the parts of its arguments. */
  private static Object recursion(Inquiry inquiry) {
    if (inquiry instanceof EqualityInquiry equality) {
      Object own = equality.partsProcedure();
      return own == null ? new PartEquality(equality) : own;
    }
    return new PartHash((HashInquiry) inquiry);
  }

  /** Waits for the result of a call. */
  private static final class InquiryFrame extends Frame {
    private final Inquiry inquiry;
    private final Completion then;

    InquiryFrame(Inquiry inquiry, Completion then) {
      this.inquiry = inquiry;
      this.then = then;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Inquiry copy = inquiry.copy();
      copy.answer(value);
      return run(m, depth, copy, then);
    }
  }

  /** Says whether two values are equal, as a boolean. */
  enum Answer implements Completion {
    /** Of an {@link EqualityInquiry}. */
    EQUALITY,
    /** Of a {@link HashInquiry}. */
    HASH;

    @Override
    public Object finish(Machine m, Inquiry done) {
      return this == EQUALITY
          ? (Object) ((EqualityInquiry) done).result()
          : (Object) (long) ((HashInquiry) done).result();
    }
  }

  /** Compares parts of the structures that a custom comparison was called for. */
  private static final class PartEquality extends Procedure {
    private final EqualityInquiry whole;

    PartEquality(EqualityInquiry whole) {
      this.whole = whole;
    }

    @Override
    public Object call2(Machine m, int depth, Object a, Object b) {
      return Identity.eq(a, b)
          ? Boolean.TRUE
          : run(m, depth, EqualityInquiry.within(whole, a, b), Answer.EQUALITY);
    }

    @Override
    public long arityMask() {
      return 4;
    }

    @Override
    public String name() {
      return "equal?";
    }
  }

  /** Hashes parts of the structure that a custom hash procedure was called for. */
  private static final class PartHash extends Procedure {
    private final HashInquiry whole;

    PartHash(HashInquiry whole) {
      this.whole = Objects.requireNonNull(whole);
    }

    @Override
    public Object call1(Machine m, int depth, Object part) {
      return run(m, depth, new HashInquiry(part, whole.always(), whole.secondary()), Answer.HASH);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "equal-hash-code";
    }
  }
}
