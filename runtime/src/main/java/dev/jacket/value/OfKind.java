package dev.jacket.value;

/** A value of a higher layer that says which predicate holds of it, for contracts of this layer. */
public interface OfKind {
  /** The predicate, such as {@code syntax?}. */
  String predicate();

  /** Whether the predicate holds of {@code v}. */
  static boolean is(Object v, String predicate) {
    return v instanceof OfKind known && known.predicate().equals(predicate);
  }
}
