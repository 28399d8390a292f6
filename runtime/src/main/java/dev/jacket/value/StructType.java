package dev.jacket.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A structure type descriptor. Instances are {@link Struct}s. */
public final class StructType {
  /** The type's name, as it prints. */
  public final Symbol name;

  /** The parent type, or null. */
  public final @Nullable StructType parent;

  /** The number of fields of instances, those of parents included. */
  public final int fieldCount;

  /** The number of fields that the constructor takes, those of parents included. */
  public final int initCount;

  /** The number of fields that belong to this type itself (initialized and automatic ones). */
  public final int ownCount;

  /** The number of automatic fields that this type adds. */
  public final int autoCount;

  /** What automatic fields of this type start with. */
  public final Object autoValue;

  /** Which of this type's own fields have no mutator, by index among the own fields. */
  public final boolean[] immutableFields;

  /**
   * The inspector that controls reflection, {@link Boolean#FALSE} for none, or the symbol {@code
   * prefab}.
   */
  public final Object inspector;

  /** The property values, those of parents included; see {@link #complete}. */
  public Map<StructProperty, Object> properties;

  /**
   * The guard of this type itself: a procedure, the {@link FieldContracts} of a builtin type, or
   * null.
   */
  public final @Nullable Object guard;

  /** Whether this type or an ancestor has a guard. */
  public final boolean guarded;

  /** The prefab key, or null if this is no prefab type. */
  public final @Nullable Object prefabKey;

  /** This type and its ancestors, the root first: {@code t} is an ancestor at {@code t.depth}. */
  private final StructType[] lineage;

  /** The properties that are looked up on hot paths; null where absent. */
  public @Nullable Object procedureProperty;

  /** How instances are compared and hashed by {@code prop:equal+hash}, or null. */
  public @Nullable CustomEquality customEquality;

  /** Whether everyone may look into all fields, those of parents included. */
  public final boolean transparent;

  /** Whether there is a field that can be changed. */
  public final boolean mutable;

  /**
   * The structure property {@code prop:procedure}: a procedure, or the index of a field of {@link
   * Struct#fields} as {@code Long}.
   */
  public static final StructProperty PROCEDURE = new StructProperty("procedure");

  /** Makes a structure type; {@code spec} is complete and was checked. */
  public StructType(Spec spec) {
    this.name = spec.name;
    this.parent = spec.parent;
    int inherited = parent == null ? 0 : parent.fieldCount;
    int inheritedInit = parent == null ? 0 : parent.initCount;
    this.ownCount = spec.initFields + spec.autoFields;
    this.autoCount = spec.autoFields;
    this.fieldCount = inherited + ownCount;
    this.initCount = inheritedInit + spec.initFields;
    this.autoValue = spec.autoValue;
    this.immutableFields = spec.immutableFields;
    this.inspector = spec.inspector;
    this.properties = spec.properties;
    this.guard = spec.guard;
    this.guarded = spec.guard != null || parent != null && parent.guarded;
    this.prefabKey = spec.prefabKey;
    this.procedureProperty = properties.get(PROCEDURE);
    this.customEquality = CustomEquality.among(properties.values());
    this.transparent =
        (inspector == Boolean.FALSE || prefabKey != null) && (parent == null || parent.transparent);
    this.mutable = hasMutableField() || parent != null && parent.mutable;
    int depth = parent == null ? 0 : parent.lineage.length;
    this.lineage = new StructType[depth + 1];
    if (parent != null) {
      System.arraycopy(parent.lineage, 0, lineage, 0, depth);
    }
    lineage[depth] = this;
  }

  private boolean hasMutableField() {
    for (int i = 0; i < ownCount; i++) {
      if (isMutable(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Gives the type its properties, once, before any instance is made: the guards of properties are
   * told of the type that is being made.
   */
  public void complete(Map<StructProperty, Object> all) {
    properties = all;
    procedureProperty = all.get(PROCEDURE);
    customEquality = CustomEquality.among(all.values());
  }

  /** Whether own field {@code index} has a mutator. */
  public boolean isMutable(int index) {
    return index >= immutableFields.length || !immutableFields[index];
  }

  /** Whether this type is {@code ancestor} or derived from it. */
  public boolean isA(StructType ancestor) {
    if (this == ancestor) {
      return true;
    }
    int at = ancestor.lineage.length - 1;
    return at < lineage.length && lineage[at] == ancestor;
  }

  /** The value of a property, or null. */
  public @Nullable Object property(StructProperty property) {
    return properties.get(property);
  }

  @Override
  public String toString() {
    return "#<struct-type:" + name + ">";
  }

  /** What {@code make-struct-type} was given, to be filled in before the type is made. */
  public static final class Spec {
    public Symbol name;
    public @Nullable StructType parent;
    public int initFields;
    public int autoFields;
    public Object autoValue = Boolean.FALSE;
    public boolean[] immutableFields = new boolean[0];
    public Object inspector = Boolean.FALSE;
    public Map<StructProperty, Object> properties = Map.of();
    public @Nullable Object guard;
    public @Nullable Object prefabKey;

    /** Starts the description of a type of that name. */
    public Spec(Symbol name) {
      this.name = name;
    }
  }
}
