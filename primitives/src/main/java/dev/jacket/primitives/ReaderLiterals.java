package dev.jacket.primitives;

import dev.jacket.reader.Literals;
import dev.jacket.value.Errors;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Printer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the values of literals for the reader. */
public final class ReaderLiterals implements Literals {
  @Override
  public Object regexp(boolean perl, Object pattern) {
    throw Errors.contract(
        "regular expressions are not supported\n  pattern: " + Printer.errorString(pattern));
  }

  @Override
  public @Nullable Object prefab(Object key, Object[] fields) {
    return null;
  }

  @Override
  public Object hash(String kind, Object[] keysAndValues) {
    ImmutableHash table = ImmutableHash.empty(HashKind.named(kind));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      ImmutableHash more = table.put(keysAndValues[i], keysAndValues[i + 1]);
      table = Objects.requireNonNull(more, "no datum has custom equality");
    }
    return table;
  }
}
