package dev.jacket.regexp;

import java.util.Arrays;

/**
 * Looks for a match in bytes.
 *
 * <p>The search can be stopped and continued after any number of steps, and when it comes to the
 * end of the bytes that are there. It never uses the Java stack for what it has to remember.
 */
public final class Matcher {
  /** How a search stands. */
  public enum Status {
    /** There is a match. */
    MATCHED,
    /** There is no match. */
    FAILED,
    /** More input is needed, or the word that there is no more. */
    MORE,
    /** The steps are used up. */
    PAUSED
  }

  /** No position where a match must not be empty. */
  public static final int MAY_BE_EMPTY = -1;

  private static final int NO_BOUND = Integer.MAX_VALUE;
  private static final int NO_BARRIER = -1;

  private final Code code;
  private byte[] data;
  private final int floor;
  private int end;
  private boolean complete;

  /** Where the current attempt begins. */
  private int start;

  private boolean attempting;

  /** How far before {@link #start} a match may look. */
  private final int lookbehind;

  /** Whether the bytes that a match requires were looked for. */
  private boolean screened;

  private long runs;
  private int notEmptyAt = MAY_BE_EMPTY;
  private int pc;
  private int at;

  /** The end of what may be matched: {@link #end}, or where a look behind has to end. */
  private int limit;

  private int bound = NO_BOUND;
  private int barrier = NO_BARRIER;
  private final Choices choices = new Choices();

  /** For each group its start, its end and where it began last, then the counters. */
  private final int[] registers;

  /** How far a repetition has come that needs more input, in bytes and elements. */
  private int progress;

  private int progressCount;

  /**
   * Prepares a search.
   *
   * @param floor where the input begins; a look behind does not go further back, and {@code ^}
   *     matches there
   * @param start where the search begins
   * @param end the end of the bytes that are there
   * @param complete whether that is the end of the input
   */
  public Matcher(Regexp regexp, byte[] data, int floor, int start, int end, boolean complete) {
    this.code = regexp.code();
    this.lookbehind = regexp.maxLookbehind();
    this.data = data;
    this.floor = floor;
    this.start = start;
    this.end = end;
    this.limit = end;
    this.complete = complete;
    this.registers = new int[3 * (code.groups + 1) + code.counters];
  }

  /** Has the search ignore an empty match at a position; before the search. */
  public void forbidEmptyAt(int position) {
    notEmptyAt = position;
  }

  /** Goes on with more input; what was there before must be the same. */
  public void extend(byte[] newData, int newEnd, boolean isComplete) {
    data = newData;
    end = newEnd;
    complete = isComplete;
    limit = Math.min(bound, end);
  }

  /** Where a group matched, 0 being the whole; -1 if it did not. */
  public int groupStart(int group) {
    return registers[3 * group];
  }

  /** Where the match of a group ends, 0 being the whole; -1 if it did not match. */
  public int groupEnd(int group) {
    return registers[3 * group + 1];
  }

  /** How often {@link #run} was called: tells whether somebody else has gone on with the search. */
  public long runs() {
    return runs;
  }

  /** Searches until the answer is known. The input must be complete. */
  public boolean search() {
    Status status = run(Long.MAX_VALUE);
    if (status == Status.MATCHED || status == Status.FAILED) {
      return status == Status.MATCHED;
    }
    throw new IllegalStateException("the input is not complete");
  }

  /** Searches on for about so many steps. */
  public Status run(long steps) {
    runs++;
    if (!screened && isHopeless()) {
      return Status.FAILED;
    }
    long left = steps;
    while (true) {
      if (!attempting) {
        if (!findStart()) {
          return complete || code.anchored && start > floor ? Status.FAILED : Status.MORE;
        }
        begin();
      }
      Status status = attempt(left);
      if (status != Status.FAILED) {
        return status;
      }
      attempting = false;
      start++;
      left--;
    }
  }

  /**
   * Whether bytes that a match requires are missing. They are looked for once: at the beginning, or
   * when the only attempt of an anchored pattern has turned out to be long.
   */
  private boolean isHopeless() {
    byte[] required = code.required;
    if (required == null || !complete || code.anchored && runs == 1) {
      return false;
    }
    screened = true;
    return !RequiredBytes.occur(required, data, Math.max(floor, start - lookbehind), end);
  }

  /** Goes to the next place where a match could begin; false if there is none among the bytes. */
  private boolean findStart() {
    if (code.anchored) {
      return start == floor;
    }
    ByteSet first = code.first;
    if (first == null) {
      return start <= end;
    }
    byte[] bytes = data;
    int i = start;
    while (i < end && !first.contains(bytes[i] & 0xFF)) {
      i++;
    }
    start = i;
    return i < end;
  }

