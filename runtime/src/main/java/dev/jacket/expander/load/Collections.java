package dev.jacket.expander.load;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Where library modules are: the standard library, then folders that the user names. */
public final class Collections {
  /** The folder that the standard library's modules seem to be in. */
  public static final String STANDARD = "/jacket/collects";

  private final List<Path> folders;
  private final StandardLibrary library;

  /** The collections of an engine. */
  public Collections(StandardLibrary library, List<Path> folders) {
    this.library = library;
    this.folders = List.copyOf(folders);
  }

  /** The standard library. */
  public StandardLibrary library() {
    return library;
  }

  /** The folders that the user has named. */
  public List<Path> folders() {
    return folders;
  }

  /** Whether there is a library file of that name. */
  public boolean has(String file) {
    return library.has(file)
        || folders.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(file)));
  }

  /**
   * The complete path of a library file.
   *
   * @param file such as {@code racket/base.rkt}
   * @param modulePath the module path that leads there, for the error if there is no collection
   */
  public String find(String file, Object modulePath) {
    if (library.has(file)) {
      return STANDARD + "/" + file;
    }
    String collection = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file;
    String folder = folderWith(collection, file.substring(file.lastIndexOf('/') + 1));
    if (folder != null) {
      return folder + file.substring(file.lastIndexOf('/'));
    }
    throw new RacketException(
        ExnTypes.FILESYSTEM_MISSING_MODULE,
        "standard-module-name-resolver: "
            + notFound(collection)
                .replaceFirst(
                    "\n",
                    Matcher.quoteReplacement(
                        "\n  for module path: "
                            + Printer.writeString(modulePath, Integer.MAX_VALUE)
                            + "\n")),
        modulePath);
  }

  /** The folder of a collection such as {@code racket/private}, or null if there is none. */
  public @Nullable String folder(String collection) {
    if (library.hasCollection(collection)) {
      return STANDARD + "/" + collection;
    }
    for (Path folder : folders) {
      if (Files.isDirectory(folder.resolve(collection))) {
        return folder.resolve(collection).toString();
      }
    }
    return null;
  }

  /** The folder of a collection that has that file, else its first folder, or null. */
  public @Nullable String folderWith(String collection, String file) {
    if (library.has(collection + "/" + file)) {
      return STANDARD + "/" + collection;
    }
    for (Path folder : folders) {
      if (Files.isRegularFile(folder.resolve(collection).resolve(file))) {
        return folder.resolve(collection).toString();
      }
    }
    return folder(collection);
  }

  /** The complaint that there is no such collection. */
  public String notFound(String collection) {
    StringBuilder text = new StringBuilder("collection not found");
    text.append("\n  collection: \"").append(collection).append('"');
    text.append("\n  in collection directories:\n   ").append(STANDARD);
    folders.forEach(f -> text.append("\n   ").append(f));
    return text.toString();
  }
}
