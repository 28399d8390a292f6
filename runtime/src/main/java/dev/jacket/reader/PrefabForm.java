package dev.jacket.reader;

import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** An instance of a prefab structure type: a key, then the fields. */
final class PrefabForm extends DottedForm {
  private static final String MISMATCH =
      "mismatch between structure description and number of provided field values in `#s` form";

  PrefabForm(DatumReader reader) {
    super(reader);
  }

  @Override
  boolean wantsPlain() {
    return plain || items.isEmpty();
  }

  @Override
  Object finish(DatumReader reader) {
    if (items.isEmpty()) {
      throw problem(reader, "missing structure description in `#s` form");
    }
    if (hasTail()) {
      throw problem(reader, MISMATCH);
    }
    Object[] all = Lists.toArray(list());
    Object[] fields = java.util.Arrays.copyOfRange(all, 1, all.length);
    Object made = make(reader, all[0], fields);
    if (made == null) {
      throw problem(reader, "invalid structure description in `#s` form");
    }
    if (reader.immutable() && isMutable(((Struct) made).type)) {
      throw problem(reader, "cannot read mutable `#s` form as syntax");
    }
    return reader.make(made, start, reader.scanner().spanFrom(start), shape.property());
  }

  private @Nullable Object make(DatumReader reader, Object key, Object[] fields) {
    try {
      return reader.literals().prefab(key, fields);
    } catch (RacketException e) {
      RacketException shown = problem(reader, MISMATCH);
      shown.addSuppressed(e);
      throw shown;
    }
  }

  private static boolean isMutable(StructType type) {
    for (StructType t = type; t != null; t = t.parent) {
      for (boolean immutable : t.immutableFields) {
        if (!immutable) {
          return true;
        }
      }
    }
    return false;
  }

  private RacketException problem(DatumReader reader, String message) {
    return reader.errors().bad(message, start, reader.scanner().spanFrom(start));
  }
}
