package dev.jacket.reader;

import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** Makes the values of literals that need more than the reader knows. */
public interface Literals {
  /**
   * Makes a regular expression.
   *
   * @param perl whether it is written {@code #px}
   * @param pattern a string, or a byte string for a byte regexp
   * @throws RacketException if the pattern is not one; its message is shown behind {@code "WHO: "}
   */
  Object regexp(boolean perl, Object pattern);

  /**
   * Makes an instance of a prefab structure type.
   *
   * @param key what stands first in {@code #s(...)}
   * @return the structure, or null if the key does not have the form of one
   * @throws RacketException if there are more or fewer fields than the key says
   */
  @Nullable Object prefab(Object key, Object[] fields);

  /**
   * Makes compiled code.
   *
   * @param text what was written behind {@code #~}
   * @throws RacketException if it is not compiled code of this version
   */
  Object compiled(String text);

  /**
   * Makes an immutable hash table.
   *
   * @param kind {@code hash}, {@code hasheq}, {@code hasheqv} or {@code hashalw}
   * @param keysAndValues in turn; later ones replace earlier ones of the same key
   */
  Object hash(String kind, Object[] keysAndValues);
}
