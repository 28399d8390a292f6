package dev.jacket.port;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.nio.file.OpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What opening a file for output does if it exists (reference, section 13.1.5). */
public enum ExistsMode {
  /** An error. */
  ERROR(CREATE_NEW),
  /** Writes behind its end. */
  APPEND_TO(CREATE, APPEND),
  /** Writes over its beginning; it must exist. */
  UPDATE(),
  /** Writes over its beginning. */
  CAN_UPDATE(CREATE),
  /** Removes the file and makes a new one. */
  REPLACE(CREATE_NEW),
  /** Empties the file. */
  TRUNCATE(CREATE, TRUNCATE_EXISTING),
  /** Empties the file, which must exist. */
  MUST_TRUNCATE(TRUNCATE_EXISTING),
  /** Empties the file, or if that is forbidden replaces it. */
  TRUNCATE_REPLACE(CREATE, TRUNCATE_EXISTING);

  final List<OpenOption> options;

  ExistsMode(OpenOption... options) {
    this.options = List.of(options);
  }

  /** The mode of this Racket name, or null. */
  public static @Nullable ExistsMode named(String name) {
    for (ExistsMode mode : values()) {
      if (mode.symbolName().equals(name)) {
        return mode;
      }
    }
    return null;
  }

  private String symbolName() {
    return switch (this) {
      case APPEND_TO -> "append";
      case TRUNCATE_REPLACE -> "truncate/replace";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
