package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Hash;
import dev.jacket.value.Inquiry;
import dev.jacket.value.KeyInquiry;

/** {@code hash-keys-subset?}: looks for the keys of one table, one after the other, in another. */
final class KeySubset extends Procedure {
  private final Hash some;
  private final long start;
  private final Hash all;

  private KeySubset(Hash some, long start, Hash all) {
    this.some = some;
    this.start = start;
    this.all = all;
  }

  /** Whether the keys of {@code some} from a position on are in {@code all}. */
  static Object search(Machine m, int depth, Hash some, long start, Hash all) {
    for (long at = start; at >= 0; at = some.next(at)) {
      Object key = some.keyAt(at);
      Object found = key == null ? Boolean.TRUE : all.findKey(key, some.hashAt(at));
      if (found == null) {
        return Boolean.FALSE;
      }
      if (key != null && found == Hash.UNSURE) {
        KeySubset rest = new KeySubset(some, some.next(at), all);
        return InquiryCalls.run(m, depth, new KeyInquiry(all, key), new Found(rest));
      }
    }
    return Boolean.TRUE;
  }

  private record Found(KeySubset rest) implements InquiryCalls.Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      return ((KeyInquiry) done).found() == null ? Boolean.FALSE : m.tailCall(rest);
    }
  }

  @Override
  public Object call0(Machine m, int depth) {
    return search(m, depth, some, start, all);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "hash-keys-subset?";
  }
}
