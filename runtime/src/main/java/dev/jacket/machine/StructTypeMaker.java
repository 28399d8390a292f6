package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Str;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finishes a structure type: has the guards of its properties check their values, and adds the
 * super properties.
 *
 * <p>A state of this work is immutable: frames keep it.
 */
public final class StructTypeMaker {
  private static final String WHO = "make-struct-type";

  private final StructType type;
  private final String constructorName;

  /** What remains to be added, and in which stage. */
  private record Work(
      StructProperty property,
      Object value,
      boolean converting,
      Object convert,
      @Nullable Work rest) {}

  private StructTypeMaker(StructType type, String constructorName) {
    this.type = type;
    this.constructorName = constructorName;
  }

  /**
   * Completes the type, and returns it with its constructor, predicate, accessor and mutator.
   *
   * @param type without properties yet
   * @param properties the given properties and values in turn
   */
  public static Object make(
      Machine m, int depth, StructType type, String constructorName, List<Object> properties) {
    Work work = null;
    for (int i = properties.size() - 2; i >= 0; i -= 2) {
      if (!isRepeated(properties, i)) {
        work = plain((StructProperty) properties.get(i), properties.get(i + 1), work);
      }
    }
    return new StructTypeMaker(type, constructorName).run(m, depth, work, Map.of());
  }

  /** Whether the same property was given the same value before. */
  private static boolean isRepeated(List<Object> properties, int at) {
    for (int i = 0; i < at; i += 2) {
      boolean same = properties.get(i + 1).equals(properties.get(at + 1));
      if (properties.get(i) == properties.get(at) && same) {
        return true;
      }
    }
    return false;
  }

  private static Work plain(StructProperty property, Object value, @Nullable Work rest) {
    return new Work(property, value, false, Nil.NIL, rest);
  }

  private Object run(
      Machine m, int depth, @Nullable Work start, Map<StructProperty, Object> startAdded) {
    Work work = start;
    Map<StructProperty, Object> added = startAdded;
    while (work != null) {
      Object result = work.value;
      Object guard = DataPropertyGuards.of(work.property);
      if (!work.converting && work.property == StructType.PROCEDURE) {
        result = procedure(work.value);
      } else if (work.converting || guard != null) {
        result =
            guard == null || work.converting
                ? m.call1(work.convert, depth + 1, work.value)
                : m.call2(guard, depth + 1, work.value, info());
        if (result == Machine.SPECIAL && (result = m.settle(depth)) == Machine.SPECIAL) {
          m.save(new WorkFrame(this, work, added));
          return Machine.SPECIAL;
        }
      }
      added = add(work, result, added);
      work = next(work, result);
    }
    return finish(m, added);
  }

  /** A value of {@code prop:procedure}: an index of an own field becomes one of all fields. */
  private Object procedure(Object value) {
    if (!Conversions.isIndex(value)) {
      if (Applicables.isProcedure(value)) {
        return value;
      }
      throw Errors.arguments(
          WHO,
          "given value did not satisfy the contract for prop:procedure",
          "expected",
          Str.immutable("(or/c procedure? exact-nonnegative-integer?)"),
          "given",
          value);
    }
    int count = type.ownCount - type.autoCount;
    if (Conversions.toIndex(value) >= count) {
      throw Errors.arguments(
          WHO,
          "index for procedure >= initialized-field count",
          "index",
          value,
          "field count",
          (long) count);
    }
    int index = StructReference.index(WHO, type, value);
    if (type.isMutable(((Long) value).intValue())) {
      throw Errors.arguments(
          WHO, "field is not specified as immutable for a prop:procedure index", "index", value);
    }
    return (long) index;
  }

  /** The properties with the one that was just worked on. */
  private static Map<StructProperty, Object> add(
      Work work, Object result, Map<StructProperty, Object> added) {
    if (work.converting) {
      return added;
    }
    Object earlier = added.get(work.property);
    if (earlier != null && earlier != result && !earlier.equals(result)) {
      throw Errors.arguments(WHO, "duplicate property binding", "property", (Object) work.property);
    }
    Map<StructProperty, Object> all = new LinkedHashMap<>(added);
    all.put(work.property, result);
    return all;
  }

  /** What follows: after a conversion the property itself, after a property its super ones. */
  private static @Nullable Work next(Work work, Object result) {
    if (work.converting) {
      return plain(work.property, result, work.rest);
    }
    Work rest = work.rest;
    List<StructProperty.Super> supers = work.property.supers;
    for (int i = supers.size() - 1; i >= 0; i--) {
      StructProperty.Super s = supers.get(i);
      rest = new Work(s.property(), result, true, s.convert(), rest);
    }
    return rest;
  }

  /** What guards are told: as {@code struct-type-info}, but with the parent type as it is. */
  private Object info() {
    List<Object> immutables = new ArrayList<>();
    for (int i = 0; i < type.immutableFields.length; i++) {
      if (!type.isMutable(i)) {
        immutables.add((long) i);
      }
    }
    return Lists.of(
        type.name,
        (long) type.ownCount - type.autoCount,
        (long) type.autoCount,
        new StructReference(type),
        new StructMutation(type),
        Lists.of(immutables),
        type.parent == null ? Boolean.FALSE : type.parent,
        Boolean.FALSE);
  }

  private Object finish(Machine m, Map<StructProperty, Object> added) {
    if (!added.isEmpty()) {
      Map<StructProperty, Object> all = new LinkedHashMap<>(type.properties);
      all.putAll(added);
      type.complete(all);
    }
    return m.values(
        type,
        new StructConstructor(type, constructorName),
        new StructPredicate(type, type.name + "?"),
        new StructReference(type),
        new StructMutation(type));
  }

  /** Goes on with what a guard or a conversion returned. */
  private static final class WorkFrame extends Frame {
    private final StructTypeMaker maker;
    private final Work work;
    private final Map<StructProperty, Object> added;

    WorkFrame(StructTypeMaker maker, Work work, Map<StructProperty, Object> added) {
      this.maker = maker;
      this.work = work;
      this.added = added;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Map<StructProperty, Object> all = add(work, value, added);
      return maker.run(m, depth, next(work, value), all);
    }
  }
}
