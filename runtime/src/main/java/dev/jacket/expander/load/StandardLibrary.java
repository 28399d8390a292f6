package dev.jacket.expander.load;

import dev.jacket.expander.cache.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The standard library's files, by names such as {@code racket/base.rkt}. */
public interface StandardLibrary {
  /** Whether there is a file of that name. */
  boolean has(String file);

  /** Whether there is a collection of that name. */
  boolean hasCollection(String collection);

  /** The source of a file, or null. */
  byte @Nullable [] source(String file);

  /**
   * What tells this build of Jacket from others: code that another build has compiled is not used.
   *
   * @return null if that cannot be known, as the library is being worked on
   */
  @Nullable Fingerprint build();

  /** The compiled modules of a file, as an archive; null if only the source is there. */
  byte @Nullable [] compiled(String file);
}
