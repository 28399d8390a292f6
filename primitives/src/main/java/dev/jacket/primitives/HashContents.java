package dev.jacket.primitives;

import static dev.jacket.primitives.HashContracts.hash;

import dev.jacket.machine.Frame;
import dev.jacket.machine.HashOperation;
import dev.jacket.machine.Machine;
import dev.jacket.value.Hash;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.MutableHash;

/** The contents of tables for operations on whole tables: what impersonators show of them. */
final class HashContents {
  private HashContents() {}

  /** What is done with the contents. */
  interface Completion {
    /** Gives the result of the operation, or {@link Machine#SPECIAL}. */
    Object finish(Machine m, int depth, Hash contents);
  }

  /** Has {@code then} go on with the table, or with the contents of the impersonator. */
  static Object of(Machine m, int depth, String who, Object table, Completion then) {
    if (!(table instanceof HashImpersonator i)) {
      return then.finish(m, depth, hash(who, table));
    }
    HashOperation.CONTENTS.call(m, i);
    Object r = m.settle(depth);
    if (r == Machine.SPECIAL) {
      m.save(new ContentsFrame(then));
      return Machine.SPECIAL;
    }
    return then.finish(m, depth, (Hash) r);
  }

  private static final class ContentsFrame extends Frame {
    private final Completion then;

    ContentsFrame(Completion then) {
      this.then = then;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return then.finish(m, depth, (Hash) value);
    }
  }

  /** Copies a table: {@code hash-copy}. */
  enum Copy implements Completion {
    INSTANCE;

    @Override
    public Object finish(Machine m, int depth, Hash table) {
      MutableHash copy = new MutableHash(table.kind, table.strength());
      copy.addAll(table);
      return copy;
    }
  }
}
