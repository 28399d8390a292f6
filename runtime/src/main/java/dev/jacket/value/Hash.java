package dev.jacket.value;

import java.util.function.BiConsumer;

/** A hash table, mutable or not. */
public abstract class Hash {
  /**
   * The name of the constructor that makes tables of this kind: {@code hash}, {@code hasheq} ...
   */
  public abstract String kindName();

  /** Calls {@code action} with each key and value. */
  public abstract void forEach(BiConsumer<Object, Object> action);
}
