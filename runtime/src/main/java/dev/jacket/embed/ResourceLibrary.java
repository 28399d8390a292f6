package dev.jacket.embed;

import dev.jacket.expander.cache.Fingerprint;
import dev.jacket.expander.load.StandardLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The standard library in the class path. */
final class ResourceLibrary implements StandardLibrary {
  /** The folder of the sources. */
  static final String SOURCES = "dev/jacket/collects/";

  /** The folder of the compiled modules. */
  static final String COMPILED = "dev/jacket/compiled/";

  /** In this folder, the file with the fingerprint of everything that the build was made of. */
  static final String BUILD = "build.id";

  private final ClassLoader loader = ResourceLibrary.class.getClassLoader();
  private final boolean sourceOnly;

  /** The library; compiled modules are not used if {@code sourceOnly}. */
  ResourceLibrary(boolean sourceOnly) {
    this.sourceOnly = sourceOnly;
  }

  /** The name of the resource with the compiled modules of a source file. */
  static String compiledName(String file) {
    return file.substring(0, file.length() - ".rkt".length()) + ".jm";
  }

  @Override
  public boolean has(String file) {
    return loader.getResource(SOURCES + file) != null;
  }

  @Override
  public boolean hasCollection(String collection) {
    return loader.getResource(SOURCES + collection + "/") != null;
  }

  @Override
  public byte @Nullable [] source(String file) {
    return content(SOURCES + file);
  }

  @Override
  public @Nullable Fingerprint build() {
    byte[] name = sourceOnly ? null : content(COMPILED + BUILD);
    return name == null ? null : Fingerprint.parse(new String(name, StandardCharsets.US_ASCII));
  }

  private byte @Nullable [] content(String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte @Nullable [] compiled(String file) {
    if (sourceOnly || !file.endsWith(".rkt")) {
      return null;
    }
    URL at = loader.getResource(COMPILED + compiledName(file));
    if (at == null) {
      return null;
    }
    try {
      URLConnection stored = at.openConnection();
      if (at.getProtocol().equals("file") && isOutdated(stored, file)) {
        return null;
      }
      try (InputStream in = stored.getInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the source is newer, which happens while the library is worked on. */
  private boolean isOutdated(URLConnection stored, String file) throws IOException {
    URL source = loader.getResource(SOURCES + file);
    return source != null && source.openConnection().getLastModified() > stored.getLastModified();
  }
}
