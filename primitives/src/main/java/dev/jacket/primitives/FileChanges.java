package dev.jacket.primitives;

import static dev.jacket.primitives.PathArguments.complete;

import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.port.SystemErrors;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Making, moving and removing of files, links and directories (reference, section 15.2). */
@PrimitiveModule("#%kernel")
public final class FileChanges {
  private FileChanges() {}

  private static boolean isDirectory(java.nio.file.Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Primitive("delete-file")
  public static void deleteFile(Machine m, Object v) {
    String who = "delete-file";
    Path path = complete(m, who, v);
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (isDirectory(file)) {
        throw FileErrors.failed(who, "cannot delete file", path, "Is a directory");
      }
      Files.delete(file);
    } catch (IOException e) {
      throw FileErrors.failed(who, "cannot delete file", path, e);
    }
  }

  @Primitive("delete-directory")
  public static void deleteDirectory(Machine m, Object v) {
    String who = "delete-directory";
    Path path = complete(m, who, v);
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isDirectory(file)) {
        throw FileErrors.failed(who, "cannot delete directory", path, "Not a directory");
      }
      Files.delete(file);
    } catch (IOException e) {
      throw FileErrors.failed(who, "cannot delete directory", path, e);
    }
  }

  @Primitive("make-directory")
  public static void makeDirectory(Machine m, Object v, @Nullable Object permissions) {
    String who = "make-directory";
    Path path = complete(m, who, v);
    if (permissions != null && !FilePermissions.isBits(permissions)) {
      throw Errors.argument(who, "(integer-in 0 65535)", 0, permissions);
    }
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (permissions == null) {
        Files.createDirectory(file);
      } else {
        Files.createDirectory(
            file, PosixFilePermissions.asFileAttribute(FilePermissions.ofBits((Long) permissions)));
      }
    } catch (FileAlreadyExistsException e) {
      throw FileErrors.exists(
          who + ": cannot make directory;\n the path already exists\n  path: " + path.text());
    } catch (IOException e) {
      throw FileErrors.failed(who, "cannot make directory", path, e);
    }
  }

  @Primitive("make-file-or-directory-link")
  public static void makeFileOrDirectoryLink(Machine m, Object to, Object v) {
    String who = "make-file-or-directory-link";
    Path target = PathArguments.path(who, "path-string?", to);
    Path path = complete(m, who, v);
    try {
      Files.createSymbolicLink(FileNames.toJava(path), FileNames.toJava(target));
    } catch (FileAlreadyExistsException e) {
      throw FileErrors.exists(
          who + ": cannot make link;\n the path already exists\n  path: " + path.text());
    } catch (IOException e) {
      throw FileErrors.failed(who, "cannot make link", path, e);
    }
  }

  @Primitive("rename-file-or-directory")
  public static void renameFileOrDirectory(
      Machine m, Object from, Object to, @Nullable Object mayExist) {
    String who = "rename-file-or-directory";
    Path source = complete(m, who, from);
    Path target = complete(m, who, to);
    String what = who + ": cannot rename file or directory";
    String paths = "\n  source path: " + source.text() + "\n  dest path: " + target.text();
    try {
      java.nio.file.Path file = FileNames.toJava(target);
      boolean free = mayExist == null || mayExist == Boolean.FALSE;
      if (free && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw FileErrors.exists(what + ";\n the destination path already exists" + paths);
      }
      Files.move(FileNames.toJava(source), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw SystemErrors.fileNumber(what + paths, e);
    }
  }

  @Primitive("copy-file")
  public static void copyFile(Machine m, Object from, Object to, @Nullable Object mayExist) {
    String who = "copy-file";
    Path source = complete(m, who, from);
    Path target = complete(m, who, to);
    String paths = "\n  source path: " + source.text() + "\n  destination path: " + target.text();
    try {
      java.nio.file.Path file = FileNames.toJava(source);
      java.nio.file.Path copy = FileNames.toJava(target);
      checkCopy(who, paths, file, copy, mayExist != null && mayExist != Boolean.FALSE);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw SystemErrors.fileNumber(who + ": cannot open destination file" + paths, e);
    }
  }

  private static void checkCopy(
      String who,
      String paths,
      java.nio.file.Path file,
      java.nio.file.Path copy,
      boolean mayExist) {
    String unreadable = who + ": cannot open source file" + paths;
    if (!Files.exists(file)) {
      throw SystemErrors.file(unreadable, "No such file or directory");
    }
    if (Files.isDirectory(file)) {
      throw FileErrors.directory(unreadable);
    }
    if (!Files.isReadable(file)) {
      throw SystemErrors.file(unreadable, "Permission denied");
    }
    if (!mayExist && Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
      throw FileErrors.exists(who + ": destination exists" + paths);
    }
    if (Files.isDirectory(copy)) {
      throw FileErrors.directory(who + ": cannot open destination file" + paths);
    }
  }
}
