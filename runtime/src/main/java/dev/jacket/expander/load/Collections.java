package dev.jacket.expander.load;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

  /**
   * The complete path of a library file.
   *
   * @param file such as {@code racket/base.rkt}
   */
  public String find(String file, String modulePath) {
    if (library.has(file)) {
      return STANDARD + "/" + file;
    }
    boolean known = false;
    String collection = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file;
    for (Path folder : folders) {
      if (Files.isRegularFile(folder.resolve(file))) {
        return folder.resolve(file).toString();
      }
      known |= Files.isDirectory(folder.resolve(collection));
    }
    if (known || library.hasCollection(collection)) {
      return STANDARD + "/" + file;
    }
    StringBuilder text = new StringBuilder("standard-module-name-resolver: collection not found");
    text.append("\n  for module path: ").append(modulePath);
    text.append("\n  collection: \"").append(collection).append('"');
    text.append("\n  in collection directories:\n   ").append(STANDARD);
    folders.forEach(f -> text.append("\n   ").append(f));
    throw new RacketException(ExnTypes.FILESYSTEM, text.toString());
  }
}
