package dev.jacket.value;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Prefab structure types: there is one for each key, as there is one symbol for each name
 * (reference, section 5.7).
 */
public final class PrefabTypes {
  private static final Symbol PREFAB = Symbol.of("prefab");
  private static final Map<PrefabKey, StructType> INTERNED = new ConcurrentHashMap<>();

  private PrefabTypes() {}

  /** Whether {@code key} is a {@code prefab-key?}. */
  public static boolean isKey(Object key) {
    try {
      return PrefabKeyParser.parse(key, -1) != null;
    } catch (PrefabKeyParser.Mismatch e) {
      return false;
    }
  }

  /**
   * The type of a key whose instances have so many fields.
   *
   * @param who what the error names
   * @return null if {@code key} is no key
   * @throws RacketException if the key is for another number of fields
   */
  public static @Nullable StructType find(String who, Object key, int fieldCount) {
    try {
      PrefabKey parsed = PrefabKeyParser.parse(key, fieldCount);
      if (parsed != null) {
        return intern(parsed);
      }
      if (!isKey(key)) {
        return null;
      }
    } catch (PrefabKeyParser.Mismatch e) {
      if (!isKey(key)) {
        return null;
      }
    }
    throw Errors.arguments(
        who,
        "mismatch between prefab key and field count",
        "prefab key",
        key,
        "field count",
        (long) fieldCount);
  }

  /** The type that is described as {@code make-struct-type} gets it; its parent is prefab, too. */
  public static StructType intern(StructType.Spec spec) {
    return intern(PrefabKey.of(new StructType(spec)));
  }

  private static StructType intern(PrefabKey key) {
    StructType known = INTERNED.get(key);
    if (known != null) {
      return known;
    }
    StructType made = make(key);
    StructType earlier = INTERNED.putIfAbsent(key, made);
    return earlier == null ? made : earlier;
  }

  private static StructType make(PrefabKey key) {
    StructType.Spec spec = new StructType.Spec(key.name());
    spec.parent = key.parent() == null ? null : intern(key.parent());
    spec.initFields = key.fields();
    spec.autoFields = key.automatic();
    spec.autoValue = key.autoValue();
    spec.immutableFields = new boolean[key.fields()];
    Arrays.fill(spec.immutableFields, true);
    for (int index : key.mutable()) {
      spec.immutableFields[index] = false;
    }
    spec.inspector = PREFAB;
    spec.prefabKey = key.datum();
    return new StructType(spec);
  }
}
