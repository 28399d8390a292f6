package dev.jacket.primitives;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Permissions as the bits that the system uses. */
final class FilePermissions {
  private static final long LARGEST = 65535;

  /** Java's names, for the bits from the highest of nine. */
  private static final PosixFilePermission[] ORDER = {
    PosixFilePermission.OWNER_READ,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_EXECUTE
  };

  private FilePermissions() {}

  static boolean isBits(Object v) {
    return v instanceof Long n && n >= 0 && n <= LARGEST;
  }

  static Set<PosixFilePermission> ofBits(long bits) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < ORDER.length; i++) {
      if ((bits >> (ORDER.length - 1 - i) & 1) != 0) {
        set.add(ORDER[i]);
      }
    }
    return set;
  }

  static long toBits(Set<PosixFilePermission> set) {
    long bits = 0;
    for (PosixFilePermission each : ORDER) {
      bits = bits << 1 | (set.contains(each) ? 1 : 0);
    }
    return bits;
  }
}
