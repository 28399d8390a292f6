package dev.jacket.port;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java's exceptions into Racket's, with the error numbers that the operating system had in
 * mind. Java gives only the system's words, and sometimes its own; what cannot be traced back to a
 * number is reported without one.
 */
public final class SystemErrors {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("Operation not permitted", 1),
          Map.entry("No such file or directory", 2),
          Map.entry("Input/output error", 5),
          Map.entry("Bad file descriptor", 9),
          Map.entry("Permission denied", 13),
          Map.entry("Device or resource busy", 16),
          Map.entry("File exists", 17),
          Map.entry("Invalid cross-device link", 18),
          Map.entry("Not a directory", 20),
          Map.entry("Is a directory", 21),
          Map.entry("Invalid argument", 22),
          Map.entry("Too many open files in system", 23),
          Map.entry("Too many open files", 24),
          Map.entry("File too large", 27),
          Map.entry("No space left on device", 28),
          Map.entry("Illegal seek", 29),
          Map.entry("Read-only file system", 30),
          Map.entry("Broken pipe", 32),
          Map.entry("File name too long", 36),
          Map.entry("Directory not empty", 39),
          Map.entry("Too many levels of symbolic links", 40),
          Map.entry("Message too long", 90),
          Map.entry("Protocol not available", 92),
          Map.entry("Operation not supported", 95),
          Map.entry("Address family not supported by protocol", 97),
          Map.entry("Address already in use", 98),
          Map.entry("Cannot assign requested address", 99),
          Map.entry("Network is down", 100),
          Map.entry("Network is unreachable", 101),
          Map.entry("Software caused connection abort", 103),
          Map.entry("Connection reset by peer", 104),
          Map.entry("No buffer space available", 105),
          Map.entry("Transport endpoint is already connected", 106),
          Map.entry("Transport endpoint is not connected", 107),
          Map.entry("Connection timed out", 110),
          Map.entry("Connection refused", 111),
          Map.entry("Host is down", 112),
          Map.entry("No route to host", 113),
          Map.entry("Operation already in progress", 114));

  private static final Symbol POSIX = Symbol.of("posix");
  private static final Symbol GAI = Symbol.of("gai");
  private static final long NAME_NOT_KNOWN = -2;

  private SystemErrors() {}

  /**
   * A network error: {@code exn:fail:network:errno}, or {@code exn:fail:network} without number.
   */
  public static RacketException network(String message, IOException cause) {
    return make(message, cause, ExnTypes.NETWORK, ExnTypes.NETWORK_ERRNO);
  }

  /** A file error: {@code exn:fail:filesystem:errno}, or its parent without number. */
  public static RacketException file(String message, IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return new RacketException(ExnTypes.FILESYSTEM_EXISTS, message + detail(cause));
    }
    return make(message, cause, ExnTypes.FILESYSTEM, ExnTypes.FILESYSTEM_ERRNO);
  }

  /** A file error with the system's number, also where the file exists already. */
  public static RacketException fileNumber(String message, IOException cause) {
    return make(message, cause, ExnTypes.FILESYSTEM, ExnTypes.FILESYSTEM_ERRNO);
  }

  /** A file error with a number that is known from elsewhere. */
  public static RacketException file(String message, String words) {
    long number = java.util.Objects.requireNonNull(NUMBERS.get(words));
    String text = message + "\n  system error: " + words + "; errno=" + number;
    return new RacketException(ExnTypes.FILESYSTEM_ERRNO, text, new Pair(number, POSIX));
  }

  /** A network error with a number that is known from elsewhere. */
  public static RacketException network(String message, String words) {
    long number = java.util.Objects.requireNonNull(NUMBERS.get(words));
    String text = message + "\n  system error: " + words + "; errno=" + number;
    return new RacketException(ExnTypes.NETWORK_ERRNO, text, new Pair(number, POSIX));
  }

  /** A host name that no address is known for. */
  public static RacketException unknownHost(String message) {
    String text = message + "\n  system error: Name or service not known; gai_err=-2";
    return new RacketException(ExnTypes.NETWORK_ERRNO, text, new Pair(NAME_NOT_KNOWN, GAI));
  }

  /** Whether the exception says that a host name is not known. */
  public static boolean isUnknownHost(Exception cause) {
    return cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException;
  }

  private static RacketException make(
      String message, IOException cause, StructType plain, StructType numbered) {
    Integer number = NUMBERS.get(words(cause));
    return number == null
        ? new RacketException(plain, message + detail(cause))
        : new RacketException(numbered, message + detail(cause), new Pair((long) number, POSIX));
  }

  /** The last line of an error's message: the system's words and number. */
  public static String detail(IOException cause) {
    String words = words(cause);
    Integer number = NUMBERS.get(words);
    return "\n  system error: " + words + (number == null ? "" : "; errno=" + number);
  }

  /** The system's words for what Java reports. */
  public static String words(IOException cause) {
    String known = wordsOfKind(cause);
    if (known != null) {
      return known;
    }
    String text = cause.getMessage();
    if (cause instanceof FileSystemException f && f.getReason() != null) {
      text = f.getReason();
    }
    if (text == null) {
      return cause.getClass().getSimpleName();
    }
    if (text.startsWith("Connection reset")) {
      return "Connection reset by peer";
    }
    if (text.endsWith("(No such file or directory)")) {
      return "No such file or directory";
    }
    return text;
  }

  private static @Nullable String wordsOfKind(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "No such file or directory";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "File exists";
    }
    if (cause instanceof AccessDeniedException) {
      return "Permission denied";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "Directory not empty";
    }
    if (cause instanceof NotDirectoryException) {
      return "Not a directory";
    }
    if (cause instanceof NotLinkException) {
      return "Invalid argument";
    }
    return cause instanceof FileSystemLoopException ? "Too many levels of symbolic links" : null;
  }
}
