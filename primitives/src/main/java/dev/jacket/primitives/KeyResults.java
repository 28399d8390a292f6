package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.InquiryCalls.Completion;
import dev.jacket.value.Errors;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Inquiry;
import dev.jacket.value.KeyInquiry;
import dev.jacket.value.MutableHash;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** What operations on hash tables do after a key was looked for by calling procedures. */
final class KeyResults {
  private KeyResults() {}

  /** {@code hash-ref}. */
  record Value(@Nullable Object failure) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      KeyInquiry search = (KeyInquiry) done;
      Object value = search.foundValue();
      if (value != null) {
        return value;
      }
      if (failure == null) {
        throw HashContracts.noValue(search.key());
      }
      return HashTables.fail(m, failure);
    }
  }

  /** {@code hash-ref-key}. */
  record Key(@Nullable Object failure) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      KeyInquiry search = (KeyInquiry) done;
      Object found = search.found();
      return found == null ? absent(m, search.key()) : found;
    }

    /** The result where the key is not there. */
    Object absent(Machine m, Object key) {
      if (failure == null) {
        throw Errors.arguments("hash-ref-key", "hash does not contain key", "key", key);
      }
      return HashTables.fail(m, failure);
    }
  }

  /** {@code hash-set}. */
  record With(ImmutableHash table, Object value) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      return table.put((KeyInquiry) done, value);
    }
  }

  /** {@code hash-remove}. */
  record Without(ImmutableHash table) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      return table.remove((KeyInquiry) done);
    }
  }

  /** {@code hash-set!}. */
  record Put(MutableHash table, Object value) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      table.put((KeyInquiry) done, value);
      return VoidValue.VOID;
    }
  }

  /** {@code hash-remove!}. */
  record Remove(MutableHash table) implements Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      table.remove((KeyInquiry) done);
      return VoidValue.VOID;
    }
  }
}
