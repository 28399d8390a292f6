package dev.jacket.expander.load;

import org.jspecify.annotations.Nullable;

/** The standard library's files, by names such as {@code racket/base.rkt}. */
public interface StandardLibrary {
  /** Whether there is a file of that name. */
  boolean has(String file);

  /** Whether there is a collection of that name. */
  boolean hasCollection(String collection);

  /** The source of a file, or null. */
  @Nullable String source(String file);

  /** The compiled modules of a file, as an archive; null if only the source is there. */
  byte @Nullable [] compiled(String file);
}
