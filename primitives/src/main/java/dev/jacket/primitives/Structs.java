package dev.jacket.primitives;

import dev.jacket.machine.Impersonation;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.StructContents;
import dev.jacket.machine.StructViews;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Pair;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** Structures of any type, and prefab structures (reference, sections 5.7 and 5.8). */
@PrimitiveModule("#%kernel")
final class Structs {
  private Structs() {}

  @Primitive("struct?")
  static boolean isStruct(Machine m, Object v) {
    return visible(m, v) != null;
  }

  private static @Nullable StructType visible(Machine m, Object v) {
    Struct s = Impersonation.struct(v);
    return s == null ? null : StructViews.visible(s.type, InspectorParameters.current(m));
  }

  @Primitive(value = "struct-info", control = true)
  static Object structInfo(Machine m, Object v) {
    Struct s = Impersonation.struct(v);
    StructType type = visible(m, v);
    return m.values(type == null ? Boolean.FALSE : type, s == null || type != s.type);
  }

  @Primitive("struct->vector")
  static Object structToVector(Machine m, int depth, Object v, @Nullable Object opaque) {
    return StructContents.toVector(m, depth, v, opaque);
  }

  @Primitive("make-prefab-struct")
  static Object makePrefabStruct(Object key, Object... fields) {
    StructType type = PrefabTypes.find("make-prefab-struct", key, fields.length);
    if (type == null) {
      throw Errors.argument("make-prefab-struct", "prefab-key?", 0, key);
    }
    return new Struct(type, fields.clone());
  }

  @Primitive("prefab-struct-key")
  static Object prefabStructKey(Object v) {
    Struct s = Impersonation.struct(v);
    return s == null || s.type.prefabKey == null ? Boolean.FALSE : s.type.prefabKey;
  }

  @ContractCheck("prefab-key?")
  @Primitive("prefab-key?")
  static boolean isPrefabKey(Object v) {
    return PrefabTypes.isKey(v);
  }

  @Primitive(value = "prefab-key->struct-type", terse = true)
  static Object prefabKeyToStructType(@Is("prefab-key?") Object key, int fieldCount) {
    StructType type = PrefabTypes.find("prefab-key->struct-type", key, fieldCount);
    if (type == null) {
      throw Errors.argument("prefab-key->struct-type", "prefab-key?", 0, key);
    }
    return type;
  }

  @Primitive("prefab-struct-type-key+field-count")
  static Object prefabStructTypeKeyAndFieldCount(StructType type) {
    return type.prefabKey == null
        ? Boolean.FALSE
        : new Pair(type.prefabKey, (long) type.fieldCount);
  }
}
