package dev.jacket.embed;

import dev.jacket.expander.load.StandardLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The standard library in the class path. */
final class ResourceLibrary implements StandardLibrary {
  private static final String ROOT = "dev/jacket/collects/";

  private final ClassLoader loader = ResourceLibrary.class.getClassLoader();

  @Override
  public boolean has(String file) {
    return loader.getResource(ROOT + file) != null;
  }

  @Override
  public boolean hasCollection(String collection) {
    return loader.getResource(ROOT + collection + "/") != null;
  }

  @Override
  public @Nullable String source(String file) {
    try (InputStream in = loader.getResourceAsStream(ROOT + file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
