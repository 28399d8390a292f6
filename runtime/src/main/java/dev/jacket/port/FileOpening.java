package dev.jacket.port;

import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Opens files as ports under the current custodian (reference, section 13.1.5). */
public final class FileOpening {
  private static final String DIRECTORY = "\n  system error: path refers to a directory; rkt_err=9";
  private static final FileAttribute<?>[] USUAL = {};

  private FileOpening() {}

  /** A port that reads a file. */
  public static InputPort input(Machine m, String who, Path path) {
    ThreadParameters.custodian(m).checkOpen(who);
    String message = who + ": cannot open input file\n  path: " + path.text();
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (Files.isDirectory(file)) {
        throw new RacketException(ExnTypes.FILESYSTEM, message + DIRECTORY);
      }
      boolean plain = Files.isRegularFile(file) || !Files.exists(file);
      InputSource source =
          plain
              ? new FileSource(FileChannel.open(file, StandardOpenOption.READ))
              : new StreamSource(() -> Files.newInputStream(file));
      return managed(m, new InputPort(path, source));
    } catch (IOException e) {
      throw SystemErrors.file(message, e);
    }
  }

  /** A port that writes a file. */
  public static OutputPort output(Machine m, String who, Path path, ExistsMode mode, int bits) {
    ThreadParameters.custodian(m).checkOpen(who);
    return output(m, path, new FileSink(channel(who, path, mode, bits, false)));
  }

  /** A port that reads a file and one that writes it, from the same position. */
  public static Port[] both(Machine m, String who, Path path, ExistsMode mode, int bits) {
    ThreadParameters.custodian(m).checkOpen(who);
    FileChannel channel = channel(who, path, mode, bits, true);
    Openings openings = new Openings(2);
    InputPort in = managed(m, new InputPort(path, new FileSource(channel, openings)));
    return new Port[] {in, output(m, path, new FileSink(channel, openings))};
  }

  private static OutputPort output(Machine m, Path path, FileSink sink) {
    OutputPort out = managed(m, new OutputPort(path, sink, BufferMode.BLOCK));
    out.flushBy(ThreadParameters.plumber(m));
    return out;
  }

  private static <T extends Port> T managed(Machine m, T port) {
    port.manageBy(ThreadParameters.custodian(m), Scheduler.of(m));
    return port;
  }

  private static FileChannel channel(
      String who, Path path, ExistsMode mode, int bits, boolean reads) {
    String where = "\n  path: " + path.text();
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (mode == ExistsMode.REPLACE) {
        delete(who, where, file);
      }
      if (Files.isDirectory(file) && mode != ExistsMode.ERROR) {
        throw new RacketException(
            ExnTypes.FILESYSTEM, who + ": path is a directory" + where + DIRECTORY);
      }
      return open(who, where, file, mode, bits, reads);
    } catch (FileAlreadyExistsException e) {
      RacketException shown =
          new RacketException(ExnTypes.FILESYSTEM_EXISTS, who + ": file exists" + where);
      shown.addSuppressed(e);
      throw shown;
    } catch (IOException e) {
      throw SystemErrors.fileNumber(who + ": error opening file" + where, e);
    }
  }

  private static FileChannel open(
      String who, String where, java.nio.file.Path file, ExistsMode mode, int bits, boolean reads)
      throws IOException {
    Set<OpenOption> options = new HashSet<>(mode.options);
    options.add(StandardOpenOption.WRITE);
    if (reads && options.remove(StandardOpenOption.APPEND)) {
      options.add(StandardOpenOption.READ);
      FileChannel channel = FileChannel.open(file, options, permissions(bits));
      return channel.position(channel.size());
    }
    if (reads) {
      options.add(StandardOpenOption.READ);
    }
    try {
      return FileChannel.open(file, options, permissions(bits));
    } catch (AccessDeniedException e) {
      if (mode != ExistsMode.TRUNCATE_REPLACE) {
        throw e;
      }
      delete(who, where, file);
      return FileChannel.open(file, options, permissions(bits));
    }
  }

  private static void delete(String who, String where, java.nio.file.Path file) {
    String message = who + ": error deleting file" + where;
    if (Files.isDirectory(file)) {
      throw SystemErrors.file(message, "Is a directory");
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw SystemErrors.fileNumber(message, e);
    }
  }

  /** The permissions of a new file; negative bits stand for what the system gives. */
  private static FileAttribute<?>[] permissions(int bits) {
    if (bits < 0) {
      return USUAL;
    }
    PosixFilePermission[] each = PosixFilePermission.values();
    Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < each.length; i++) {
      if ((bits >> (each.length - 1 - i) & 1) != 0) {
        given.add(each[i]);
      }
    }
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(given)};
  }
}
