package dev.jacket.primitives;

import static dev.jacket.primitives.PathArguments.complete;

import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times, permissions, identities and other facts of files (reference, section 15.2.2). */
@PrimitiveModule("#%kernel")
public final class FileAttributes {
  private static final Symbol BITS = Symbol.of("bits");
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
  private static final long NANOS = 1_000_000_000;
  private static final long BLOCK_SIZE = 4096;
  private static final long SECTOR = 512;

  private FileAttributes() {}

  @Primitive(value = "file-or-directory-modify-seconds", control = true)
  public static Object modifySeconds(
      Machine m, Object v, @Nullable Object seconds, @Nullable Object failure) {
    String who = "file-or-directory-modify-seconds";
    Path path = complete(m, who, v);
    boolean sets = seconds != null && seconds != Boolean.FALSE;
    if (seconds != null && sets && !Contracts.isExactInteger(seconds)) {
      throw Errors.argument(who, "exact-integer?", 0, seconds);
    }
    if (failure != null && !Contracts.isThunk(failure)) {
      throw Errors.argument(who, "(procedure-arity-includes/c 0)", 0, failure);
    }
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (seconds instanceof Long n) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(n)));
        return Boolean.TRUE;
      }
      return Files.getLastModifiedTime(file).toInstant().getEpochSecond();
    } catch (IOException e) {
      if (failure != null) {
        return m.tailCall(failure);
      }
      String what =
          sets ? "error setting file/directory time" : "error getting file/directory time";
      throw FileErrors.failed(who, what, path, e);
    }
  }

  @Primitive("file-or-directory-permissions")
  public static Object permissions(Machine m, Object v, @Nullable Object mode) {
    String who = "file-or-directory-permissions";
    Path path = complete(m, who, v);
    boolean asks = mode == null || mode == Boolean.FALSE || mode == BITS;
    if (mode != null && !asks && !FilePermissions.isBits(mode)) {
      throw Errors.argument(who, "(or/c #f 'bits (integer-in 0 65535))", 0, mode);
    }
    try {
      java.nio.file.Path file = FileNames.toJava(path);
      if (mode instanceof Long bits) {
        Files.setPosixFilePermissions(file, FilePermissions.ofBits(bits));
        return VoidValue.VOID;
      }
      return mode == BITS
          ? (Object) FilePermissions.toBits(Files.getPosixFilePermissions(file))
          : own(file);
    } catch (IOException e) {
      throw FileErrors.failed(who, asks ? "access failed" : "update failed", path, e);
    }
  }

  /** What this process may do with a file. */
  private static Object own(java.nio.file.Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    List<Object> allowed = new ArrayList<>();
    if (Files.isExecutable(file)) {
      allowed.add(Symbol.of("execute"));
    }
    if (Files.isWritable(file)) {
      allowed.add(Symbol.of("write"));
    }
    if (Files.isReadable(file)) {
      allowed.add(Symbol.of("read"));
    }
    return Lists.of(allowed);
  }

  @Primitive("file-or-directory-identity")
  public static Object identity(Machine m, Object v, @Nullable Object asLink) {
    String who = "file-or-directory-identity";
    Path path = complete(m, who, v);
    try {
      Map<String, Object> facts =
          Files.readAttributes(FileNames.toJava(path), "unix:dev,ino", links(asLink));
      BigInteger device = BigInteger.valueOf(number(facts, "dev"));
      BigInteger both = device.shiftLeft(64).or(BigInteger.valueOf(number(facts, "ino")));
      return both.bitLength() < 64 ? (Object) both.longValue() : both;
    } catch (IOException e) {
      throw FileErrors.failed(who, "error obtaining identity for path", path, e);
    }
  }

  private static LinkOption[] links(@Nullable Object asLink) {
    return asLink == null || asLink == Boolean.FALSE ? FOLLOW : NO_FOLLOW;
  }

  private static long number(Map<String, Object> facts, String name) {
    return ((Number) Objects.requireNonNull(facts.get(name))).longValue();
  }

  @Primitive("file-or-directory-stat")
  public static Object stat(Machine m, Object v, @Nullable Object asLink) {
    String who = "file-or-directory-stat";
    Path path = complete(m, who, v);
    try {
      return table(Files.readAttributes(FileNames.toJava(path), "unix:*", links(asLink)));
    } catch (IOException e) {
      throw FileErrors.failed(who, "cannot get stat result", path, e);
    }
  }

  private static ImmutableHash table(Map<String, Object> facts) {
    ImmutableHash table = ImmutableHash.empty(HashKind.EQ);
    table = put(table, "device-id", number(facts, "dev"));
    table = put(table, "inode", number(facts, "ino"));
    table = put(table, "mode", number(facts, "mode"));
    table = put(table, "hardlink-count", number(facts, "nlink"));
    table = put(table, "user-id", number(facts, "uid"));
    table = put(table, "group-id", number(facts, "gid"));
    table = put(table, "device-id-for-special-file", number(facts, "rdev"));
    table = put(table, "size", number(facts, "size"));
    table = put(table, "block-size", BLOCK_SIZE);
    table = put(table, "block-count", blocks(number(facts, "size")));
    table = putTime(table, "access-time", time(facts, "lastAccessTime"));
    table = putTime(table, "modify-time", time(facts, "lastModifiedTime"));
    table = putTime(table, "change-time", time(facts, "ctime"));
    return putTime(table, "creation-time", Instant.EPOCH);
  }

  /** The sectors that a file of this size fills if it has no holes: Java does not tell. */
  private static long blocks(long size) {
    return (size + BLOCK_SIZE - 1) / BLOCK_SIZE * (BLOCK_SIZE / SECTOR);
  }

  private static Instant time(Map<String, Object> facts, String name) {
    return ((FileTime) Objects.requireNonNull(facts.get(name))).toInstant();
  }

  private static ImmutableHash putTime(ImmutableHash table, String name, Instant time) {
    long nanos = time.getEpochSecond() * NANOS + time.getNano();
    return put(put(table, name + "-seconds", time.getEpochSecond()), name + "-nanoseconds", nanos);
  }

  private static ImmutableHash put(ImmutableHash table, String name, long value) {
    return Objects.requireNonNull(table.put(Symbol.of(name), value));
  }
}