  private void begin() {
    attempting = true;
    pc = 0;
    at = start;
    bound = NO_BOUND;
    limit = end;
    barrier = NO_BARRIER;
    choices.size = 0;
    progress = 0;
    progressCount = 0;
    Arrays.fill(registers, -1);
  }

  private Status stop(Status status, int nextPc, int position) {
    pc = nextPc;
    at = position;
    return status;
  }

  /** Whether what is missing behind {@link #limit} could still come. */
  private boolean canGrow() {
    return !complete && bound == NO_BOUND;
  }

  private Status attempt(long steps) {
    int[] ops = code.ops;
    int p = pc;
    int i = at;
    for (long left = steps; left > 0; left--) {
      boolean failed = false;
      switch (ops[p]) {
        case Code.MATCH -> {
          failed = i == notEmptyAt && i == start;
          if (!failed) {
            registers[0] = start;
            registers[1] = i;
            attempting = false;
            return Status.MATCHED;
          }
        }
        case Code.BYTE -> {
          if (i < limit) {
            failed = data[i] != ops[p + 1];
            i++;
            p += 2;
          } else if (canGrow()) {
            return stop(Status.MORE, p, i);
          } else {
            failed = true;
          }
        }
        case Code.SET -> {
          int next = code.sets[ops[p + 1]].match(data, i, limit);
          if (next == CharSet.INCOMPLETE && canGrow()) {
            return stop(Status.MORE, p, i);
          }
          failed = next < 0;
          i = next;
          p += 2;
        }
        case Code.TRY -> {
          choices.push(Choices.TRY, ops[p + 1], i);
          p += 2;
        }
        case Code.JUMP -> p = ops[p + 1];
        case Code.GUARD -> {
          if (i >= limit && canGrow()) {
            return stop(Status.MORE, p, i);
          }
          boolean passes = i < limit && code.byteSets[ops[p + 1]].contains(data[i] & 0xFF);
          p = passes ? p + 3 : ops[p + 2];
        }
        case Code.BYTES,
            Code.RUN,
            Code.GREEDY,
            Code.LAZY,
            Code.LAZY_STEP,
            Code.REFERENCE,
            Code.ASSERT -> {
          int next = consume(p, i);
          if (next == CharSet.INCOMPLETE) {
            return stop(Status.MORE, p, i);
          }
          failed = next < 0;
          i = next;
          p += LENGTHS[ops[p]];
        }
        default -> {
          failed = !control(p, i);
          p = pc;
          i = at;
        }
      }
      if (failed) {
        if (!backtrack()) {
          return Status.FAILED;
        }
        p = pc;
        i = at;
      }
    }
    return stop(Status.PAUSED, p, i);
  }

  /** The lengths of the instructions that {@link #consume} executes. */
  private static final int[] LENGTHS = lengths();

  private static int[] lengths() {
    int[] lengths = new int[Code.COUNT_OF_OPERATIONS];
    lengths[Code.BYTES] = 2;
    lengths[Code.RUN] = 4;
    lengths[Code.GREEDY] = 5;
    lengths[Code.LAZY] = 6;
    lengths[Code.LAZY_STEP] = 1;
    lengths[Code.REFERENCE] = 3;
    lengths[Code.ASSERT] = 2;
    return lengths;
  }

  // ---- instructions that match ----

  /** Where the instruction's match ends, or why there is none as {@link CharSet} says it. */
  private int consume(int p, int i) {
    int[] ops = code.ops;
    return switch (ops[p]) {
      case Code.BYTES -> {
        byte[] string = code.strings[ops[p + 1]];
        yield matchBytes(string, 0, string.length, i, false);
      }
      case Code.RUN -> repeat(p, i);
      case Code.GREEDY -> greedy(p, i);
      case Code.LAZY -> lazy(p, i);
      case Code.LAZY_STEP -> takeMore(p, i);
      case Code.REFERENCE -> {
        int from = registers[3 * ops[p + 1]];
        yield from < 0
            ? CharSet.NONE
            : matchBytes(data, from, registers[3 * ops[p + 1] + 1], i, ops[p + 2] != 0);
      }
      default -> Positions.test(ops[p + 1], data, floor, end, complete, i);
    };
  }

  private int matchBytes(byte[] bytes, int from, int to, int i, boolean foldCase) {
    int n = to - from;
    int known = Math.min(n, limit - i);
    for (int j = 0; j < known; j++) {
      byte a = bytes[from + j];
      byte b = data[i + j];
      if (a != b && !(foldCase && Positions.lower(a) == Positions.lower(b))) {
        return CharSet.NONE;
      }
    }
    if (known == n) {
      return i + n;
    }
    return canGrow() ? CharSet.INCOMPLETE : CharSet.NONE;
  }

