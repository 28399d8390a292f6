package dev.jacket.reader;

import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** Data between parentheses that dots may stand among: a tail, or a first element in the midst. */
abstract class DottedForm extends SequenceForm {
  private enum State {
    PLAIN,
    AFTER_DOT,
    TAIL,
    AFTER_SECOND_DOT,
    INFIX
  }

  private State state = State.PLAIN;
  private Location dot = Location.UNKNOWN;
  private @Nullable Object apart;

  DottedForm(DatumReader reader) {
    super(reader);
  }

  @Override
  void begin(DatumReader reader, int type) {
    if (state == State.TAIL && !isComment(type)) {
      throw illegalDot(reader, 1);
    }
  }

  private RacketException illegalDot(DatumReader reader, int more) {
    long here = reader.scanner().start().position();
    long span = here < 0 || dot.position() < 0 ? -1 : here + more - dot.position();
    return reader.errors().bad("illegal use of `.`", dot, span);
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    switch (state) {
      case AFTER_DOT -> {
        apart = datum;
        state = State.TAIL;
      }
      case AFTER_SECOND_DOT -> {
        items.add(datum);
        state = State.INFIX;
      }
      default -> items.add(datum);
    }
    return MORE;
  }

  @Override
  void dot(DatumReader reader) {
    if (state == State.PLAIN && !items.isEmpty()) {
      dot = reader.scanner().start();
      state = State.AFTER_DOT;
    } else if (state == State.TAIL && reader.settings().is(ReadOption.ACCEPT_INFIX_DOT)) {
      state = State.AFTER_SECOND_DOT;
    } else {
      if (state != State.TAIL) {
        dot = reader.scanner().start();
      }
      throw illegalDot(reader, 1);
    }
  }

  @Override
  Object close(DatumReader reader, Shape found) {
    if (state == State.AFTER_DOT && found == shape) {
      throw reader.errorHere("unexpected `" + found.close + "`");
    }
    if (state == State.TAIL && found != shape
        || state == State.AFTER_SECOND_DOT && found == shape) {
      throw illegalDot(reader, 1);
    }
    return super.close(reader, found);
  }

  @Override
  @Nullable RacketException eof(DatumReader reader) {
    if (state == State.TAIL) {
      return reader.errors().eof("illegal use of `.`", dot, reader.scanner().spanFrom(dot));
    }
    return super.eof(reader);
  }

  /** The data as a list, with the tail behind the last or the element in the midst at the front. */
  final Object list() {
    Object list = state == State.TAIL && apart != null ? apart : Nil.NIL;
    for (int i = items.size() - 1; i >= 0; i--) {
      list = new Pair(items.get(i), list);
    }
    return state == State.INFIX && apart != null ? new Pair(apart, list) : list;
  }

  /** Whether a tail was given. */
  final boolean hasTail() {
    return state == State.TAIL;
  }
}
