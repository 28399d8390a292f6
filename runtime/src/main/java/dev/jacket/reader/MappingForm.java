package dev.jacket.reader;

import dev.jacket.value.Bytes;
import dev.jacket.value.Placeholder;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import java.util.Objects;

/** A key and a value of a hash table, with a dot between them. */
final class MappingForm extends SequenceForm {
  private static final String NO_VALUE = "expected `.` and value for hash";

  private boolean dotted;

  MappingForm(DatumReader reader) {
    super(reader);
  }

  @Override
  boolean wantsPlain() {
    return plain || items.isEmpty();
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    return super.accept(reader, items.isEmpty() ? key(datum) : datum);
  }

  /**
   * An atom that a key refers to stands in the table at once, so that the last of equal keys
   * counts.
   */
  private static Object key(Object datum) {
    boolean atom =
        datum instanceof Placeholder p && (p.value instanceof Str || p.value instanceof Bytes);
    return atom ? ((Placeholder) datum).value : datum;
  }

  private String unclosed() {
    return "expected `" + shape.close + "` after value within a hash";
  }

  @Override
  void begin(DatumReader reader, int type) {
    if (isComment(type)) {
      return;
    }
    if (items.size() == 1 && !dotted) {
      throw reader.errors().bad(NO_VALUE, reader.scanner().start(), 1);
    }
    if (items.size() == 2) {
      throw reader.errors().bad(unclosed(), reader.scanner().start(), 1);
    }
  }

  @Override
  void dot(DatumReader reader) {
    if (items.size() == 2) {
      throw reader.errorHere(unclosed());
    }
    if (items.isEmpty() || dotted) {
      super.dot(reader);
    }
    dotted = true;
  }

  @Override
  Object close(DatumReader reader, Shape found) {
    if (items.size() == 1 && !dotted) {
      throw reader.errorHere(NO_VALUE);
    }
    if (items.size() < 2) {
      throw reader.errorHere("unexpected `" + found.close + "`");
    }
    if (found != shape) {
      throw reader.errorHere(unclosed());
    }
    reader.pop(this);
    return finish(reader);
  }

  @Override
  Object finish(DatumReader reader) {
    ((HashForm) Objects.requireNonNull(parent)).add(items.get(0), items.get(1));
    return MORE;
  }

  @Override
  RacketException eof(DatumReader reader) {
    Location last = reader.scanner().start().plus(-1);
    return reader.errors().eof(dotted ? unclosed() : NO_VALUE, last, 1);
  }
}
