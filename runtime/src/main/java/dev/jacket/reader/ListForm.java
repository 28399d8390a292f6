package dev.jacket.reader;

import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;

/** A list or pair. */
final class ListForm extends DottedForm {
  ListForm(DatumReader reader) {
    super(reader);
  }

  @Override
  Object finish(DatumReader reader) {
    Object list = list();
    String tag = tag(reader.settings());
    if (tag != null) {
      Object name = reader.make(Symbol.of(tag), start, reader.scanner().spanFrom(start), null);
      list = new Pair(name, list);
    }
    return reader.make(list, start, reader.scanner().spanFrom(start), shape.property());
  }

  private @org.jspecify.annotations.Nullable String tag(ReadSettings settings) {
    return switch (shape) {
      case ROUND -> null;
      case SQUARE -> settings.is(ReadOption.SQUARE_BRACKET_WITH_TAG) ? "#%brackets" : null;
      case CURLY -> settings.is(ReadOption.CURLY_BRACE_WITH_TAG) ? "#%braces" : null;
    };
  }
}