  /** Matches as many elements as there are; goes on where it was when input was missing. */
  private int repeat(int p, int i) {
    int[] ops = code.ops;
    int count = progressCount;
    int to = count == 0 ? i : progress;
    int reached = scan(code.sets[ops[p + 1]], to, ops[p + 3] - count);
    count += scanned;
    if (reached == CharSet.INCOMPLETE) {
      progressCount = count;
      progress = scanEnd;
      return CharSet.INCOMPLETE;
    }
    progressCount = 0;
    return count < ops[p + 2] ? CharSet.NONE : reached;
  }

  private int scanned;
  private int scanEnd;

  /** Matches up to {@code max} elements; {@link #scanned} says how many. */
  private int scan(CharSet set, int from, int max) {
    int i = from;
    int n = 0;
    int to = limit;
    if (set.isSingleByte()) {
      ByteSet bytes = set.singleBytes();
      int last = max < to - i ? i + max : to;
      while (i < last && bytes.contains(data[i] & 0xFF)) {
        i++;
      }
      n = i - from;
    } else {
      while (n < max) {
        int next = set.match(data, i, to);
        if (next < 0) {
          to = next == CharSet.INCOMPLETE ? i : to;
          break;
        }
        i = next;
        n++;
      }
    }
    scanned = n;
    scanEnd = i;
    return n < max && i == to && canGrow() ? CharSet.INCOMPLETE : i;
  }

  private int greedy(int p, int i) {
    int[] ops = code.ops;
    int reached = repeat(p, i);
    if (reached < 0) {
      return reached;
    }
    CharSet set = code.sets[ops[p + 1]];
    int low = ops[p + 2] == 0 ? i : skip(set, i, ops[p + 2]);
    if (reached > low) {
      choices.push(Choices.GREEDY, p, reached, 0, low);
    }
    return reached;
  }

  /** The end of so many elements that are known to be there. */
  private int skip(CharSet set, int from, int count) {
    if (set.isSingleByte()) {
      return from + count;
    }
    int i = from;
    for (int n = 0; n < count; n++) {
      i = set.match(data, i, end);
    }
    return i;
  }

  private int lazy(int p, int i) {
    int[] ops = code.ops;
    int min = ops[p + 2];
    int reached = i;
    if (min > 0) {
      reached = scan(code.sets[ops[p + 1]], i, min);
      if (reached == CharSet.INCOMPLETE) {
        return reached;
      }
      if (scanned < min) {
        return CharSet.NONE;
      }
    }
    int max = ops[p + 3];
    if (max > min) {
      choices.push(Choices.LAZY, p + 5, reached, 0, max == NO_BOUND ? max : max - min);
    }
    return reached;
  }

  /** How many elements a lazy repetition that is to be extended may still match. */
  private int lazyLeft;

  /** Extends a lazy repetition to the next place where what follows could match. */
  private int takeMore(int p, int from) {
    int[] ops = code.ops;
    CharSet set = code.sets[ops[p - 4]];
    int followIndex = ops[p - 1];
    int i = progressCount == 0 ? from : progress;
    do {
      int next = set.match(data, i, limit);
      if (next == CharSet.INCOMPLETE && canGrow()) {
        progress = i;
        progressCount = 1;
        return CharSet.INCOMPLETE;
      }
      if (next < 0) {
        return CharSet.NONE;
      }
      i = next;
      lazyLeft -= lazyLeft == NO_BOUND ? 0 : 1;
    } while (lazyLeft > 0
        && followIndex != Code.NOWHERE
        && i < limit
        && !code.byteSets[followIndex].contains(data[i] & 0xFF));
    progressCount = 0;
    if (lazyLeft > 0) {
      choices.push(Choices.LAZY, p, i, 0, lazyLeft);
    }
    return i;
  }

  // ---- instructions that decide ----

  private void setRegister(int register, int value) {
    if (choices.size > 0) {
      choices.push(Choices.UNDO, register, registers[register]);
    }
    registers[register] = value;
  }

