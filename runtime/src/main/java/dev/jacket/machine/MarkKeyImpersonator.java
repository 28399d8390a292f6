package dev.jacket.machine;

import dev.jacket.value.Impersonator;
import dev.jacket.value.ImpersonatorProperty;
import java.util.Map;

/** An impersonator or chaperone of a continuation mark key (reference, section 14.5.1). */
public final class MarkKeyImpersonator extends Impersonator {
  /** Takes a value that was looked up with the key. */
  final Object get;

  /** Takes a value that is to be the key's mark. */
  final Object set;

  /** Makes a layer around a key, {@code next}. */
  public MarkKeyImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Object get,
      Object set) {
    super(next, chaperone, properties, false);
    this.get = get;
    this.set = set;
  }

  /** What a key that may be impersonated is compared by. */
  public static Object plain(Object key) {
    return key instanceof MarkKeyImpersonator layer ? layer.base : key;
  }
}
