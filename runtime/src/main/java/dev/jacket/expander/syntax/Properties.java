package dev.jacket.expander.syntax;

import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of a syntax object: an immutable association, compared by {@code eq?}. */
public final class Properties {
  /** The key that marks what a reader made, as opposed to what macros made. */
  public static final Symbol ORIGINAL = Symbol.uninterned("original");

  private static final Properties IMPLICIT =
      with(null, Symbol.of("implicit-made-explicit"), Boolean.TRUE, false);
  private static final Properties ORIGINAL_IMPLICIT = with(IMPLICIT, ORIGINAL, Boolean.TRUE, false);

  private final Object key;
  private final Object value;
  private final boolean preserved;
  private final @Nullable Properties rest;

  private Properties(Object key, Object value, boolean preserved, @Nullable Properties rest) {
    this.key = key;
    this.value = value;
    this.preserved = preserved;
    this.rest = rest;
  }

  private static @Nullable Properties find(@Nullable Properties all, Object key) {
    for (Properties p = all; p != null; p = p.rest) {
      if (p.key == key || p.key.equals(key)) {
        return p;
      }
    }
    return null;
  }

  /** The value of a key, or null. */
  public static @Nullable Object get(@Nullable Properties all, Object key) {
    Properties found = find(all, key);
    return found == null ? null : found.value;
  }

  /** Whether a key's value survives serialization. */
  public static boolean isPreserved(@Nullable Properties all, Object key) {
    Properties found = find(all, key);
    return found != null && found.preserved;
  }

  /** The association with a key's value set. */
  public static Properties with(
      @Nullable Properties all, Object key, Object value, boolean preserved) {
    return new Properties(key, value, preserved, without(all, key));
  }

  /** The association without a key. */
  public static @Nullable Properties without(@Nullable Properties all, Object key) {
    if (find(all, key) == null) {
      return all;
    }
    Properties p = java.util.Objects.requireNonNull(all);
    if (p.key == key || p.key.equals(key)) {
      return p.rest;
    }
    return new Properties(p.key, p.value, p.preserved, without(p.rest, key));
  }

  /** The properties of an identifier that stands implicitly before a form with some. */
  public static Properties implicit(@Nullable Properties form) {
    return find(form, ORIGINAL) == null ? IMPLICIT : ORIGINAL_IMPLICIT;
  }

  /** All keys. */
  public static List<Object> keys(@Nullable Properties all) {
    List<Object> keys = new ArrayList<>();
    for (Properties p = all; p != null; p = p.rest) {
      keys.add(p.key);
    }
    return keys;
  }

  /**
   * The properties of the result of an expansion: those of the result with those of the original,
   * both values in a pair (result's first) where both have a key.
   */
  public static @Nullable Properties merge(
      @Nullable Properties result, @Nullable Properties original) {
    if (original == null) {
      return result;
    }
    Properties merged = result;
    for (Properties p = original; p != null; p = p.rest) {
      Properties both = find(result, p.key);
      merged =
          both == null
              ? with(merged, p.key, p.value, p.preserved)
              : with(merged, p.key, new Pair(both.value, p.value), p.preserved || both.preserved);
    }
    return merged;
  }
}
