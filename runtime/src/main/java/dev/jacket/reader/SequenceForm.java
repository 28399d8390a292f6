package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import dev.jacket.value.RacketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data between parentheses. */
abstract class SequenceForm extends Form {
  /** The parentheses. */
  final Shape shape;

  /** The data so far. */
  final List<Object> items = new ArrayList<>();

  SequenceForm(DatumReader reader) {
    super(reader);
    this.shape = Shape.of(reader.scanner().at(prefix - 1));
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    items.add(datum);
    return MORE;
  }

  /** Whether a parenthesis closes a form around this one, so that this one's own was left out. */
  private boolean closesOuter(Shape found) {
    for (Form at = parent; at != null; at = at.parent) {
      if (at instanceof SequenceForm outer && outer.shape == found) {
        return true;
      }
    }
    return false;
  }

  @Override
  Object close(DatumReader reader, Shape found) {
    if (found != shape) {
      throw reader.errorHere(
          (closesOuter(found) ? "missing `" : "expected `")
              + shape.close
              + "` to close preceding `"
              + shape.open
              + "`, found instead `"
              + found.close
              + "`");
    }
    reader.pop(this);
    return finish(reader);
  }

  /** Makes the datum, when the closing parenthesis was just read. */
  abstract Object finish(DatumReader reader);

  @Override
  @Nullable RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof("expected a `" + shape.close + "` to close `" + shape.open + "`", start, prefix);
  }

  /** Whether a token begins a comment, which may stand anywhere. */
  static boolean isComment(int type) {
    return type == RacketLexer.DATUM_COMMENT;
  }
}
