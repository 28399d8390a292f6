package dev.jacket.expander.cache;

import dev.jacket.compiler.store.Input;
import dev.jacket.compiler.store.Output;
import dev.jacket.value.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The content of a cache file: a magic number, the version of the format, a checksum of all that
 * follows, and then what is listed here.
 *
 * @param build what has written it: code of another build of Jacket is not used
 * @param file the complete path of the source
 * @param folders the collection folders that libraries were looked for in
 * @param origin what it was made of
 * @param archive the modules, as {@link dev.jacket.expander.store.ModuleArchive} has them
 */
record CacheFile(
    Fingerprint build, Path file, List<String> folders, Origin origin, byte[] archive) {
  private static final int MAGIC = 0x4a4b4331;

  /** To be increased whenever what stands in front of the build changes. */
  private static final int VERSION = 1;

  private static final int HEADER = 16;

  byte[] toBytes() {
    Output body = new Output();
    build.writeTo(body);
    body.writeText(file.text());
    body.writeCount(folders.size());
    folders.forEach(body::writeText);
    origin.source().writeTo(body);
    body.writeCount(origin.dependencies().size());
    origin
        .dependencies()
        .forEach(
            (path, content) -> {
              body.writeText(path.text());
              content.writeTo(body);
            });
    body.writeBytes(archive);
    byte[] content = body.toByteArray();
    Output out = new Output();
    out.writeFixed(MAGIC);
    out.writeFixed(VERSION);
    out.writeFixed(content.length);
    out.writeFixed(checksum(content, 0));
    out.writeRaw(content);
    return out.toByteArray();
  }

  private static int checksum(byte[] bytes, int start) {
    CRC32 sum = new CRC32();
    sum.update(bytes, start, bytes.length - start);
    return (int) sum.getValue();
  }

  /**
   * Reads what {@link #toBytes} gave.
   *
   * @return null if the bytes are not complete, or were written by another build
   */
  static @Nullable CacheFile read(byte[] bytes, Fingerprint build) {
    if (bytes.length < HEADER) {
      return null;
    }
    Input in = new Input(bytes);
    if (in.readFixed() != MAGIC
        || in.readFixed() != VERSION
        || in.readFixed() != bytes.length - HEADER
        || in.readFixed() != checksum(bytes, HEADER)
        || !Fingerprint.read(in).equals(build)) {
      return null;
    }
    Path file = Path.of(in.readText());
    List<String> folders = new ArrayList<>();
    for (int n = in.readCount(); n > 0; n--) {
      folders.add(in.readText());
    }
    Fingerprint source = Fingerprint.read(in);
    Map<Path, Fingerprint> dependencies = new LinkedHashMap<>();
    for (int n = in.readCount(); n > 0; n--) {
      dependencies.put(Path.of(in.readText()), Fingerprint.read(in));
    }
    return new CacheFile(build, file, folders, new Origin(source, dependencies), in.readBytes());
  }
}
