package dev.jacket.regexp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes instructions of a pattern's tree.
 *
 * <p>Where the next byte decides between two ways, no second way is kept to come back to: {@code
 * follow} stands for the bytes that what comes behind a part can begin with, null if unknown.
 */
final class Assembler {
  private final List<CharSet> sets = new ArrayList<>();
  private final List<byte[]> strings = new ArrayList<>();
  private final List<ByteSet> byteSets = new ArrayList<>();
  private int[] ops = new int[64];
  private int size;
  private int counters;

  private Assembler() {}

  /** Assembles a pattern that has been checked. */
  static Code assemble(Parser.Parsed parsed) {
    Assembler a = new Assembler();
    a.node(parsed.node(), null);
    a.emit(Code.MATCH);
    return new Code(
        Arrays.copyOf(a.ops, a.size),
        a.sets.toArray(new CharSet[0]),
        a.strings.toArray(new byte[0][]),
        a.byteSets.toArray(new ByteSet[0]),
        parsed.groups(),
        a.counters,
        FirstBytes.of(parsed.node(), null),
        isAnchored(parsed.node()),
        RequiredBytes.of(parsed.node()));
  }

  private static boolean isAnchored(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return !sequence.items().isEmpty() && isAnchored(sequence.items().get(0));
    }
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream().allMatch(Assembler::isAnchored);
    }
    return node == Node.Assertion.START
        || node instanceof Node.Group group && isAnchored(group.body());
  }

  // ---- emission ----

  private void emit(int... words) {
    if (size + words.length > ops.length) {
      ops = Arrays.copyOf(ops, ops.length * 2);
    }
    for (int word : words) {
      ops[size++] = word;
    }
  }

  /** Emits an instruction with a target that is not known yet; answers where it stands. */
  private int emitForward(int... words) {
    emit(words);
    emit(Code.NOWHERE);
    return size - 1;
  }

  private void land(int forward) {
    ops[forward] = size;
  }

  private static <T> int index(List<T> table, T item) {
    int known = table.indexOf(item);
    if (known >= 0) {
      return known;
    }
    table.add(item);
    return table.size() - 1;
  }

  private int followIndex(@Nullable ByteSet follow) {
    return follow == null ? Code.NOWHERE : index(byteSets, follow);
  }

  // ---- the parts of a pattern ----

  private void node(Node node, @Nullable ByteSet follow) {
    if (node instanceof Node.One one) {
      one(one.set());
    } else if (node instanceof Node.Sequence sequence) {
      sequence(sequence.items(), follow);
    } else if (node instanceof Node.Choice choice) {
      choice(choice.branches(), follow);
    } else if (node instanceof Node.Repeat repeat) {
      repeat(repeat, follow);
    } else if (node instanceof Node.Group group) {
      group(group, follow);
    } else if (node instanceof Node.Backreference reference) {
      emit(Code.REFERENCE, reference.number(), reference.foldCase() ? 1 : 0);
    } else if (node instanceof Node.Look look) {
      look(look);
    } else if (node instanceof Node.Atomic atomic) {
      emit(Code.LOOK, Code.NOWHERE);
      node(atomic.body(), null);
      emit(Code.ATOMIC_END);
    } else if (node instanceof Node.Conditional conditional) {
      conditional(conditional, follow);
    } else {
      emit(Code.ASSERT, ((Node.Assertion) node).ordinal());
    }
  }

  private void one(CharSet set) {
    byte[] literal = set.literal();
    if (literal != null) {
      literal(literal);
    } else {
      emit(Code.SET, index(sets, set));
    }
  }

  private void literal(byte[] bytes) {
    if (bytes.length == 1) {
      emit(Code.BYTE, bytes[0]);
    } else {
      strings.add(bytes);
      emit(Code.BYTES, strings.size() - 1);
    }
  }

  private void sequence(List<Node> items, @Nullable ByteSet follow) {
    int n = items.size();
    @Nullable ByteSet[] follows = new @Nullable ByteSet[n + 1];
    follows[n] = follow;
    for (int i = n - 1; i > 0; i--) {
      follows[i] = FirstBytes.of(items.get(i), follows[i + 1]);
    }
    int i = 0;
    while (i < n) {
      int literals = literals(items, i);
      if (literals > 1) {
        i += literals;
      } else {
        node(items.get(i), follows[i + 1]);
        i++;
      }
    }
  }

  /** Emits the literals from {@code from} on as one string, if there are several. */
  private int literals(List<Node> items, int from) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int i = from;
    while (i < items.size() && items.get(i) instanceof Node.One one) {
      byte[] bytes = one.set().literal();
      if (bytes == null) {
        break;
      }
      all.writeBytes(bytes);
      i++;
    }
    if (i - from > 1) {
      literal(all.toByteArray());
    }
    return i - from;
  }

  private void choice(List<Node> branches, @Nullable ByteSet follow) {
    int last = branches.size() - 1;
    @Nullable ByteSet[] firsts = new @Nullable ByteSet[last + 1];
    @Nullable ByteSet[] later = new @Nullable ByteSet[last + 1];
    later[last] = ByteSet.EMPTY;
    for (int i = last; i >= 0; i--) {
      firsts[i] = FirstBytes.of(branches.get(i), follow);
      if (i > 0) {
        later[i - 1] = FirstBytes.union(later[i], firsts[i]);
      }
    }
    List<Integer> exits = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      ByteSet first = firsts[i];
      int skip = first == null ? Code.NOWHERE : emitForward(Code.GUARD, index(byteSets, first));
      int retry = FirstBytes.areDisjoint(first, later[i]) ? Code.NOWHERE : emitForward(Code.TRY);
      node(branches.get(i), follow);
      exits.add(emitForward(Code.JUMP));
      if (skip != Code.NOWHERE) {
        land(skip);
      }
      if (retry != Code.NOWHERE) {
        land(retry);
      }
    }
    node(branches.get(last), follow);
    exits.forEach(this::land);
  }

  private void group(Node.Group group, @Nullable ByteSet follow) {
    Lengths.Span span = Lengths.of(group.body());
    if (span.min() == span.max() && span.max() < Integer.MAX_VALUE) {
      node(group.body(), follow);
      emit(Code.GROUP_FIXED, group.number(), (int) span.max());
    } else {
      emit(Code.GROUP_START, group.number());
      node(group.body(), follow);
      emit(Code.GROUP_END, group.number());
    }
  }

  // ---- looks ----

  private void look(Node.Look look) {
    int failed = beginLook(look);
    node(look.body(), null);
    if (!look.ahead()) {
      emit(Code.BEHIND_END);
    }
    if (look.negative()) {
      emit(Code.LOOK_REFUTED, Code.NOWHERE);
      land(failed);
    } else {
      emit(Code.LOOK_END);
    }
  }

  /** Emits the beginning; answers where the target for failure stands. */
  private int beginLook(Node.Look look) {
    if (look.ahead()) {
      return emitForward(Code.LOOK);
    }
    Lengths.Span span = Lengths.of(look.body());
    int failed = emitForward(Code.BEHIND);
    emit((int) span.min(), (int) Math.min(span.max(), Integer.MAX_VALUE));
    return failed;
  }

  private void conditional(Node.Conditional conditional, @Nullable ByteSet follow) {
    Node.Look look = conditional.look();
    int otherwise;
    if (look == null) {
      otherwise = emitForward(Code.IF_GROUP, conditional.group());
    } else {
      int failed = beginLook(look);
      node(look.body(), null);
      if (!look.ahead()) {
        emit(Code.BEHIND_END);
      }
      if (look.negative()) {
        otherwise = emitForward(Code.LOOK_REFUTED);
        land(failed);
      } else {
        emit(Code.LOOK_END);
        otherwise = failed;
      }
    }
    node(conditional.then(), follow);
    int exit = emitForward(Code.JUMP);
    land(otherwise);
    node(conditional.otherwise(), follow);
    land(exit);
  }

  // ---- repetitions ----

  private void repeat(Node.Repeat repeat, @Nullable ByteSet follow) {
    int min = repeat.min();
    int max = repeat.max() == Node.UNBOUNDED ? Integer.MAX_VALUE : repeat.max();
    if (max < min) {
      if (repeat.greedy()) {
        emit(Code.FAIL);
        return;
      }
      max = min;
    }
    if (max == 0) {
      return;
    }
    if (repeat.greedy() && max > 1 && repeat.body() instanceof Node.Group group) {
      reset(group);
    }
    if (repeat.body() instanceof Node.One one) {
      repeatOne(one.set(), min, max, repeat.greedy(), follow);
    } else if (min == 0 && max == 1) {
      optional(repeat, follow);
    } else if (min <= 1 && max == Integer.MAX_VALUE) {
      loop(repeat, follow);
    } else {
      counted(repeat, min, max, follow);
    }
  }

  /**
   * Racket forgets the match of a group that is repeated zero times if what is in the group is as
   * simple as a string, and keeps it otherwise.
   */
  private void reset(Node.Group group) {
    if (isSimple(group.body())) {
      emit(Code.GROUP_RESET, group.number());
    }
  }

  private static boolean isSimple(Node node) {
    if (node instanceof Node.One one) {
      return one.set().isSingleByte() || one.set().single() >= 0;
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().allMatch(Assembler::isSimple);
    }
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream()
          .allMatch(b -> b instanceof Node.One one && one.set().isSingleByte());
    }
    return node instanceof Node.Look || node instanceof Node.Assertion;
  }

  private void repeatOne(CharSet set, int min, int max, boolean greedy, @Nullable ByteSet follow) {
    int index = index(sets, set);
    if (!greedy) {
      emit(Code.LAZY, index, min, max, followIndex(follow));
      emit(Code.LAZY_STEP);
    } else if (min == max || FirstBytes.areDisjoint(set.firstBytes(), follow)) {
      emit(Code.RUN, index, min, max);
    } else {
      emit(Code.GREEDY, index, min, max, followIndex(follow));
    }
  }

  private void optional(Node.Repeat repeat, @Nullable ByteSet follow) {
    if (repeat.greedy()) {
      List<Integer> exits = enter(FirstBytes.of(repeat.body(), follow), follow);
      node(repeat.body(), follow);
      exits.forEach(this::land);
    } else {
      int body = emitForward(Code.TRY);
      int exit = emitForward(Code.JUMP);
      land(body);
      node(repeat.body(), follow);
      land(exit);
    }
  }

  /** Emits what decides whether to match something once more; answers the ways out. */
  private List<Integer> enter(@Nullable ByteSet first, @Nullable ByteSet follow) {
    List<Integer> exits = new ArrayList<>();
    if (first != null) {
      exits.add(emitForward(Code.GUARD, index(byteSets, first)));
    }
    if (!FirstBytes.areDisjoint(first, follow)) {
      exits.add(emitForward(Code.TRY));
    }
    return exits;
  }

  private void loop(Node.Repeat repeat, @Nullable ByteSet follow) {
    ByteSet first = FirstBytes.of(repeat.body(), null);
    ByteSet bodyFollow = FirstBytes.union(first, follow);
    int start = size;
    if (repeat.min() == 0) {
      List<Integer> exits = again(repeat.greedy(), first, follow);
      node(repeat.body(), bodyFollow);
      emit(Code.JUMP, start);
      exits.forEach(this::land);
    } else if (repeat.greedy()) {
      node(repeat.body(), bodyFollow);
      List<Integer> exits = enter(first, follow);
      emit(Code.JUMP, start);
      exits.forEach(this::land);
    } else {
      node(repeat.body(), bodyFollow);
      emit(Code.TRY, start);
    }
  }

  private List<Integer> again(boolean greedy, @Nullable ByteSet first, @Nullable ByteSet follow) {
    if (greedy) {
      return enter(first, follow);
    }
    int body = emitForward(Code.TRY);
    int exit = emitForward(Code.JUMP);
    land(body);
    return List.of(exit);
  }

  private void counted(Node.Repeat repeat, int min, int max, @Nullable ByteSet follow) {
    int counter = counters++;
    emit(Code.COUNTER, counter);
    int start = size;
    emit(Code.COUNT, counter, min, max);
    int exit = emitForward();
    emit(repeat.greedy() ? 0 : 1);
    emit(Code.COUNT_UP, counter);
    ByteSet first = FirstBytes.of(repeat.body(), null);
    node(repeat.body(), FirstBytes.union(first, follow));
    emit(Code.JUMP, start);
    land(exit);
  }
}
