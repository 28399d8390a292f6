package dev.jacket.primitives;

import dev.jacket.reader.Literals;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the values of literals for the reader. */
public final class ReaderLiterals implements Literals {
  @Override
  public Object regexp(boolean perl, Object pattern) {
    return Regexp.literal(perl, pattern);
  }

  @Override
  public @Nullable Object prefab(Object key, Object[] fields) {
    StructType type = PrefabTypes.find("read", key, fields.length);
    return type == null ? null : new Struct(type, fields);
  }

  @Override
  public Object compiled(String text) {
    return CompiledText.read(text);
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
