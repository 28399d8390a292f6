package dev.jacket.primitives;

import dev.jacket.port.SystemErrors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import java.io.IOException;

/** The errors of file operations, in Racket's words. */
final class FileErrors {
  private FileErrors() {}

  /** An operation on one path that the system refused. */
  static RacketException failed(String who, String what, Path path, IOException cause) {
    return SystemErrors.fileNumber(who + ": " + what + "\n  path: " + path.text(), cause);
  }

  /** An operation on one path that would be refused in these words of the system. */
  static RacketException failed(String who, String what, Path path, String words) {
    return SystemErrors.file(who + ": " + what + "\n  path: " + path.text(), words);
  }

  /** Something that stands in the way. */
  static RacketException exists(String message) {
    return new RacketException(ExnTypes.FILESYSTEM_EXISTS, message);
  }

  /** A directory where a file is needed. */
  static RacketException directory(String message) {
    return new RacketException(
        ExnTypes.FILESYSTEM, message + "\n  system error: path refers to a directory; rkt_err=9");
  }
}