  /** Executes an instruction, with {@link #pc} and {@link #at} as its result; false if it fails. */
  private boolean control(int p, int i) {
    int[] ops = code.ops;
    at = i;
    switch (ops[p]) {
      case Code.GROUP_START -> {
        setRegister(3 * ops[p + 1] + 2, i);
        pc = p + 2;
      }
      case Code.GROUP_END -> {
        setRegister(3 * ops[p + 1], registers[3 * ops[p + 1] + 2]);
        setRegister(3 * ops[p + 1] + 1, i);
        pc = p + 2;
      }
      case Code.GROUP_FIXED -> {
        setRegister(3 * ops[p + 1], i - ops[p + 2]);
        setRegister(3 * ops[p + 1] + 1, i);
        pc = p + 3;
      }
      case Code.GROUP_RESET -> {
        setRegister(3 * ops[p + 1], -1);
        pc = p + 2;
      }
      case Code.COUNTER -> {
        setRegister(counter(ops[p + 1]), 0);
        pc = p + 2;
      }
      case Code.COUNT_UP -> {
        setRegister(counter(ops[p + 1]), registers[counter(ops[p + 1])] + 1);
        pc = p + 2;
      }
      case Code.COUNT -> count(p, i);
      case Code.IF_GROUP -> pc = registers[3 * ops[p + 1]] < 0 ? ops[p + 2] : p + 3;
      case Code.LOOK -> {
        beginLook(ops[p + 1], i);
        pc = p + 2;
      }
      case Code.BEHIND -> {
        beginLook(ops[p + 1], i);
        bound = i;
        limit = i;
        return behind(p, ops[p + 2]);
      }
      case Code.BEHIND_END -> {
        pc = p + 1;
        return i == choices.position(barrier);
      }
      case Code.LOOK_END, Code.ATOMIC_END -> {
        if (ops[p] == Code.LOOK_END) {
          at = choices.position(barrier);
        }
        int index = barrier;
        leaveLook(index);
        choices.cut(index);
        pc = p + 1;
      }
      case Code.LOOK_REFUTED -> {
        return refute(ops[p + 1]);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void count(int p, int i) {
    int[] ops = code.ops;
    int n = registers[counter(ops[p + 1])];
    int again = p + 6;
    int exit = ops[p + 4];
    boolean lazy = ops[p + 5] != 0;
    if (n < ops[p + 2]) {
      pc = again;
    } else if (n >= ops[p + 3]) {
      pc = exit;
    } else {
      choices.push(Choices.TRY, lazy ? again : exit, i);
      pc = lazy ? exit : again;
    }
  }

  /** The register of a counter. */
  private int counter(int number) {
    return 3 * (code.groups + 1) + number;
  }

  // ---- looks ----

  private void beginLook(int target, int i) {
    choices.push(Choices.BARRIER, target, i, barrier, bound);
    barrier = choices.size - 1;
  }

  /** Restores what was in force outside of the look of a barrier. */
  private void leaveLook(int index) {
    barrier = choices.word(index - 1);
    bound = choices.position(index - 1);
    limit = Math.min(bound, end);
  }

  /** Tries the body of a look behind from {@code distance} bytes back. */
  private boolean behind(int p, int distance) {
    int from = choices.position(barrier) - distance;
    if (distance > code.ops[p + 3] || from < floor) {
      return false;
    }
    choices.push(Choices.BEHIND, p, distance + 1);
    at = from;
    pc = p + 4;
    return true;
  }

  private boolean refute(int target) {
    int index = barrier;
    for (int top = choices.size - 1; top > index; top--) {
      if (choices.kind(top) == Choices.UNDO) {
        registers[choices.word(top)] = choices.position(top);
      }
    }
    at = choices.position(index);
    leaveLook(index);
    choices.size = index - 1;
    pc = target;
    return target != Code.NOWHERE;
  }

  // ---- failure ----

  /** Goes back to the latest choice, which sets {@link #pc} and {@link #at}; false without any. */
  private boolean backtrack() {
    progressCount = 0;
    while (choices.size > 0) {
      int top = --choices.size;
      int word = choices.word(top);
      int position = choices.position(top);
      switch (choices.kind(top)) {
        case Choices.TRY -> {
          pc = word;
          at = position;
          return true;
        }
        case Choices.UNDO -> registers[word] = position;
        case Choices.GREEDY -> {
          int low = choices.position(top - 1);
          choices.size--;
          if (giveBack(word, low, position)) {
            return true;
          }
        }
        case Choices.LAZY -> {
          lazyLeft = choices.position(top - 1);
          choices.size--;
          pc = word;
          at = position;
          return true;
        }
        case Choices.BARRIER -> {
          leaveLook(top);
          choices.size--;
          if (word != Code.NOWHERE) {
            pc = word;
            at = position;
            return true;
          }
        }
        default -> {
          if (behind(word, position)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean giveBack(int p, int low, int position) {
    int[] ops = code.ops;
    boolean single = code.sets[ops[p + 1]].isSingleByte();
    int followIndex = ops[p + 4];
    int i = position;
    do {
      i--;
      if (!single) {
        while ((data[i] & 0xC0) == 0x80) {
          i--;
        }
      }
    } while (i > low
        && followIndex != Code.NOWHERE
        && !code.byteSets[followIndex].contains(data[i] & 0xFF));
    if (i > low) {
      choices.push(Choices.GREEDY, p, i, 0, low);
    }
    pc = p + 5;
    at = i;
    return true;
  }
}
